import { listWords } from "#modules/places/index.ts";
import { keepRegisterExport } from "#modules/registry/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { ListPostings } from "../domain/asked.ts";
import { POSTING_COLUMNS } from "../domain/list-columns.ts";
import { no } from "../domain/refusals.ts";
import { postingsFor } from "./postings.ts";

const VERB = "register.export";

/** The list of postings as it is narrowed on the screen. */
export const { start: exportPostings, job: exportPostingsJob } = exportOfList({
  name: "posting.export",
  file: "posting.export-file",
  verb: VERB,
  input: ListPostings,
  ground: { under: ({ territory }) => territory, notFound: () => no.notFound({}) },
  page: postingsFor(VERB),
  placeOf: (row) => row.place,
  columns: POSTING_COLUMNS,
  words: listWords,
  keep: keepRegisterExport,
});
