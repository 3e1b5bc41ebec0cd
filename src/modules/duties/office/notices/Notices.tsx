import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { Moment } from "#ui/Moment.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import type { NoticeRow } from "../../contract.ts";
import { useDuties } from "../api.ts";
import { SendNotice } from "./SendNotice.tsx";

const columnsIn = ({ say }: Speech, sent: boolean): Column<NoticeRow>[] => [
  {
    key: "title",
    title: say("notices.subject"),
    always: true,
    cell: (row) => <To to={`/notices/${row.id}`}>{row.title}</To>,
  },
  { key: "at", title: say("notices.at"), cell: (row) => <Moment at={row.sentAt} /> },
  ...(sent ? [] : [{ key: "by", title: say("notices.sender"), cell: (row: NoticeRow) => row.sentName }]),
  {
    key: "state",
    title: say("notices.confirmed-at"),
    cell: (row) => {
      if (row.withdrawnAt) return <StateChip tone="quiet" word={say("notices.withdrawn")} />;
      if (sent) return say("notices.read-count", { read: row.read, confirmed: row.confirmed, people: row.people });
      const done = row.asks === "receipt" ? row.mine?.confirmedAt : row.mine?.readAt;
      return done ? (
        <StateChip tone="done" word={say(row.asks === "receipt" ? "notices.confirmed-at" : "notices.read-at")} />
      ) : (
        <StateChip tone="attention" word={say("notices.silent")} />
      );
    },
  },
];

/** My letter box, and what I have sent. */
export function Notices() {
  const speech = useSpeech();
  const { say } = speech;
  const maySend = useMay("notice.send");
  const [{ tab }, setAt] = useAddressState<{ tab?: string }>();
  const [sending, setSending] = useState(false);
  const sent = tab === "sent";
  const rows = useKeyset(useDuties().notices, { box: sent ? "sent" : "mine" });
  return (
    <Screen
      title={say("notices.title")}
      wide
      actions={
        maySend && (
          <Button kind="primary" onClick={() => setSending(true)}>
            {say("notices.send")}
          </Button>
        )
      }
    >
      <Tabs
        label={say("notices.title")}
        tabs={[
          { key: "mine", name: say("notices.mine") },
          { key: "sent", name: say("notices.sent") },
        ]}
        shown={sent ? "sent" : "mine"}
        onChange={(key) => setAt({ tab: key === "mine" ? undefined : key })}
      />
      <RecordList
        name="notices"
        label={say("notices.title")}
        columns={columnsIn(speech, sent)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={{ title: say("notices.none"), todo: say("notices.none.do") }}
      />
      {sending && <SendNotice onClose={() => setSending(false)} />}
    </Screen>
  );
}
