import type { HouseholdId } from "#kernel/ids.ts";
import { type Blanks, type Comparison, compare } from "./compare.ts";
import { blocks, type Problem } from "./problem.ts";
import type { ReadPlan } from "./read-plan.ts";
import type { Draft } from "./read-register.ts";
import { findHead, type Household } from "./registry.ts";

/** What an import would do with one household of the file. */
export type Outcome = "new" | "changed" | "unchanged" | "refused";

/** A household of a file as far as it matters while the register has nothing of it: what is wrong with it, and how many people it has. */
export type Sketch = { id: HouseholdId; firstRow: number; persons: number; problems: readonly Problem[] };

export type Planned = {
  sketch: Sketch;
  outcome: Outcome;
  /** The household on record, and what the file would make of it. */
  known: { existing: Household; comparison: Comparison } | null;
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

/** The ID of its head, by which a household of a file may be known in the register. */
export const headIdOf = (household: Household): string | null => findHead(household)?.idNumber ?? null;

export const sketchOf = ({ household, firstRow, problems }: Draft): Sketch => ({
  id: household.id,
  firstRow,
  persons: household.members.length,
  problems,
});

/** What becomes of a household that is not on record. */
export const decideNew = (sketch: Sketch): Planned => ({
  sketch,
  outcome: blocks(sketch.problems) ? "refused" : "new",
  known: null,
});

/** Decides what becomes of a draft. `existing` is the household on record, in the year of the file or the one from which that is begun. */
export function decide(draft: Draft, existing: Household | null, plan: ReadPlan, blanks: Blanks = "keep"): Planned {
  const planned = decideNew(sketchOf(draft));
  if (!existing) return planned;
  const comparison = compare(existing, draft, plan, blanks);
  const sketch = {
    ...planned.sketch,
    problems: [...planned.sketch.problems, ...aboutMembers(draft, comparison, plan)],
  };
  const outcome = planned.outcome === "refused" ? "refused" : comparison.changes.length > 0 ? "changed" : "unchanged";
  return { sketch, outcome, known: { existing, comparison } };
}

/** A household that is not taken over, for what is seen only when it is held against the register. */
export function refuse(planned: Planned, rule: string, facts: Problem["facts"], column: number | null = null): Planned {
  const { sketch } = planned;
  const problem = { row: sketch.firstRow, column, kind: rule, rule, severity: "block" as const, field: "", facts };
  return { ...planned, outcome: "refused", sketch: { ...sketch, problems: [...sketch.problems, problem] } };
}

/** Who is counted on one side only. Nobody leaves or comes back by a file: that is a dated change with its proof. */
function aboutMembers({ firstRow }: Draft, { absent, gone }: Comparison, plan: ReadPlan): Problem[] {
  const at = { row: firstRow, column: null, severity: "warn", field: "members" } as const;
  const problem = (rule: string, facts: Problem["facts"]): Problem => ({ ...at, kind: rule, rule, facts });
  return [
    ...(plan.headsOnly || absent.length === 0 ? [] : [problem("member-not-in-file", { name: absent.join("、") })]),
    ...gone.map((one) => problem("member-left-already", one)),
  ];
}

export function count(counts: Counts, { outcome, sketch, known }: Planned): void {
  counts[outcome] += 1;
  counts.persons += sketch.persons;
  if (outcome === "changed") counts.facts += known?.comparison.changes.length ?? 0;
  for (const one of sketch.problems) counts[one.severity === "block" ? "blocking" : "warning"] += 1;
}

export function addCounts(to: Counts, more: Counts): void {
  for (const key of Object.keys(to) as (keyof Counts)[]) to[key] += more[key];
}
