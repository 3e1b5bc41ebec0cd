import { PageAsked } from "#kernel/page.ts";
import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { BATCH_COLUMNS } from "../domain/list-columns.ts";
import { VERB } from "./batch-rows.ts";
import { batchRows } from "./batches.ts";

/** The files handed in on the actor's ground: for those who may hand in, and nobody else. */
export const { start: exportBatches, job: exportBatchesJob } = exportOfList({
  name: "intake.export",
  file: "imports.export.file",
  verb: VERB,
  input: PageAsked,
  page: batchRows,
  placeOf: (row) => row.place,
  columns: BATCH_COLUMNS,
  words: listWords,
  keep: keepExportAs("intake.keep-export", VERB, "intake.export"),
});
