import { useMemo } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { PlaceName } from "#ui/Places.tsx";
import { useWhyNot } from "#ui/Rights.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { ObjectionRow } from "../../contract.ts";
import { useDisclosure } from "../api.ts";

type ListAddress = { under?: string; open?: string };

/** Is it answered, and how; else by when it has to be. */
export function ObjectionStanding({ row }: { row: ObjectionRow }) {
  const { say, speak } = useSpeech();
  if (row.finding) return <StateChip tone="done" word={speak(`objection.finding.${row.finding}`)} />;
  return (
    <>
      <StateChip tone="attention" word={say("objection.open")} /> {row.answerBy && <Deadline on={row.answerBy} />}
    </>
  );
}

const columnsIn = ({ say, speak }: Speech, mayAnswer: (place: string) => boolean): Column<ObjectionRow>[] => [
  {
    key: "posting",
    title: say("posting.heading"),
    always: true,
    cell: (row) => (
      <To to={mayAnswer(row.place) ? `/objections/${row.id}` : `/postings/${row.postingId}`}>{row.postingTitle}</To>
    ),
  },
  { key: "village", title: say("ui.village"), cell: (row) => <PlaceName code={row.place} from="township" /> },
  { key: "channel", title: say("objection.channel"), cell: (row) => speak(`objection.channel.${row.channel}`) },
  { key: "received", title: say("objection.received-on"), cell: (row) => row.receivedOn },
  { key: "standing", title: say("posting.state"), cell: (row) => <ObjectionStanding row={row} /> },
  { key: "answered", title: say("objection.answered-by"), extra: true, cell: (row) => row.answeredBy ?? "" },
];

/** What people said, without what they said: that is for those who answer. */
export function AllObjections() {
  const speech = useSpeech();
  const { say } = speech;
  const whyNot = useWhyNot();
  const [{ under, open }, setAddress] = useAddressState<ListAddress>();
  const rows = useKeyset(useDisclosure().objections, {
    ...(under && { territory: under }),
    ...(open && { open: String(open) }),
  } as object);
  const columns = useMemo(
    () => columnsIn(speech, (place) => whyNot("objection.answer", place) === null),
    [speech, whyNot],
  );
  return (
    <RecordList
      name="objections"
      label={say("objection.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      filters={
        <FilterChips
          filters={[
            {
              key: "open",
              name: say("posting.state"),
              options: [
                { value: "true", label: say("objection.open") },
                { value: "false", label: say("objection.done") },
              ],
            },
          ]}
          values={{ open: open === undefined ? undefined : String(open) }}
          onChange={(change) => setAddress({ open: change.open })}
        />
      }
      empty={{ title: say("objection.none"), todo: say("objection.none.do") }}
    />
  );
}
