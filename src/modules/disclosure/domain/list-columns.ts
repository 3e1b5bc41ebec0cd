import type { ExportedColumn } from "#kernel/exported.ts";
import type { PostingRow } from "./shown.ts";

/** The columns of the list of postings as they go into a file. */
export const POSTING_COLUMNS: readonly ExportedColumn<PostingRow>[] = [
  { title: "posting.heading", of: (row) => row.title },
  { title: "posting.number", of: (row) => row.number },
  { title: "ui.township", of: (row, { place }) => place(row.place.slice(0, 9)) },
  { title: "ui.village", of: (row) => row.placeName },
  { title: "posting.kind", of: (row, { tell }) => tell(`posting.kind.${row.kind}`) },
  { title: "posting.state", of: (row, { tell }) => tell(`posting.state.${row.state}`) },
  { title: "posting.count", number: true, of: (row) => row.households },
  { title: "objection.open", number: true, of: (row) => row.openObjections },
  { title: "posting.posted-on", of: (row) => row.postedOn },
  { title: "posting.last-day", of: (row) => row.lastDay },
];
