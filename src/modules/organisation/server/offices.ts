import type { Office } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { UnitId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";

/** The offices a cadre holds on a day. One who no longer serves holds none. */
export async function officesOf(tx: Tx | Db, countyCode: string, cadreId: string, day: Day): Promise<Office[]> {
  const rows = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.post", "a.unitId", "a.territory"])
    .where("a.countyCode", "=", countyCode)
    .where("a.cadreId", "=", cadreId)
    .where("a.since", "<=", day)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]))
    .orderBy("a.since")
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({
    post: row.post,
    unitId: row.unitId === null ? null : UnitId.parse(row.unitId),
    territory: Territory.parse(row.territory),
  }));
}

/** Names of cadres by id; an unknown id is missing from the map. */
export async function cadreNames(
  tx: Tx | Db,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("cadre")
    .select(["id", "name"])
    .where("countyCode", "=", countyCode)
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A person in a post over a territory on a day. */
type Holder = { cadreId: string; name: string; post: string; territory: Territory; unitId: string | null };

/** Who holds one of these posts over a place on a day: their territory contains the place. */
export async function holdersOf(
  tx: Tx | Db,
  countyCode: string,
  posts: readonly string[],
  place: string,
  day: Day,
): Promise<Holder[]> {
  if (posts.length === 0) return [];
  const above = [2, 4, 6, 9, 12].filter((digits) => digits <= place.length).map((digits) => place.slice(0, digits));
  const rows = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.cadreId", "c.name", "a.post", "a.territory", "a.unitId"])
    .where("a.countyCode", "=", countyCode)
    .where("a.post", "in", [...posts])
    .where("a.territory", "in", above)
    .where("a.since", "<=", day)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]))
    .orderBy("a.since")
    .orderBy("a.id")
    .execute();
  return rows.map((row) => ({ ...row, territory: Territory.parse(row.territory) }));
}
