import { To } from "#ui/Address.tsx";
import { Deadline } from "#ui/Deadline.tsx";
import type { Column } from "#ui/list/RecordList.tsx";
import { PlaceName } from "#ui/Places.tsx";
import { Seats } from "#ui/Seats.tsx";
import type { Speech } from "#ui/Speech.tsx";
import { StateChip } from "#ui/StateChip.tsx";
import type { CardRow } from "../../contract.ts";
import { StageChip } from "../StageChip.tsx";
import { dotsOf } from "../seats.ts";

/** The columns of every list of cards. */
export const cardColumns = <Row extends CardRow>({ say }: Speech): Column<Row>[] => [
  {
    key: "head",
    title: say("cards.head"),
    always: true,
    cell: (row) => <To to={`/cards/${row.id}`}>{row.headName || say("cards.no-head")}</To>,
  },
  {
    key: "place",
    title: say("cards.place"),
    always: true,
    cell: (row) => (
      <>
        <PlaceName code={row.place} /> <span className="faint">{row.naturalVillage}</span>
      </>
    ),
  },
  { key: "stage", title: say("cards.stage"), cell: (row) => <StageChip stage={row.stage} setBack={row.setBack} /> },
  {
    key: "seats",
    title: say("cards.signatures"),
    cell: (row) => (row.needed > 0 ? <Seats seats={dotsOf(row)} /> : <span className="faint">—</span>),
  },
  {
    key: "due",
    title: say("cards.due"),
    cell: (row) => (row.dueOn ? <Deadline on={row.dueOn} /> : <span className="faint">—</span>),
  },
  {
    key: "findings",
    title: say("cards.findings"),
    cell: (row) =>
      row.blocks > 0 ? (
        <StateChip tone="trouble" word={say("cards.blocks", { count: row.blocks })} />
      ) : row.warns > 0 ? (
        <StateChip tone="attention" word={say("cards.warns", { count: row.warns })} />
      ) : (
        <StateChip tone="done" word={say("cards.clean")} />
      ),
  },
  { key: "complete", title: say("cards.completeness"), align: "end", cell: (row) => `${row.completeness}%` },
  { key: "version", title: say("cards.version"), align: "end", extra: true, cell: (row) => row.version ?? "" },
];
