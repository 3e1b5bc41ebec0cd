import { type Blanks, type Comparison, compare } from "./compare.ts";
import { blocks } from "./problem.ts";
import type { ReadPlan } from "./read-plan.ts";
import type { Draft } from "./read-register.ts";
import { findHead, type Household, idKey } from "./registry.ts";

/** What an import would do with one household of the file. */
export type Outcome = "new" | "changed" | "unchanged" | "refused";
export type Planned = {
  draft: Draft;
  outcome: Outcome;
  household: Household;
  existing: Household | null;
  comparison: Comparison | null;
};

export type Counts = {
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  persons: number;
  facts: number;
  blocking: number;
  warning: number;
};

export const noCounts = (): Counts => ({
  new: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  persons: 0,
  facts: 0,
  blocking: 0,
  warning: 0,
});

/** How a household of a file is known in the register: by its national number, else by its head's ID. */
export const householdKeys = (household: Household): { nationalNo: string | null; headKey: string | null } => ({
  nationalNo: household.nationalNo,
  headKey: idKey(findHead(household)?.idNumber ?? ""),
});

/** Decides what becomes of a draft. `existing` is the household on record, in the year of the file. */
export function decide(draft: Draft, existing: Household | null, plan: ReadPlan, blanks: Blanks = "keep"): Planned {
  const comparison = existing ? compare(existing, draft, plan, blanks) : null;
  const household = comparison?.merged ?? draft.household;
  const outcome = blocks(draft.problems)
    ? "refused"
    : !comparison
      ? "new"
      : comparison.changes.length > 0
        ? "changed"
        : "unchanged";
  return { draft, outcome, household, existing, comparison };
}

export function count(counts: Counts, { outcome, draft, comparison }: Planned): void {
  counts[outcome] += 1;
  counts.persons += draft.household.members.length;
  if (outcome === "changed") counts.facts += comparison?.changes.length ?? 0;
  for (const one of draft.problems) counts[one.severity === "block" ? "blocking" : "warning"] += 1;
}

export function addCounts(to: Counts, more: Counts): void {
  for (const key of Object.keys(to) as (keyof Counts)[]) to[key] += more[key];
}
