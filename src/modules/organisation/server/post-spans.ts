import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import { rangeOf, Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** Somebody in a post over a territory, from a day until a day; `unit` is the one that appears with the post, or the payroll's. */
export type PostSpan = {
  cadreId: string;
  name: string;
  post: string;
  territory: Territory;
  unit: string | null;
  since: Day;
  until: Day | null;
};

type Asked = {
  posts: readonly string[];
  under?: string | undefined;
  cadreIds?: readonly string[] | undefined;
  from: Day;
  to: Day;
};

/** Who held one of these posts at some time between two days, on the actor's ground for a verb; in the order of the divisions. */
export async function postSpans(tx: Tx | Db, actor: Actor, verb: string, asked: Asked): Promise<PostSpan[]> {
  const { posts, under, cadreIds, from, to } = asked;
  if (cadreIds?.length === 0) return [];
  const range = under === undefined ? null : rangeOf(Territory.parse(under));
  const rows = await tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "a.countyCode").onRef("u.id", "=", "a.unitId"))
    .leftJoin("unit as p", (join) => join.onRef("p.countyCode", "=", "c.countyCode").onRef("p.id", "=", "c.unitId"))
    .select(["a.cadreId", "c.name", "a.post", "a.territory", "u.name as unitName", "p.name as payroll"])
    .select(["a.since", "a.until", "c.until as left"])
    .where("a.countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "a.territory"))
    .where("a.post", "in", [...posts])
    .where("a.since", "<=", to)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", from)]))
    .$if(range !== null, (one) =>
      one.where("a.territory", ">=", range?.from ?? "").where("a.territory", "<", range?.to ?? ""),
    )
    .$if(cadreIds !== undefined, (one) => one.where("a.cadreId", "in", [...(cadreIds ?? [])]))
    .orderBy("a.territory")
    .orderBy("a.since")
    .orderBy("a.id")
    .execute();
  return rows.map(({ unitName, payroll, left, ...row }) => ({
    ...row,
    territory: Territory.parse(row.territory),
    unit: unitName ?? payroll,
    until: left !== null && (row.until === null || left < row.until) ? left : row.until,
  }));
}
