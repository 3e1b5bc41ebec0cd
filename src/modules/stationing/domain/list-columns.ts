import type { ExportedColumn } from "#kernel/exported.ts";
import type { PlacementRow } from "./shapes/placements.ts";

/** The columns of the list of placements as they go into a file. */
export const PLACEMENT_COLUMNS: readonly ExportedColumn<PlacementRow>[] = [
  { title: "stationing.person", of: (row) => row.cadre.name },
  { title: "ui.township", of: (row) => row.village.township },
  { title: "stationing.village", of: (row) => row.village.name },
  { title: "stationing.post", of: (row, { tell }) => tell(`post.${row.post}`) },
  { title: "stationing.unit", of: (row) => row.unit.name },
  { title: "stationing.export.since", of: (row) => row.termSince },
  { title: "stationing.export.until", of: (row) => row.termUntil },
  { title: "stationing.state", of: (row, { tell }) => tell(`stationing.placement.${row.state}`) },
];
