import { z } from "zod";
import { Day, dayOf } from "#kernel/day.ts";
import { levelOf, Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { AnswerableRow } from "../contract.ts";
import { type Answerable, answerableByPost, inOrder } from "../domain/responsibility.ts";
import { appointmentQuery, inForceOn } from "./appointment-rows.ts";

const above = (territory: string): string[] =>
  [2, 4, 6, 9, 12].filter((digits) => digits <= territory.length).map((digits) => territory.slice(0, digits));

async function byNotice(tx: Tx | Db, countyCode: string, territory: string, day: Day): Promise<Answerable[]> {
  const rows = await tx
    .selectFrom("responsibility as r")
    .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "r.countyCode").onRef("u.id", "=", "r.unitId"))
    .leftJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "r.countyCode").onRef("c.id", "=", "r.cadreId"))
    .selectAll("r")
    .select(["u.name as unitName", "c.name as cadreName"])
    .where("r.countyCode", "=", countyCode)
    .where("r.territory", "in", above(territory))
    .where("r.since", "<=", day)
    .where((eb) => eb.or([eb("r.until", "is", null), eb("r.until", ">", day)]))
    .orderBy("r.since")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({
    kind: row.kind as Answerable["kind"],
    level: row.level as Answerable["level"],
    territory: row.territory,
    unit: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
    post: row.post,
    persons: row.cadreId && row.cadreName ? [{ id: row.cadreId, name: row.cadreName }] : [],
    matter: row.matter,
    source: "notice",
    documentNo: row.documentNo,
    id: row.id,
  }));
}

async function policyDepartments(tx: Tx | Db, countyCode: string, day: Day): Promise<Answerable[]> {
  const rows = await tx
    .selectFrom("unit as u")
    .leftJoin("cadre as l", (join) => join.onRef("l.countyCode", "=", "u.countyCode").onRef("l.id", "=", "u.leaderId"))
    .select(["u.id", "u.name", "u.territory", "l.id as leaderId", "l.name as leaderName"])
    .where("u.countyCode", "=", countyCode)
    .where("u.kind", "=", "policy-department")
    .where("u.since", "<=", day)
    .where((eb) => eb.or([eb("u.until", "is", null), eb("u.until", ">", day)]))
    .orderBy("u.name")
    .execute();
  return rows.map((row) => ({
    kind: "policy",
    level: "county",
    territory: row.territory,
    unit: { id: row.id, name: row.name },
    post: null,
    persons: row.leaderId && row.leaderName ? [{ id: row.leaderId, name: row.leaderName }] : [],
    matter: null,
    source: "unit",
    documentNo: null,
    id: null,
  }));
}

/** Everybody who answers for a place on a day, from the county down: by notice, as a policy department, by post. */
export async function responsibleFor(
  tx: Tx | Db,
  countyCode: string,
  territory: string,
  day: Day,
): Promise<Answerable[]> {
  const held = await inForceOn(appointmentQuery(tx, countyCode), day)
    .where("a.territory", "in", above(territory))
    .orderBy("a.since")
    .orderBy("a.id")
    .execute();
  const posts = answerableByPost(
    held.map((row) => ({
      post: row.post,
      territory: row.territory,
      level: levelOf(Territory.parse(row.territory)),
      unit: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
      person: { id: row.cadreId, name: row.name },
      documentNo: row.documentNo,
    })),
  );
  return inOrder([
    ...(await byNotice(tx, countyCode, territory, day)),
    ...(await policyDepartments(tx, countyCode, day)),
    ...posts,
  ]);
}

/** The responsibility tree of a place (seed 002, X18). */
export const listResponsibilities = query({
  name: "organisation.responsibilities",
  verb: "organisation.read",
  input: z.object({ territory: Territory, on: Day.optional() }),
  run: async ({ tx, actor, input, now }) => {
    const found = await responsibleFor(tx, actor.countyCode, input.territory, input.on ?? dayOf(now));
    return found.map((one) => AnswerableRow.parse(one));
  },
});
