import type { Tone } from "#ui/StateChip.tsx";
import type { ItemState, PlanState } from "../contract.ts";

const PLAN: Readonly<Record<PlanState, Tone>> = {
  draft: "quiet",
  heard: "running",
  checked: "running",
  approved: "running",
  "in-force": "done",
  superseded: "quiet",
  withdrawn: "quiet",
};
const ITEM: Readonly<Record<ItemState, Tone>> = { open: "quiet", doing: "running", done: "done", dropped: "quiet" };
export const toneOfPlan = (state: PlanState): Tone => PLAN[state];
export const toneOfItem = (state: ItemState): Tone => ITEM[state];
