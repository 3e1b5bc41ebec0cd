import type { IncomeLine } from "#modules/registry/contract.ts";
import type { IncomeChange } from "./income-change.ts";
import { same } from "./same.ts";

export type IncomeDifference = {
  lineId: string;
  base: IncomeLine | null;
  mine: IncomeLine | null;
  theirs: IncomeLine | null;
};
export type MergedIncome = { lines: IncomeLine[]; taken: number; same: number; differing: IncomeDifference[] };

/**
 * The income account after a survey, line by line, by the same law as facts: only what the surveyor saw is replaced.
 * `about`: under which id of the account a line is found that does not stand there under its own.
 */
export function mergeIncome(
  now: readonly IncomeLine[],
  changes: readonly IncomeChange[],
  about: ReadonlyMap<string, string>,
): MergedIncome {
  const lines = new Map<string, IncomeLine>(now.map((one) => [one.id, one]));
  const merged: MergedIncome = { lines: [], taken: 0, same: 0, differing: [] };
  for (const { base, value } of changes) {
    const lineId = value?.id ?? base?.id;
    if (lineId === undefined) continue;
    const current = lines.get(lineId) ?? lines.get(about.get(lineId) ?? "") ?? null;
    const sameFact = current !== null && value !== null && same({ ...current, id: lineId }, value);
    if (sameFact || same(current, value)) merged.same += 1;
    else if (!same(current, base)) merged.differing.push({ lineId, base, mine: value, theirs: current });
    else {
      merged.taken += 1;
      if (value) lines.set(lineId, value);
      else lines.delete(lineId);
    }
  }
  merged.lines = [...lines.values()];
  return merged;
}
