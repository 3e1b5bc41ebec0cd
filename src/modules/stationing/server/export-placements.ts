import { listWords } from "#modules/places/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { keepExportAs } from "#platform/tabular/keep-export.ts";
import { ListPlacements } from "../contract.ts";
import { PLACEMENT_COLUMNS } from "../domain/list-columns.ts";
import { no } from "../domain/refusals.ts";
import { placementPage } from "./placements.ts";

const VERB = "stationing.manage";

/** The list of placements as it is narrowed on the screen, for the organisation department. */
export const { start: exportPlacements, job: exportPlacementsJob } = exportOfList({
  name: "stationing.export-placements",
  file: "stationing.export.file",
  verb: VERB,
  input: ListPlacements,
  ground: { under: ({ under }) => under, notFound: () => no.placementNotFound({}) },
  page: placementPage(VERB),
  columns: PLACEMENT_COLUMNS,
  words: listWords,
  keep: keepExportAs("stationing.keep-export", VERB, "stationing.export"),
});
