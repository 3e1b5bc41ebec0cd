import type { Rules } from "#packs/index.ts";
import { findIncomeLine } from "#packs/schemas/income.ts";
import type { LineInForce } from "../domain/income/worksheet.ts";

/** What was found with the rules in force; a file asks for the same villages and year again and again. */
const FOUND = new WeakMap<Rules, Map<string, LineInForce | null>>();

/** The line a household's income is held against: the monitoring range since 2021, the exit line before, else the national one. */
export function lineFor(rules: Rules, place: string, year: number): LineInForce | null {
  const found = FOUND.get(rules) ?? new Map<string, LineInForce | null>();
  const key = `${place} ${year}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const line = findLine(rules, place, year);
  FOUND.set(rules, found.set(key, line));
  return line;
}

function findLine(rules: Rules, place: string, year: number): LineInForce | null {
  const kinds = year >= 2021 ? (["monitoring", "exit", "poverty"] as const) : (["exit", "poverty"] as const);
  const line = kinds.map((kind) => findIncomeLine(rules, place, year, kind)).find((one) => one !== undefined);
  return line
    ? { amountFen: line.amount, year: line.year, kind: line.kind, source: line.documentNo ?? line.source }
    : null;
}
