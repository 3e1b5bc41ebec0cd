import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

export type Contents = {
  outYear: number;
  goals: readonly { id: string; year: number }[];
  items: readonly { goalId: string; measure: string; dueOn: string }[];
};

/** What does not fit inside a plan: years outside it, a measure without goal, or one that ends after its goal's year. */
export function whyNotContents({ outYear, goals, items }: Contents, since: number, until: number): Refusal | null {
  if (outYear < since || outYear > until) return no.outYearOutside({ since, until });
  const far = goals.find((one) => one.year < since || one.year > until);
  if (far) return no.yearOutside({ year: far.year, since, until });
  const yearOf = new Map(goals.map((one) => [one.id, one.year]));
  for (const { goalId, measure, dueOn } of items) {
    const year = yearOf.get(goalId);
    if (year === undefined) return no.goalUnknown({ measure });
    const due = Number(dueOn.slice(0, 4));
    if (due < since) return no.yearOutside({ year: due, since, until });
    if (due > year) return no.dueAfterGoal({ measure, year });
  }
  return null;
}

export const ITEM_STATES = ["open", "doing", "done", "dropped"] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** Why a measure's state cannot be told so: done needs what proves it, given up needs its reason. */
export function whyNotReport(state: ItemState, note: string): Refusal | null {
  if (note.trim().length >= 2) return null;
  if (state === "done") return no.proofNeeded({});
  return state === "dropped" ? no.reasonNeeded({}) : null;
}
