import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { ListVillages } from "../contract.ts";
import { VILLAGE_COLUMNS } from "../domain/list-columns.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { villagesFor } from "./list-villages.ts";
import { listWords } from "./list-words.ts";

const VERB = "register.export";

/** The list of villages as it is narrowed on the screen, by the right under which the register's other lists go out. */
export const { start: exportVillages, job: exportVillagesJob } = exportOfList({
  name: "place.export-villages",
  file: "places.export.file",
  verb: VERB,
  input: ListVillages,
  ground: { under: ({ under }) => under, notFound: (code) => no.notFound({ code }) },
  page: villagesFor(VERB),
  columns: VILLAGE_COLUMNS,
  words: listWords,
  keep: keepExportAs("place.keep-export", VERB, "registry.export"),
});
