import type { ExportedColumn } from "#kernel/exported.ts";
import type { CadreRow } from "./shapes/people.ts";

/** The columns of the list of people as they go into a file; no phone is among them. */
export const CADRE_COLUMNS: readonly ExportedColumn<CadreRow>[] = [
  { title: "organisation.person", of: (row) => row.name },
  { title: "organisation.state", of: (row, { tell }) => row.until && tell("organisation.left-on", { on: row.until }) },
  { title: "organisation.unit", of: (row) => row.unit?.name ?? null },
  { title: "organisation.title", of: (row) => row.title },
  {
    title: "organisation.posts",
    of: (row, { tell }) =>
      row.posts.map((one) => `${one.territoryName} ${tell(`post.${one.post}`)}`).join("；") || null,
  },
];
