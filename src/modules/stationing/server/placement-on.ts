import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import { Place, rangeOf, type Territory } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** A resident cadre's place as other modules see it. `until` is the first day no longer on post, by the paper or in fact. */
export type PlacementSeen = {
  id: string;
  cadreId: CadreId;
  unitId: UnitId;
  place: Place;
  post: string;
  level: string;
  since: Day;
  until: Day;
  arrivedOn: Day | null;
};

const rowsOf = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("placement")
    .select(["id", "cadreId", "unitId", "place", "post", "level", "termSince", "termUntil", "endedOn", "arrivedOn"])
    .where("countyCode", "=", actor.countyCode)
    .where(sql<boolean>`end_kind is distinct from 'cancelled'`)
    .orderBy("place")
    .orderBy("termSince")
    .orderBy("id");
const seen = (row: Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number]): PlacementSeen => ({
  id: row.id,
  cadreId: CadreId.parse(row.cadreId),
  unitId: UnitId.parse(row.unitId),
  place: Place.parse(row.place),
  post: row.post,
  level: row.level,
  since: row.termSince,
  until: row.endedOn ?? row.termUntil,
  arrivedOn: row.arrivedOn,
});

/** Where a cadre is placed on a day, or undefined. Inside the ground of the transaction: whom the actor may not know of is nowhere. */
export async function placementOn(tx: Tx, actor: Actor, cadreId: string, day: Day): Promise<PlacementSeen | undefined> {
  const row = await rowsOf(tx, actor)
    .where("cadreId", "=", cadreId)
    .where("termSince", "<=", day)
    .where(sql<boolean>`${day} < coalesce(ended_on, term_until)`)
    .executeTakeFirst();
  return row && seen(row);
}

/** Placements under a territory that were held on some day between two days (both count), on the ground of `stationing.read`. */
export async function placementsIn(
  tx: Tx,
  actor: Actor,
  territory: Territory,
  from: Day,
  to: Day,
): Promise<PlacementSeen[]> {
  const range = rangeOf(territory);
  const rows = await rowsOf(tx, actor)
    .where(within(actor, "stationing.read", "place"))
    .where("place", ">=", range.from)
    .where("place", "<", range.to)
    .where("termSince", "<=", to)
    .where(sql<boolean>`${from} < coalesce(ended_on, term_until)`)
    .execute();
  return rows.map(seen);
}
