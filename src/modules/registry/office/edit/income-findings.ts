import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import { check, type HouseholdShown, type IncomeLine } from "../../contract.ts";

/** What the rules say of the account as it is being typed: only what concerns income, worst first. */
export function incomeFindings(page: HouseholdShown, lines: readonly IncomeLine[], today: Day): Finding[] {
  const { household, line, masked } = page;
  const typed = { ...household, year: { ...household.year, income: [...lines] } };
  return check(typed, { today, incomeLine: line, unread: new Set(masked) })
    .filter((one) => one.field.startsWith("year.income"))
    .sort((a, b) => Number(a.severity === "warn") - Number(b.severity === "warn"));
}
