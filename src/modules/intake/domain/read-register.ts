import type { Row } from "#kernel/cell.ts";
import { type Assembled, type AssembleWith, assemble } from "./assemble.ts";
import { type Group, grouper } from "./grouping.ts";
import { idSet } from "./id-set.ts";
import { idKeys, type JudgeWith, judge } from "./judge.ts";
import type { Layout } from "./layout.ts";
import type { Problem } from "./problem.ts";
import { type ReadPlan, readPlan } from "./read-plan.ts";
import { rowTeller } from "./rows.ts";

/** A household read from a file, and all that is wrong with it. */
export type Draft = Assembled & {
  problems: Problem[];
  /** The first 18 characters of its members' IDs. */
  keys: readonly string[];
  /** Those of them that stand earlier in the file. */
  repeated: ReadonlySet<string>;
};

export type ReadWith = Omit<AssembleWith, "plan"> & {
  layout: Layout;
  /** Some rows below the headings, by which the reader learns how the file is built. */
  sample: readonly Row[];
  lineOf?: JudgeWith["lineOf"];
};

export type RegisterReader = {
  /** Takes rows in; gives back the households that became complete, judged by what the file shows. Each ID is reported at its later row. */
  push: (rows: readonly Row[]) => Draft[];
  /** The last household. */
  end: () => Draft[];
  /** Judges again a household some of whose IDs somebody else in the register holds. */
  rejudge: (draft: Draft, held: (key: string) => boolean) => Draft;
  /** Rows left alone: totals, notes, signatures. */
  skipped: () => readonly number[];
  plan: ReadPlan;
};

const NO_KEYS: ReadonlySet<string> = new Set();

/** Reads a register sheet, rows in, households out; holds one household and the IDs seen so far in memory. */
export function registerReader(using: ReadWith): RegisterReader {
  const plan = readPlan(using.layout.columns);
  const tell = rowTeller(using.layout, plan);
  const groups = grouper(
    plan,
    using.sample.filter((row) => tell(row) !== "note"),
  );
  const seen = idSet();
  const numbers = new Map<string | number, number>();
  const skipped: number[] = [];
  const judged = (one: Assembled, held: (key: string) => boolean): Problem[] =>
    judge(one, {
      columns: using.layout.columns,
      present: plan.present,
      today: using.today,
      heldElsewhere: held,
      lineOf: using.lineOf,
    });
  const whole: AssembleWith = { ...using, plan };
  const build = (group: Group): Draft => {
    const one = noteRepeat(assemble(group, whole), numbers);
    const keys = idKeys(one);
    const again = keys.filter(seen.has);
    const repeated = again.length === 0 ? NO_KEYS : new Set(again);
    const problems = judged(one, (key) => repeated.has(key));
    keys.forEach(seen.add);
    return { ...one, problems, keys, repeated };
  };

  return {
    plan,
    skipped: () => skipped,
    push: (rows) => {
      const drafts: Draft[] = [];
      for (const row of rows) {
        if (row.number <= using.layout.headerRow) continue;
        const kind = tell(row);
        if (kind === "note") skipped.push(row.number);
        const group = groups.push(row, kind);
        if (group) drafts.push(build(group));
      }
      return drafts;
    },
    end: () => {
      const group = groups.flush();
      return group ? [build(group)] : [];
    },
    rejudge: (draft, held) => ({ ...draft, problems: judged(draft, (key) => draft.repeated.has(key) || held(key)) }),
  };
}

/** The rows of one household stand together; the same number further down is a mistake in the file. */
function noteRepeat(one: Assembled, numbers: Map<string | number, number>): Assembled {
  const { nationalNo } = one.household;
  if (nationalNo === null) return one;
  const number = /^[1-9]\d{0,14}$/.test(nationalNo) ? Number(nationalNo) : nationalNo;
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
