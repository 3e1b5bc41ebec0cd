import type { Assembled } from "./assemble.ts";
import type { Change } from "./compare.ts";
import type { ReadPlan } from "./read-plan.ts";
import { type FieldId, type IncomeLine, isUnder } from "./registry.ts";

const sumUnder = (lines: readonly IncomeLine[], node: string): number =>
  lines.filter((line) => isUnder(line.item, node)).reduce((sum, line) => sum + line.amountFen, 0);

/**
 * The income lines as the file would have them. Where the total under a column's item is the same, the register's lines
 * with their explanations and proofs stay; where it differs, the file's one line takes their place.
 */
export function compareIncome(
  existing: readonly IncomeLine[],
  one: Assembled,
  plan: ReadPlan,
): { changes: Change[]; lines: IncomeLine[] } {
  const changes: Change[] = [];
  let lines = [...existing];
  for (const { field } of plan.income) {
    const item = field.item ?? "";
    const path = `year.income.${item}`;
    if (!one.reading.rows.has(path) || one.reading.unread.has(path)) continue;
    const before = sumUnder(existing, item);
    const incoming = one.household.year.income.filter((line) => line.item === item);
    const after = sumUnder(incoming, item);
    if (before === after) continue;
    changes.push({ field: field.id as FieldId, of: null, before, after });
    lines = [...lines.filter((line) => !isUnder(line.item, item)), ...incoming];
  }
  return { changes, lines };
}
