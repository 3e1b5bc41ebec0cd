import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { rangeOf, type Territory } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";

export type Person = { cadreId: string; name: string; post: string; territory: string };

/** Everybody who holds one of these posts on this ground or inside it on a day, in the order of the ground. */
export async function peopleUnder(
  tx: Tx,
  countyCode: string,
  posts: readonly string[],
  under: string,
  day: Day,
): Promise<Person[]> {
  if (posts.length === 0) return [];
  const { from, to } = rangeOf(under as Territory);
  return tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["a.cadreId", "c.name", "a.post", "a.territory"])
    .where("a.countyCode", "=", countyCode)
    .where("a.post", "in", [...posts])
    .where("a.territory", ">=", sql<string>`${from} collate "C"`)
    .where("a.territory", "<", sql<string>`${to} collate "C"`)
    .where("a.since", "<=", day)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]))
    .orderBy("a.territory")
    .orderBy("a.since")
    .orderBy("a.id")
    .execute();
}

/** These cadres, where they still serve on a day, each with the ground of one post: the widest. */
export async function servingCadres(tx: Tx, countyCode: string, ids: readonly string[], day: Day) {
  const found = new Map<string, { cadreId: string; name: string; territory: string }>();
  if (ids.length === 0) return found;
  const rows = await tx
    .selectFrom("cadre as c")
    .leftJoin("appointment as a", (join) =>
      join
        .onRef("a.countyCode", "=", "c.countyCode")
        .onRef("a.cadreId", "=", "c.id")
        .on("a.since", "<=", day)
        .on((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)])),
    )
    .select(["c.id as cadreId", "c.name", "a.territory"])
    .where("c.countyCode", "=", countyCode)
    .where("c.id", "in", [...new Set(ids)])
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]))
    .orderBy(sql`length(a.territory)`)
    .execute();
  for (const one of rows)
    if (!found.has(one.cadreId)) found.set(one.cadreId, { ...one, territory: one.territory ?? countyCode });
  return found;
}
