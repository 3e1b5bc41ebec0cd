import type { Row } from "#kernel/cell.ts";
import { type Assembled, type AssembleWith, assemble } from "./assemble.ts";
import { type Group, grouper } from "./grouping.ts";
import { idKeys, type JudgeWith, judge } from "./judge.ts";
import type { Layout } from "./layout.ts";
import type { Problem } from "./problem.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";
import { rowTeller } from "./rows.ts";

/** A household read from a file, and all that is wrong with it. */
export type Draft = Assembled & { problems: Problem[] };

export type ReadWith = Omit<AssembleWith, "plan"> & {
  layout: Layout;
  /** Some rows below the headings, by which the reader learns how the file is built. */
  sample: readonly Row[];
};

/** Does somebody of another household in the register hold this ID? Asked for whole batches, since the register is far away. */
export type HeldInRegister = (key: string, one: Assembled) => boolean;

export type RegisterReader = {
  /** Takes rows in; gives back the households that became complete. */
  push: (rows: readonly Row[]) => Assembled[];
  /** The last household. */
  end: () => Assembled[];
  /** Judges one household. Each ID is reported at the later of its rows, so judge in the order of the sheet. */
  judge: (one: Assembled, held?: HeldInRegister, lineOf?: JudgeWith["lineOf"]) => Draft;
  /** Takes note of a household without judging it: one that an earlier run of this job has taken over. */
  pass: (one: Assembled) => void;
  /** Rows left alone: totals, notes, signatures. */
  skipped: () => readonly number[];
  plan: ReadPlan;
};

/** Reads a register sheet, rows in, households out; holds one household and the IDs seen so far in memory. */
export function registerReader(using: ReadWith): RegisterReader {
  const plan = readPlan(using.layout.columns);
  const tell = rowTeller(using.layout, plan);
  const groups = grouper(
    plan,
    using.sample.filter((row) => tell(row) !== "note"),
  );
  const seen = new Set<string>();
  const numbers = new Map<string, number>();
  const skipped: number[] = [];
  const build = (group: Group): Assembled => noteRepeat(assemble(group, { ...using, plan }), numbers);

  return {
    plan,
    skipped: () => skipped,
    push: (rows) =>
      rows.flatMap((row): Assembled[] => {
        if (row.number <= using.layout.headerRow) return [];
        const kind = tell(row);
        if (kind === "note") skipped.push(row.number);
        const group = groups.push(row, kind);
        return group ? [build(group)] : [];
      }),
    end: () => {
      const group = groups.flush();
      return group ? [build(group)] : [];
    },
    pass: (one) => {
      for (const key of idKeys(one)) seen.add(key);
    },
    judge: (one, held, lineOf) => {
      const problems = judge(one, {
        columns: using.layout.columns,
        present: plan.present,
        today: using.today,
        heldElsewhere: (key) => seen.has(key) || held?.(key, one) === true,
        lineOf,
      });
      for (const key of idKeys(one)) seen.add(key);
      return { ...one, problems };
    },
  };
}

/** The rows of one household stand together; the same number further down is a mistake in the file. */
function noteRepeat(one: Assembled, numbers: Map<string, number>): Assembled {
  const number = one.household.nationalNo;
  if (number === null) return one;
  const before = numbers.get(number);
  if (before === undefined) numbers.set(number, one.firstRow);
  else
    one.reading.found.push({
      rule: "household-repeated",
      field: "nationalNo",
      row: one.firstRow,
      facts: { row: before },
    });
  return one;
}
