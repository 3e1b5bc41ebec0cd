import type { Assembled } from "./assemble.ts";
import type { Change } from "./compare.ts";
import type { ReadColumn, ReadPlan } from "./read-plan.ts";
import { type FieldId, type IncomeLine, isUnder } from "./registry.ts";

const sumUnder = (lines: readonly IncomeLine[], node: string): number =>
  lines.filter((line) => isUnder(line.item, node)).reduce((sum, line) => sum + line.amountFen, 0);

const amountOf = (lines: readonly IncomeLine[], item: string): number =>
  lines.filter((line) => line.item === item).reduce((sum, line) => sum + line.amountFen, 0);

/**
 * The income lines as the file would have them. Where the total under a column's item is the same, the register's lines
 * with their explanations and proofs stay; where it differs, the file's one line takes their place. A line that stood for a whole
 * node gives way once the file has an amount for one of the node's parts, whether or not it has a column for the node.
 */
export function compareIncome(
  existing: readonly IncomeLine[],
  one: Assembled,
  plan: ReadPlan,
): { changes: Change[]; lines: IncomeLine[] } {
  const changes: Change[] = [];
  let lines = [...existing];
  const said = ({ field }: ReadColumn) => {
    const path = `year.income.${field.item}`;
    return one.reading.rows.has(path) && !one.reading.unread.has(path);
  };
  for (const column of plan.income) {
    const { field } = column;
    const item = field.item ?? "";
    if (!said(column)) continue;
    const before = sumUnder(existing, item);
    const incoming = one.household.year.income.filter((line) => line.item === item);
    const after = sumUnder(incoming, item);
    if (before === after) continue;
    changes.push({ field: field.id as FieldId, of: null, before, after });
    lines = [...lines.filter((line) => !isUnder(line.item, item)), ...incoming];
  }
  const isPart = (item: string) => (one: IncomeLine) => one.item !== item && isUnder(one.item, item);
  for (const item of new Set(existing.map((line) => line.item))) {
    if (!lines.some((line) => line.item === item) || !one.household.year.income.some(isPart(item))) continue;
    changes.push({ field: `year.income${item}` as FieldId, of: null, before: amountOf(existing, item), after: 0 });
    lines = lines.filter((line) => line.item !== item);
  }
  return { changes, lines };
}
