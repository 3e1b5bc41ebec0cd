import type { Actor } from "#kernel/actor.ts";
import { type Day, dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { Span } from "../domain/half-day.ts";
import { inYear, leaveHalves, leaveTaken } from "../domain/leave.ts";
import { leaveOf } from "./ledger-facts.ts";

/** The leave of a year that counts towards the limit, by person: approved, of a counting kind, as far as taken. */
export async function leaveYear(
  tx: Tx,
  actor: Actor,
  verb: string,
  ids: readonly string[],
  year: number,
): Promise<Map<string, Span[]>> {
  if (ids.length === 0) return new Map();
  const [first, last] = [`${year}-01-01` as Day, `${year}-12-31` as Day];
  const kinds = (await getRules(tx, actor.countyCode, last))["attendance.leave-kinds"].value;
  const counting = kinds.filter((one) => one.counts).map((one) => one.key);
  const rows = await tx
    .selectFrom("cadreLeave")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("cadreId", "in", [...new Set(ids)])
    .where("state", "in", ["approved", "returned"])
    .where("kind", "in", [...counting, ""])
    .where("fromDay", "<=", last)
    .where("toDay", ">=", first)
    .execute();
  const found = new Map<string, Span[]>();
  for (const row of rows) {
    const taken = leaveTaken(leaveOf(row));
    const mine = taken && inYear(taken, year);
    if (mine) found.set(row.cadreId, [...(found.get(row.cadreId) ?? []), mine]);
  }
  return found;
}

/** Half days of counting leave in a year, and the limit beyond which a cadre is recalled. */
export async function leaveAgainstLimit(
  tx: Tx,
  actor: Actor,
  verb: string,
  cadreId: string,
  year: number,
  now: Instant,
): Promise<{ halves: number; limit: number }> {
  const rules = await getRules(tx, actor.countyCode, dayOf(now));
  const spans = (await leaveYear(tx, actor, verb, [cadreId], year)).get(cadreId) ?? [];
  const unit = rules["attendance.leave-unit"].value;
  const halves = spans.reduce((sum, span) => sum + leaveHalves(span, unit, holidaysOf(rules)), 0);
  return { halves, limit: rules["attendance.leave-year-limit"].value };
}
