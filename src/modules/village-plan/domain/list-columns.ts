import type { ExportedColumn } from "#kernel/exported.ts";
import type { VillagePlanRow } from "./shapes.ts";

/** The columns of the coverage list as they go into a file. */
export const PLAN_COLUMNS: readonly ExportedColumn<VillagePlanRow>[] = [
  { title: "village-plan.township", of: (row) => row.township },
  { title: "village-plan.village", of: (row) => row.village },
  {
    title: "village-plan.plan",
    of: (row, { tell }) => tell(row.state ? `village-plan.state.${row.state}` : "village-plan.none-yet"),
  },
  { title: "village-plan.version-column", number: true, of: (row) => row.version },
  { title: "village-plan.out-year", number: true, of: (row) => row.outYear },
  { title: "village-plan.remaining", number: true, of: (row) => row.remaining },
  { title: "village-plan.flagged", number: true, of: (row) => row.flagged },
  { title: "village-plan.items-column", number: true, of: (row) => row.items },
  { title: "village-plan.done-column", number: true, of: (row) => row.done },
  { title: "village-plan.overdue-column", number: true, of: (row) => row.overdue },
];
