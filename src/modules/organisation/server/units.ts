import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { UnitRow } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import type { UnitFacts } from "../domain/units.ts";

/** All units of a county, ended ones too, as the rules about them need them. */
export const unitFacts = async (tx: Tx | Db, countyCode: string): Promise<UnitFacts[]> =>
  tx
    .selectFrom("unit")
    .select(["id", "name", "parentId", "since", "until"])
    .where("countyCode", "=", countyCode)
    .execute();

/** A unit that exists; refuses with `organisation.unit-not-found`. */
export async function getUnit(tx: Tx | Db, countyCode: string, id: string): Promise<UnitFacts> {
  const row = await tx
    .selectFrom("unit")
    .select(["id", "name", "parentId", "since", "until"])
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw no.unitNotFound({});
  return row;
}

/** The units of the county by kind and name, each with its head and how many are on its payroll. */
export const listUnits = query({
  name: "organisation.units",
  verb: "organisation.read",
  input: z.object({ ended: z.literal("yes").optional() }),
  run: async ({ tx, actor, input, now }): Promise<UnitRow[]> => {
    const today = dayOf(now);
    const rows = await tx
      .selectFrom("unit as u")
      .leftJoin("cadre as l", (join) =>
        join.onRef("l.countyCode", "=", "u.countyCode").onRef("l.id", "=", "u.leaderId"),
      )
      .selectAll("u")
      .select("l.name as leaderName")
      .select(
        sql<number>`(select count(*)::int from cadre c where c.county_code = u.county_code and c.unit_id = u.id
          and (c.until is null or c.until > ${today}))`.as("staff"),
      )
      .where("u.countyCode", "=", actor.countyCode)
      .$if(!input.ended, (one) => one.where("u.until", "is", null))
      .orderBy("u.territory")
      .orderBy("u.name")
      .execute();
    const names = await fullPlaceNames(
      tx,
      rows.map((row) => row.territory),
    );
    return rows.map((row) =>
      UnitRow.parse({
        ...row,
        territoryName: names.get(row.territory) ?? row.territory,
        leader: row.leaderId && row.leaderName ? { id: row.leaderId, name: row.leaderName } : null,
      }),
    );
  },
});
