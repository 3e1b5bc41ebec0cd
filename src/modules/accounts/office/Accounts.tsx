import { useState } from "react";
import type { z } from "zod";
import { useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { PlaceName } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import type { AccountRow } from "../contract.ts";
import { AccountDialog } from "./AccountDialog.tsx";
import { useAccounts } from "./api.ts";

type Row = z.infer<typeof AccountRow>;
const TONE: Readonly<Record<Row["state"], Tone>> = {
  active: "done",
  locked: "attention",
  closed: "quiet",
  invited: "running",
  none: "quiet",
};

const STATES = Object.keys(TONE) as Row["state"][];

/** Everybody with a post here, and whether they can sign in. */
export function Accounts() {
  const { say, speak } = useSpeech();
  const [{ text, state }, setAddress] = useAddressState<{ text?: string; state?: Row["state"] }>();
  const rows = useKeyset(useAccounts().accounts, {
    ...(text !== undefined && { text }),
    ...(state !== undefined && { state }),
  });
  const [open, setOpen] = useState<Row | null>(null);
  const mayManage = useMay("account.manage");
  const worded = (value: Row["state"]) => ({ value, label: speak(`accounts.state.${value}`) });
  const columns: Column<Row>[] = [
    {
      key: "name",
      title: say("accounts.person"),
      always: true,
      cell: (row) => (
        <Button kind="link" style={{ padding: 0 }} onClick={() => setOpen(row)}>
          {row.name}
        </Button>
      ),
    },
    { key: "login", title: say("accounts.login-name"), cell: (row) => row.loginName ?? "—" },
    {
      key: "posts",
      title: say("accounts.posts"),
      cell: (row) =>
        row.posts.map((one) => (
          <div key={`${one.post} ${one.territory}`}>
            {speak(`post.${one.post}`)}{" "}
            <span className="faint">
              <PlaceName code={one.territory} from="township" />
            </span>
          </div>
        )),
    },
    {
      key: "state",
      title: say("accounts.state"),
      cell: (row) => <StateChip tone={TONE[row.state]} word={speak(`accounts.state.${row.state}`)} />,
    },
    { key: "sessions", title: say("accounts.sessions"), align: "end", cell: (row) => row.sessions },
    { key: "passkeys", title: say("accounts.passkeys"), align: "end", cell: (row) => row.passkeys },
  ];
  return (
    <Screen title={say("accounts.title")} wide>
      <RecordList
        name="accounts"
        label={say("accounts.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.cadreId}
        filters={
          <FilterChips
            filters={[{ key: "state", name: say("accounts.state"), options: STATES.map(worded) }]}
            values={{ state }}
            onChange={setAddress}
            search={{ value: text, placeholder: say("accounts.find"), onChange: (next) => setAddress({ text: next }) }}
          />
        }
        empty={{ title: say("accounts.none"), todo: say("accounts.none.do") }}
      />
      {open && <AccountDialog row={open} mayManage={mayManage} onClose={() => setOpen(null)} />}
    </Screen>
  );
}
