import { sql } from "kysely";
import { type Day, dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import type { Span } from "../domain/half-day.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { leaveOf, spanOf } from "./ledger-facts.ts";
import { actsOn } from "./own-command.ts";
import { placementOn } from "./placements.ts";

type Asking = Call<{ commandId: string; fromDay: Day; fromHalf: string; toDay: Day; toHalf: string }>;

/** What asking for a leave or a trip looks at: where the person is posted, what already stands in that time, the rules. */
export async function loadAsking({ tx, actor, input, now }: Asking) {
  const rules = await getRules(tx, actor.countyCode, dayOf(now));
  const placement = await placementOn(tx, actor, "attendance.sign", actor.cadreId, input.fromDay);
  const standing: Span[] = [];
  const leaves: Span[] = [];
  for (const [table, states] of [
    ["cadreLeave", ["asked", "approved"]],
    ["dutyTrip", ["reported", "approved"]],
  ] as const) {
    const rows = await tx
      .selectFrom(table)
      .select(["fromDay", "fromHalf", "toDay", "toHalf"])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "attendance.sign", "place"))
      .where("cadreId", "=", actor.cadreId)
      .where("state", "in", [...states])
      .execute();
    standing.push(...rows.map(spanOf));
    if (table === "cadreLeave") leaves.push(...rows.map(spanOf));
  }
  return { rules, placement, standing, leaves, span: spanOf(input), holidays: holidaysOf(rules) };
}

/**
 * Is a leave (`x`) gone on with by another, from the very next half day on? Then it is the later one from which somebody reports back.
 * The same as `unbroken` says in the rules.
 */
export const goesOn = sql<boolean>`exists (select from cadre_leave n where n.county_code = x.county_code
  and n.cadre_id = x.cadre_id and n.id <> x.id and n.state in ('asked', 'approved', 'returned')
  and ((n.from_day = x.to_day and x.to_half = 'am' and n.from_half = 'pm')
    or (n.from_day = x.to_day + 1 and x.to_half = 'pm' and n.from_half = 'am')))`;

/** A leave a verb acts on, locked for the change. */
export async function getLeave(call: Call<{ commandId: string; caseId: string }>, verb: string) {
  const { tx, actor, input } = call;
  const row = await tx
    .selectFrom("cadreLeave")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", input.caseId)
    .where(actsOn(actor, verb))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  return { row, leave: leaveOf(row) };
}

export type LeaveChange = { state?: string; step?: number; returnedOn?: Day; returnedHalf?: string };

export const setLeave = ({ tx, actor, now }: Call<{ commandId: string }>, id: string, change: LeaveChange) =>
  tx
    .updateTable("cadreLeave")
    .set({ ...change, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .execute();
