import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";

/** A unit with who heads it on a day: whoever is appointed to that, else the leader it names. Undefined: there is no such unit. */
export async function unitWithHead(tx: Tx, countyCode: string, unitId: string, day: Day) {
  const unit = await tx
    .selectFrom("unit as u")
    .leftJoin("cadre as l", (join) => join.onRef("l.countyCode", "=", "u.countyCode").onRef("l.id", "=", "u.leaderId"))
    .select(["u.id", "u.name", "l.id as leaderId", "l.name as leaderName"])
    .where("u.countyCode", "=", countyCode)
    .where("u.id", "=", unitId)
    .executeTakeFirst();
  if (!unit) return undefined;
  const appointed = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .select(["c.id", "c.name"])
    .where("a.countyCode", "=", countyCode)
    .where("a.post", "=", "unit-head")
    .where("a.unitId", "=", unitId)
    .where("a.since", "<=", day)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
    .orderBy("a.since", "desc")
    .executeTakeFirst();
  const { id, name, leaderId, leaderName } = unit;
  return { id, name, head: appointed ?? (leaderId ? { id: leaderId, name: leaderName ?? "" } : null) };
}
