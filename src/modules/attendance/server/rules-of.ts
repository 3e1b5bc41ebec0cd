import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { getOverrides } from "#modules/rules/index.ts";
import { holidaysOf, type Rules, rulesFor } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { LedgerRules } from "../domain/ledger.ts";

export const ledgerRules = (rules: Rules): LedgerRules => ({
  signs: rules["attendance.signs"].value,
  restDays: rules["attendance.rest-days"].value,
  tripCounts: rules["attendance.trip-counts"].value,
});

export const monthStart = (month: string): Day => `${month}-01` as Day;
export function monthEnd(month: string): Day {
  const [year = 0, no = 0] = month.split("-").map(Number);
  const next = no === 12 ? `${year + 1}-01-01` : `${year}-${String(no + 1).padStart(2, "0")}-01`;
  return addDays(next as Day, -1);
}
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);

/** A month with the rules in force on its last day: what is over keeps its rule when the rule changes. */
export type MonthRules = {
  month: string;
  from: Day;
  to: Day;
  rules: Rules;
  ledger: LedgerRules;
  holidays: ReturnType<typeof holidaysOf>;
};

/** The rules of every month of a year, read at once. */
export async function rulesOfYear(tx: Tx, actor: Actor, year: number): Promise<MonthRules[]> {
  const overrides = await getOverrides(tx, actor.countyCode);
  return monthsOf(year).map((month) => {
    const to = monthEnd(month);
    const rules = rulesFor(overrides, to);
    return { month, from: monthStart(month), to, rules, ledger: ledgerRules(rules), holidays: holidaysOf(rules) };
  });
}
