import { z } from "zod";
import { Item, listOf, shape } from "./text.ts";

/** A phase of a village's plan and how many years it lasts. */
export const PlanPhase = Item.extend({ years: z.int().min(1).max(20) });
/** Whom a plan is talked over with, and how many records of it must be there before it goes on. */
export const TalkKind = Item.extend({ needed: z.int().min(0).max(50) });

export const villagePlanRules = {
  "village-plan.phases": shape("村规划的阶段和年数", "Phases of a village's plan, in years", listOf(PlanPhase)),
  "village-plan.talks": shape("村规划向谁征求意见", "Whom a village's plan is talked over with", listOf(TalkKind)),
} as const;
