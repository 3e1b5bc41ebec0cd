import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { ListRecords } from "../domain/asked.ts";
import { RECORD_COLUMNS } from "../domain/list-columns.ts";
import { no } from "../domain/refusals.ts";
import { recordsFor } from "./records.ts";
import { OFFICE } from "./who-sees.ts";

/** The list of service records as it is narrowed and ordered on the screen. */
export const { start: exportRecords, job: exportRecordsJob } = exportOfList({
  name: "service-record.export",
  file: "service-record.export-file",
  verb: OFFICE,
  input: ListRecords,
  ground: { under: ({ under }) => under, notFound: () => no.recordNotFound({}) },
  page: recordsFor(OFFICE),
  placeOf: (row) => row.place,
  columns: RECORD_COLUMNS,
  words: listWords,
  keep: keepExportAs("service-record.keep-export", OFFICE, "service-record.export"),
});
