import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { maskPhone } from "#kernel/sensitive.ts";
import { type Asked, query } from "#platform/query.ts";
import { CadreRead, CadreRow, ListCadres } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { appointmentQuery, inForceOn, shownAppointments } from "./appointment-rows.ts";
import { openPhone } from "./cadre-facts.ts";

/** Cadres by the sound of their names, each with the posts held today. */
export async function cadreRows({ tx, actor, input, now }: Asked<ListCadres>) {
  const { text, unitId, post, under, ended, after, limit } = input;
  const today = dayOf(now);
  let cadres = tx
    .selectFrom("cadre as c")
    .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "c.countyCode").onRef("u.id", "=", "c.unitId"))
    .select(["c.id", "c.name", "c.namePinyin", "c.title", "c.until", "c.unitId", "u.name as unitName"])
    .where("c.countyCode", "=", actor.countyCode);
  if (!ended) cadres = cadres.where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", today)]));
  if (unitId) cadres = cadres.where("c.unitId", "=", unitId);
  if (text)
    cadres = cadres.where(
      sql<boolean>`(strpos(c.name, ${text}) > 0 or starts_with(c.name_initials, ${text.toLowerCase()}))`,
    );
  if (post || under) {
    const holders = inForceOn(appointmentQuery(tx, actor.countyCode), today)
      .$if(post !== undefined, (one) => one.where("a.post", "=", post ?? ""))
      .$if(under !== undefined, (one) => one.where(sql<boolean>`starts_with(a.territory, ${under ?? ""})`))
      .clearSelect()
      .select("a.cadreId");
    cadres = cadres.where("c.id", "in", holders);
  }
  const last = after?.split("|");
  if (last?.[1] !== undefined)
    cadres = cadres.where(sql<boolean>`(c.name_pinyin, c.id) > (${last[0]}, ${last[1]}::uuid)`);
  const found = await cadres
    .orderBy("c.namePinyin")
    .orderBy("c.id")
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const ids = page.map((row) => row.id);
  const held =
    ids.length === 0
      ? []
      : await inForceOn(appointmentQuery(tx, actor.countyCode), today)
          .where("a.cadreId", "in", ids)
          .orderBy("a.since")
          .execute();
  const posts = Map.groupBy(await shownAppointments(tx, held), (one): string => one.cadre.id);
  const rows = page.map((row) =>
    CadreRow.parse({
      ...row,
      unit: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
      posts: posts.get(row.id) ?? [],
    }),
  );
  const end = page.at(-1);
  return { rows, next: found.length > limit && end ? `${end.namePinyin}|${end.id}` : null };
}

export const listCadres = query({
  name: "organisation.cadres",
  verb: "organisation.read",
  input: ListCadres,
  run: cadreRows,
});

/** One cadre: person, every appointment past and present, seats in leading groups. The phone's middle is hidden. */
export const readCadre = query({
  name: "organisation.cadre",
  verb: "organisation.read",
  input: z.object({ id: CadreId }),
  run: async ({ tx, world, actor, input }) => {
    const row = await tx
      .selectFrom("cadre as c")
      .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "c.countyCode").onRef("u.id", "=", "c.unitId"))
      .selectAll("c")
      .select("u.name as unitName")
      .where("c.countyCode", "=", actor.countyCode)
      .where("c.id", "=", input.id)
      .executeTakeFirst();
    if (!row) throw no.cadreNotFound({});
    const appointments = await appointmentQuery(tx, actor.countyCode)
      .where("a.cadreId", "=", input.id)
      .orderBy("a.since", "desc")
      .orderBy("a.id", "desc")
      .execute();
    const memberships = await tx
      .selectFrom("groupMember as m")
      .innerJoin("leadingGroup as g", (join) =>
        join.onRef("g.countyCode", "=", "m.countyCode").onRef("g.id", "=", "m.leadingGroupId"),
      )
      .leftJoin("subGroup as s", (join) =>
        join.onRef("s.countyCode", "=", "m.countyCode").onRef("s.id", "=", "m.subGroupId"),
      )
      .select(["g.name as group", "g.id as groupId", "s.name as subGroup", "m.role", "m.since"])
      .where("m.countyCode", "=", actor.countyCode)
      .where("m.cadreId", "=", input.id)
      .where("m.until", "is", null)
      .where("g.until", "is", null)
      .orderBy("m.since")
      .execute();
    const phone = openPhone(world.vault, row.id, row.sealed);
    return CadreRead.parse({
      ...row,
      unit: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
      phone: phone === null ? null : maskPhone(phone),
      appointments: await shownAppointments(tx, appointments),
      memberships,
    });
  },
});
