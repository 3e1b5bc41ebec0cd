import { officeFile, printNote } from "#modules/documents/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Caller } from "#platform/world.ts";
import { planSheet, responsibilityLetter } from "../../domain/plan-paper.ts";
import { no } from "../../domain/refusals.ts";
import { PlanPaper } from "../../domain/work-shapes.ts";
import { readPlan } from "./plans.ts";

/** The plan on paper, or one responsibility letter of it. */
export async function planPaper(raw: unknown, by: Caller): Promise<File> {
  const { planId, partId, form } = PlanPaper.parse(raw);
  const plan = await readPlan({ planId }, by);
  const placeName = (await fullPlaceNames(by.world.db, [plan.place])).get(plan.place) ?? "";
  const { printed } = printNote(by);
  if (partId === undefined) return officeFile(planSheet(plan, placeName, printed), `工作计划-${plan.title}`, form);
  const part = plan.parts.find((one) => one.id === partId && one.kind === "letter" && one.no > 0);
  if (!part) throw no.planPart({});
  return officeFile(
    responsibilityLetter(plan, part, placeName, printed),
    `责任书-${plan.title}-${part.ownerName ?? ""}`,
    form,
  );
}
