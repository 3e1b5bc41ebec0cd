import type { Rules } from "#packs/index.ts";
import { findIncomeLine } from "#packs/schemas/income.ts";
import type { LineInForce } from "../domain/income/worksheet.ts";

/** The line a household's income is held against: the monitoring range since 2021, the exit line before, else the national one. */
export function lineFor(rules: Rules, place: string, year: number): LineInForce | null {
  const kinds = year >= 2021 ? (["monitoring", "exit", "poverty"] as const) : (["exit", "poverty"] as const);
  const line = kinds.map((kind) => findIncomeLine(rules, place, year, kind)).find((one) => one !== undefined);
  return line
    ? { amountFen: line.amount, year: line.year, kind: line.kind, source: line.documentNo ?? line.source }
    : null;
}
