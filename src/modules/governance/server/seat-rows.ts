import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { Seat } from "../domain/bodies.ts";
import { no } from "../domain/refusals.ts";

export type SeatRow = Seat & { id: string; place: string; endedWhy: string | null };

const COLUMNS = ["id", "place", "body", "role", "name", "cadreId", "since", "until", "endedOn", "endedWhy"] as const;

/** Everybody who sits or has sat in the bodies of a village, on the actor's ground, in the order of their beginning. */
export const seatsOf = (tx: Tx, actor: Actor, verb: string, place: string): Promise<SeatRow[]> =>
  tx
    .selectFrom("villageSeat")
    .select(COLUMNS)
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where(within(actor, verb, "place"))
    .orderBy("since")
    .orderBy("id")
    .execute();

/** Those who sit on that day in several villages. */
export const sittingIn = (
  tx: Tx,
  actor: Actor,
  verb: string,
  places: readonly string[],
  day: Day,
): Promise<SeatRow[]> =>
  tx
    .selectFrom("villageSeat")
    .select(COLUMNS)
    .where("countyCode", "=", actor.countyCode)
    .where("place", "in", [...places])
    .where(within(actor, verb, "place"))
    .where("since", "<=", day)
    .where((eb) => eb.or([eb("endedOn", "is", null), eb("endedOn", ">", day)]))
    .orderBy("since")
    .orderBy("id")
    .execute();

/** One seat, held for a change. */
export async function getSeat(tx: Tx, actor: Actor, verb: string, id: string): Promise<SeatRow> {
  const row = await tx
    .selectFrom("villageSeat")
    .select(COLUMNS)
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.seatNotFound({});
  return row;
}
