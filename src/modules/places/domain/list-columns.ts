import type { ExportedColumn, ExportWords } from "#kernel/exported.ts";
import type { VillageRow } from "../contract.ts";
import { villageWord } from "./village-words.ts";

const yesNo = (value: boolean | null, { tell }: ExportWords) =>
  value === null ? null : tell(value ? "ui.yes" : "ui.no");

/** The columns of the list of villages as they go into a file. */
export const VILLAGE_COLUMNS: readonly ExportedColumn<VillageRow>[] = [
  { title: "places.township", of: (row) => row.township },
  { title: "places.village", of: (row) => row.name },
  { title: "places.code", of: (row) => row.code },
  { title: "places.state", of: (row, { tell }) => row.until && tell("places.ended-on", { on: row.until }) },
  { title: "places.class", of: (row, { language }) => row.villageClass && villageWord(language, row.villageClass) },
  {
    title: "places.types",
    of: (row, { language }) => row.types.map((type) => villageWord(language, type)).join("、") || null,
  },
  { title: "places.exited", of: (row, words) => yesNo(row.exited, words) },
  { title: "places.households", number: true, of: (row) => row.households },
  { title: "places.population", number: true, of: (row) => row.population },
  { title: "places.natural-count", number: true, of: (row) => row.naturalVillages },
  {
    title: "places.export.collective-income",
    number: true,
    of: (row) => (row.collectiveIncome === null ? null : row.collectiveIncome / 100),
  },
  { title: "places.file-year", number: true, of: (row) => row.year },
  { title: "places.filled", number: true, of: (row) => row.filled },
  { title: "places.export.to-fill", number: true, of: (row) => row.total },
  { title: "places.export.blocks", number: true, of: (row) => row.blocks },
];
