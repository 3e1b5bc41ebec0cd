import { implement } from "@orpc/server";
import { answer, type Visit } from "#platform/http/visit.ts";
import { villagePlanContract } from "../contract.ts";
import { addTalk } from "./add-talk.ts";
import { listVillagePlans } from "./coverage.ts";
import { exportVillagePlans } from "./export-plans.ts";
import { listOwners } from "./owners.ts";
import { planDocx, planPdf } from "./papers.ts";
import { readPlan } from "./read-plan.ts";
import { reportItem } from "./report-item.ts";
import { revisePlan } from "./revise.ts";
import { savePlan } from "./save-plan.ts";
import { takeStep } from "./take-step.ts";

const os = implement(villagePlanContract).$context<Visit>();

export const villagePlanRoutes = os.router({
  list: os.list.handler(answer(listVillagePlans)),
  export: os.export.handler(answer(exportVillagePlans)),
  read: os.read.handler(answer(readPlan)),
  owners: os.owners.handler(answer(listOwners)),
  save: os.save.handler(answer(savePlan)),
  addTalk: os.addTalk.handler(answer(addTalk)),
  takeStep: os.takeStep.handler(answer(takeStep)),
  revise: os.revise.handler(answer(revisePlan)),
  reportItem: os.reportItem.handler(answer(reportItem)),
  pdf: os.pdf.handler(answer(planPdf)),
  docx: os.docx.handler(answer(planDocx)),
});
