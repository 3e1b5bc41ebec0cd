import type { Row } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { readCell } from "./read-cell.ts";
import type { IncomeColumn, ReadColumn, ReadPlan } from "./read-plan.ts";
import { factRow, type Reading } from "./reader.ts";
import { isUnder } from "./registry.ts";

/** The amount of a household in a column, in fen; null where there is none, undefined where it cannot be read. */
function amountOf(rows: readonly Row[], { field, column, unit }: ReadColumn, today: Day): Money | null | undefined {
  const cell = factRow(rows, column)?.cells[column];
  const { value, problem } = readCell(field, cell, unit, today);
  return problem ? undefined : (value as Money | null);
}

/** Forms are sent with zeros and dashes in every cell: a part says something once there is an amount in it, or what cannot be read. */
const isSaid = (amount: Money | null | undefined): boolean => amount !== null && amount !== 0;

/** The columns of income that count for these rows: filled ones without a part that says something. */
export const incomeOf = (rows: readonly Row[], { income }: ReadPlan, today: Day): IncomeColumn[] =>
  income.filter(
    ({ column, parts }) => factRow(rows, column) && !parts.some((part) => isSaid(amountOf(rows, part, today))),
  );

/** Less than a yuan is rounding. */
const ROUNDING = 100;

/** Totals that gave way to their parts and say another amount than these together: somebody has to look which is right. */
export function findTotals(rows: readonly Row[], { income }: ReadPlan, today: Day, reading: Reading): void {
  for (const one of income) {
    const row = one.parts.length > 0 && factRow(rows, one.column);
    const total = row && amountOf(rows, one, today);
    if (!row || !total) continue;
    const said = one.parts.flatMap((part) => {
      const amount = amountOf(rows, part, today);
      return isSaid(amount) ? [{ item: part.field.item ?? "", amount }] : [];
    });
    // the parts of a part are in it
    const nearest = said.filter(({ item }) => !said.some((other) => other.item !== item && isUnder(item, other.item)));
    if (nearest.length === 0 || nearest.some(({ amount }) => amount === undefined)) continue;
    const parts = nearest.reduce((sum, { amount }) => sum + (amount ?? 0), 0) as Money;
    if (Math.abs(total - parts) < ROUNDING) continue;
    reading.found.push({
      rule: "income-total-differs",
      field: `year.income.${one.field.item}`,
      row: row.number,
      facts: { field: one.field.id, total: formatYuan(total), parts: formatYuan(parts) },
    });
  }
}
