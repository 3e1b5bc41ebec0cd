import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Button } from "#ui/Button.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { PlaceName } from "#ui/Places.tsx";
import { useMay } from "#ui/Rights.tsx";
import { Screen } from "#ui/Screen.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip, type Tone } from "#ui/StateChip.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import type { TaskRow } from "../../contract.ts";
import { useDuties } from "../api.ts";
import styles from "../office.module.css";
import { IssueTasks } from "./IssueTasks.tsx";

export const TONE: Readonly<Record<TaskRow["state"], Tone>> = {
  open: "running",
  reported: "attention",
  done: "done",
  dropped: "quiet",
};
const TABS = ["mine", "given", "ground", "lists"] as const;

const columnsIn = ({ say, speak }: Speech): Column<TaskRow>[] => [
  {
    key: "title",
    title: say("duties.name"),
    always: true,
    cell: (row) => <To to={`/tasks/${row.id}`}>{row.title}</To>,
  },
  { key: "place", title: say("duties.place"), cell: (row) => <PlaceName code={row.place} from="township" /> },
  { key: "owner", title: say("tasks.owner"), cell: (row) => row.ownerName },
  { key: "from", title: say("tasks.from"), cell: (row) => row.listTitle ?? row.meetingTitle ?? "" },
  {
    key: "due",
    title: say("tasks.due"),
    cell: (row) => (row.state === "done" || row.state === "dropped" ? row.dueOn : <Deadline on={row.dueOn} />),
  },
  {
    key: "state",
    title: say("notices.confirmed-at"),
    cell: (row) => <StateChip tone={TONE[row.state]} word={speak(`tasks.state.${row.state}`)} />,
  },
];

/** Tasks: mine, those I gave, those of my ground, and the lists they came in. */
export function Tasks() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const mayGive = useMay("task.give");
  const [{ tab = "mine", list, under }, setAt] = useAddressState<{ tab?: string; list?: string; under?: string }>();
  const [giving, setGiving] = useState(false);
  const whose = list ? "ground" : tab === "given" || tab === "ground" ? tab : "mine";
  const rows = useKeyset(useDuties().tasks, {
    whose,
    ...(list && { listId: list as never }),
    ...(under && whose === "ground" && { under: under as never }),
  });
  return (
    <Screen
      title={say("tasks.title")}
      wide
      actions={
        mayGive && (
          <Button kind="primary" onClick={() => setGiving(true)}>
            {say("tasks.issue")}
          </Button>
        )
      }
    >
      <Tabs
        label={say("tasks.title")}
        tabs={TABS.map((key) => ({ key, name: speak(`tasks.tab.${key}`) }))}
        shown={tab}
        onChange={(key) => setAt({ tab: key === "mine" ? undefined : key, list: undefined } as never)}
      />
      {tab === "lists" && !list ? (
        <Lists />
      ) : (
        <RecordList
          name="tasks"
          label={say("tasks.title")}
          columns={columnsIn(speech)}
          rows={rows}
          rowKey={(row) => row.id}
          empty={{ title: say("tasks.none"), todo: say("tasks.none.do") }}
        />
      )}
      {giving && <IssueTasks onClose={() => setGiving(false)} />}
    </Screen>
  );
}

function Lists() {
  const { say } = useSpeech();
  const lists = useQuery(useDuties().taskLists.queryOptions({ input: {} }));
  if (lists.data?.length === 0) return <EmptyState title={say("tasks.none")} />;
  return (
    <ul className={styles.rows} aria-busy={lists.isPending}>
      {(lists.data ?? []).map((one) => (
        <li key={one.id}>
          <span className={styles.grow}>
            <To to={`/tasks?tab=lists&list=${one.id}`}>{one.title}</To> <span className="faint">{one.documentNo}</span>
          </span>
          <span>{say("campaigns.done", { done: one.done, all: one.tasks })}</span>
          {one.overdue > 0 && <strong className={styles.late}>{say("tasks.overdue", { count: one.overdue })}</strong>}
        </li>
      ))}
    </ul>
  );
}
