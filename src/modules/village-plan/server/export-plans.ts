import { listWords } from "#modules/places/index.ts";
import { keepRegisterExport } from "#modules/registry/index.ts";
import { exportOfList } from "#platform/tabular/export-of-list.ts";
import { ListVillagePlans } from "../contract.ts";
import { PLAN_COLUMNS } from "../domain/list-columns.ts";
import { no } from "../domain/refusals.ts";
import { plansFor } from "./coverage.ts";

const VERB = "register.export";

/** Which villages have their plan, as the list is narrowed and ordered on the screen. */
export const { start: exportVillagePlans, job: exportVillagePlansJob } = exportOfList({
  name: "village-plan.export",
  file: "village-plan.export-file",
  verb: VERB,
  input: ListVillagePlans,
  ground: { under: ({ under }) => under, notFound: () => no.planNotFound({}) },
  page: plansFor(VERB),
  placeOf: (row) => row.place,
  columns: PLAN_COLUMNS,
  words: listWords,
  keep: keepRegisterExport,
});
