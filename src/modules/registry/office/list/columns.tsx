import { To } from "#ui/Address.tsx";
import { Missing, MoneyFigure } from "#ui/Figures.tsx";
import type { Column } from "#ui/list/RecordList.tsx";
import { Moment } from "#ui/Moment.tsx";
import { PlaceName } from "#ui/Places.tsx";
import type { Speech } from "#ui/Speech.tsx";
import type { HouseholdRow } from "../../contract.ts";
import { CardStateChip } from "../CardStateChip.tsx";
import { CodeWord } from "../CodeWord.tsx";
import { FindingCounts } from "../FindingCounts.tsx";

const orMissing = (text: string | null) => text ?? <Missing />;

/** The columns of the register; who it is cannot be hidden. */
export const registerColumns = ({ say }: Speech): Column<HouseholdRow>[] => [
  {
    key: "head",
    title: say("registry.head"),
    always: true,
    sort: "name",
    cell: (row) => <To to={`/households/${row.id}`}>{row.headName ?? say("registry.no-head")}</To>,
  },
  {
    key: "place",
    title: say("registry.place"),
    always: true,
    sort: "place",
    cell: (row) => (
      <>
        <PlaceName code={row.place} /> <span className="faint">{row.naturalVillage}</span>
      </>
    ),
  },
  { key: "size", title: say("registry.size"), align: "end", sort: "size", cell: (row) => row.size },
  {
    key: "class",
    title: say("registry.class"),
    cell: (row) => <CodeWord list="householdType" value={row.householdType} />,
  },
  { key: "cause", title: say("registry.cause"), cell: (row) => <CodeWord list="cause" value={row.cause} /> },
  {
    key: "poverty",
    title: say("registry.poverty"),
    extra: true,
    cell: (row) => <CodeWord list="povertyStatus" value={row.povertyStatus} />,
  },
  { key: "exit", title: say("registry.exit-year"), extra: true, align: "end", cell: (row) => row.exitYear ?? "" },
  {
    key: "income",
    title: say("registry.net-per-head"),
    align: "end",
    sort: "income",
    cell: (row) => <MoneyFigure fen={row.netPerHead} />,
  },
  {
    key: "findings",
    title: say("registry.findings"),
    sort: "blocks",
    cell: (row) => <FindingCounts blocks={row.blockCount} warns={row.warnCount} />,
  },
  {
    key: "completeness",
    title: say("registry.completeness"),
    align: "end",
    sort: "completeness",
    cell: (row) => `${row.completeness}%`,
  },
  { key: "card", title: say("registry.card"), cell: (row) => <CardStateChip state={row.cardState} /> },
  { key: "helpers", title: say("registry.helpers"), cell: (row) => row.helpers.join("、") || <Missing /> },
  { key: "no", title: say("registry.national-no"), extra: true, cell: (row) => orMissing(row.nationalNo) },
  {
    key: "changed",
    title: say("registry.changed"),
    extra: true,
    sort: "changed",
    cell: (row) => <Moment at={row.changedAt} />,
  },
];
