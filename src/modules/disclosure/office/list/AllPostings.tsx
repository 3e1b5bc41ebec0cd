import { useMemo } from "react";
import { To, useAddressState } from "#ui/Address.tsx";
import { ExportList } from "#ui/list/ExportList.tsx";
import { FilterChips } from "#ui/list/FilterChips.tsx";
import { type Column, RecordList } from "#ui/list/RecordList.tsx";
import { useKeyset } from "#ui/list/use-keyset.ts";
import { useMay } from "#ui/Rights.tsx";
import { type Speech, useSpeech } from "#ui/Speech.tsx";
import { PostingKind, type PostingRow, STATES } from "../../contract.ts";
import { useDisclosure } from "../api.ts";
import { PostingChip, PostingEnd } from "../PostingState.tsx";

type ListAddress = { under?: string; state?: string; kind?: string; waiting?: string };
const WAITING = ["check", "approve", "post", "close"] as const;

const columnsIn = ({ say, speak }: Speech): Column<PostingRow>[] => [
  {
    key: "title",
    title: say("posting.heading"),
    always: true,
    cell: (row) => <To to={`/postings/${row.id}`}>{row.title}</To>,
  },
  { key: "number", title: say("posting.number"), cell: (row) => <span className="number">{row.number}</span> },
  { key: "village", title: say("ui.village"), cell: (row) => row.placeName },
  { key: "kind", title: say("posting.kind"), cell: (row) => speak(`posting.kind.${row.kind}`) },
  { key: "state", title: say("posting.state"), cell: (row) => <PostingChip posting={row} /> },
  { key: "households", title: say("posting.count"), align: "end", cell: (row) => row.households },
  {
    key: "objections",
    title: say("objection.open"),
    align: "end",
    cell: (row) => (row.openObjections > 0 ? <strong>{row.openObjections}</strong> : 0),
  },
  { key: "posted", title: say("posting.posted-on"), extra: true, cell: (row) => row.postedOn ?? "" },
  { key: "end", title: say("posting.last-day"), cell: (row) => <PostingEnd posting={row} /> },
];

/** Every posting of my ground, the latest first. */
export function AllPostings() {
  const speech = useSpeech();
  const { say, speak } = speech;
  const [{ under, state, kind, waiting }, setAddress] = useAddressState<ListAddress>();
  const disclosure = useDisclosure();
  const mayExport = useMay("register.export");
  const filters = {
    ...(under && { territory: under }),
    ...(state && { state }),
    ...(kind && { kind }),
    ...(waiting && { waiting }),
  } as object;
  const rows = useKeyset(disclosure.list, filters);
  return (
    <RecordList
      name="postings"
      label={say("posting.title")}
      columns={useMemo(() => columnsIn(speech), [speech])}
      rows={rows}
      rowKey={(row) => row.id}
      actions={mayExport && <ExportList operation={disclosure.export} filters={filters} />}
      filters={
        <FilterChips
          filters={[
            {
              key: "waiting",
              name: say("posting.waiting"),
              options: WAITING.map((value) => ({ value, label: speak(`posting.waiting.${value}`) })),
            },
            {
              key: "state",
              name: say("posting.state"),
              options: STATES.map((value) => ({ value, label: speak(`posting.state.${value}`) })),
            },
            {
              key: "kind",
              name: say("posting.kind"),
              options: PostingKind.options.map((value) => ({ value, label: speak(`posting.kind.${value}`) })),
            },
          ]}
          values={{ waiting, state, kind }}
          onChange={(change) => setAddress(change as ListAddress)}
        />
      }
      empty={{ title: say("posting.none"), todo: say("posting.empty-list") }}
    />
  );
}
