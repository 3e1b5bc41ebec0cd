import { dayOf } from "#kernel/day.ts";
import type { ExportCell, ExportedColumn } from "#kernel/exported.ts";
import { labelIn } from "./code-lists.ts";
import type { ListName } from "./fields.ts";
import type { HouseholdRow } from "./listing.ts";

/** One column of the exported list; the column of findings on the screen gives two. */
type ListCell = ExportedColumn<HouseholdRow>;

/** A column of labels, in the reader's language as on the screen; read again by `findLabel`. */
const labels = (title: string, list: ListName, of: (row: HouseholdRow) => string | null): ListCell => ({
  title,
  of: (row, { language }) => {
    const label = of(row);
    return label && labelIn(language, list, label);
  },
});

const fen = (amount: number | null): ExportCell => (amount === null ? null : amount / 100);

/** The columns of the register's list by the key they have on the screen, as they go into a file. Titles are codes of sentences. */
const LIST_COLUMNS = {
  head: [{ title: "registry.head", of: (row) => row.headName }],
  place: [
    {
      title: "registry.place",
      of: (row, { place }) =>
        [place(row.place.slice(0, 9)), place(row.place), row.naturalVillage ?? ""].filter(Boolean).join(" "),
    },
  ],
  size: [{ title: "registry.size", number: true, of: (row) => row.size }],
  class: [labels("registry.class", "householdType", (row) => row.householdType)],
  cause: [labels("registry.cause", "cause", (row) => row.cause)],
  poverty: [labels("registry.poverty", "povertyStatus", (row) => row.povertyStatus)],
  exit: [{ title: "registry.exit-year", number: true, of: (row) => row.exitYear }],
  income: [{ title: "registry.net-per-head", number: true, of: (row) => fen(row.netPerHead) }],
  findings: [
    { title: "registry.findings.block", number: true, of: (row) => row.blockCount },
    { title: "registry.findings.warn", number: true, of: (row) => row.warnCount },
  ],
  completeness: [{ title: "registry.completeness", number: true, of: (row) => row.completeness }],
  card: [
    {
      title: "registry.card",
      of: (row, { tell }) => tell(row.cardState === null ? "registry.card.none" : `stage.${row.cardState}`),
    },
  ],
  helpers: [{ title: "registry.helpers", of: (row) => row.helpers.join("、") || null }],
  no: [{ title: "registry.national-no", of: (row) => row.nationalNo }],
  changed: [{ title: "registry.changed", of: (row) => dayOf(row.changedAt) }],
} as const satisfies Readonly<Record<string, readonly ListCell[]>>;

/** Keys of the list's columns, in the order of the screen. */
export const LIST_COLUMN_KEYS = Object.keys(LIST_COLUMNS);

/** What goes into the file for these keys, in the order asked; `unknown` names the first that is none. */
export const listCells = (keys: readonly string[]): { cells: ListCell[]; unknown: string | undefined } => ({
  cells: keys.flatMap((key) => [...((LIST_COLUMNS as Record<string, readonly ListCell[]>)[key] ?? [])]),
  unknown: keys.find((key) => !Object.hasOwn(LIST_COLUMNS, key)),
});
