/** Households of a village by the year in which the register says they exit, or exited. */
export type ExitCount = { year: number | null; exited: boolean; households: number; persons: number };
export type Heads = { households: number; persons: number };
export type ExitYear = { year: number; planned: Heads; exited: Heads };
export type Exits = {
  years: ExitYear[];
  /** Not yet exited, and no year is written down. */
  without: Heads;
  /** Not yet exited, and their year lies after the year in which the village is to leave the list. */
  late: Heads;
  /** Not yet exited, and their year is over. */
  overdue: Heads;
  /** All who have not exited. */
  remaining: Heads;
};

/** A household that has not exited: what is wrong with its year, or null. */
export const EXIT_FLAGS = ["without", "late", "overdue"] as const;
export type ExitFlag = (typeof EXIT_FLAGS)[number];
export function exitFlag(year: number | null, outYear: number, thisYear: number): ExitFlag | null {
  if (year === null) return "without";
  if (year > outYear) return "late";
  return year < thisYear ? "overdue" : null;
}

const none = (): Heads => ({ households: 0, persons: 0 });
const add = (to: Heads, one: ExitCount): void => {
  to.households += one.households;
  to.persons += one.persons;
};

/** The register's exit years laid over a plan's years. Years outside the plan are kept, before and after it. */
export function exitsOf(
  counts: readonly ExitCount[],
  plan: { since: number; until: number; outYear: number },
  thisYear: number,
): Exits {
  const span = Array.from({ length: plan.until - plan.since + 1 }, (_, i) => plan.since + i);
  const seen = counts.flatMap((one) => (one.year === null ? [] : [one.year]));
  const years = [...new Set([...span, ...seen])].sort((a, b) => a - b);
  const rows = new Map(years.map((year) => [year, { year, planned: none(), exited: none() }]));
  const exits: Exits = { years: [...rows.values()], without: none(), late: none(), overdue: none(), remaining: none() };
  for (const one of counts) {
    const row = one.year === null ? undefined : rows.get(one.year);
    if (one.exited) {
      if (row) add(row.exited, one);
      continue;
    }
    add(exits.remaining, one);
    if (row) add(row.planned, one);
    const flag = exitFlag(one.year, plan.outYear, thisYear);
    if (flag) add(exits[flag], one);
  }
  return exits;
}
