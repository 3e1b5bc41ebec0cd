import { oc } from "@orpc/contract";
import { z } from "zod";
import { JobId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import {
  AddTalk,
  ExportVillagePlans,
  ListVillagePlans,
  PlanItemId,
  PlanOwners,
  PlanTalkId,
  ReportItem,
  RevisePlan,
  SaveVillagePlan,
  TakePlanStep,
  VillagePlanId,
  VillagePlanRow,
  VillagePlanShown,
  VillagePlanTotals,
} from "./domain/shapes.ts";

export { ITEM_STATES, type ItemState } from "./domain/contents.ts";
export { EXIT_FLAGS, type ExitFlag } from "./domain/exits.ts";
export * from "./domain/shapes.ts";
export { PLAN_STATES, type PlanState, phasesFrom, TALKED_OVER, type TakenAction } from "./domain/workflow.ts";

const get = (path: `/${string}` | "") => oc.route({ method: "GET", path: `/village-plans${path}` });
const post = (path: `/${string}`) => oc.route({ method: "POST", path: `/village-plans${path}` });
const put = (path: `/${string}`) => oc.route({ method: "PUT", path: `/village-plans${path}` });
const One = z.object({ villagePlanId: VillagePlanId });
const Done = z.object({ id: VillagePlanId });

export const villagePlanContract = {
  list: get("")
    .input(ListVillagePlans)
    .output(z.object({ rows: z.array(VillagePlanRow), next: z.string().nullable(), totals: VillagePlanTotals })),
  export: post("/export")
    .input(ExportVillagePlans)
    .output(z.object({ jobId: JobId })),
  read: get("/{villagePlanId}").input(One).output(VillagePlanShown),
  owners: get("/owners/{place}")
    .input(z.object({ place: Place }))
    .output(PlanOwners),
  save: put("/{id}").input(SaveVillagePlan).output(Done),
  addTalk: put("/{villagePlanId}/talks/{id}")
    .input(AddTalk)
    .output(z.object({ id: PlanTalkId })),
  takeStep: post("/{villagePlanId}/steps").input(TakePlanStep).output(Done),
  revise: post("/{villagePlanId}/versions").input(RevisePlan).output(Done),
  reportItem: post("/items/{planItemId}")
    .input(ReportItem)
    .output(z.object({ id: PlanItemId })),
  pdf: get("/{villagePlanId}/pdf").input(One).output(z.file()),
  docx: get("/{villagePlanId}/docx").input(One).output(z.file()),
};
