import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { ListCadres } from "../contract.ts";
import { CADRE_COLUMNS } from "../domain/list-columns.ts";
import { cadreRows } from "./cadres.ts";

const VERB = "organisation.edit";

/** The list of people as it is narrowed on the screen, for those who keep it: it has no ground of its own. */
export const { start: exportCadres, job: exportCadresJob } = exportOfList({
  name: "organisation.export-cadres",
  file: "organisation.export.file",
  verb: VERB,
  input: ListCadres,
  page: cadreRows,
  columns: CADRE_COLUMNS,
  words: listWords,
  keep: keepExportAs("organisation.keep-export", VERB, "organisation.export"),
});
