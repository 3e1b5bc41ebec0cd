import { sql } from "kysely";
import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { Territory } from "#kernel/territory.ts";
import { childrenOf } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { StaffingRow } from "../contract.ts";
import { checkStaffing, fourHaves, fullTimeNeeded } from "../domain/staffing.ts";

/** Every township's office against the staffing norm as of a day (seed 002, X6). */
export async function staffingOf(
  tx: Tx,
  countyCode: string,
  today: Day,
  under?: string,
): Promise<z.infer<typeof StaffingRow>[]> {
  const norm = (await getRules(tx, countyCode, today))["team.township-office"].value;
  const townships = (await childrenOf(tx, countyCode)).filter(
    (one) => one.until === null && (!under || one.code.startsWith(under)),
  );
  const offices = await tx
    .selectFrom("unit as u")
    .leftJoin("cadre as l", (join) =>
      join
        .onRef("l.countyCode", "=", "u.countyCode")
        .onRef("l.id", "=", "u.leaderId")
        .on((eb) => eb.or([eb("l.until", "is", null), eb("l.until", ">", today)])),
    )
    .select([
      "u.id",
      "u.name",
      "u.territory",
      "u.heavy",
      "u.premises",
      "u.funds",
      "l.id as leaderId",
      "l.name as leaderName",
    ])
    .select(
      sql<number>`(select count(distinct a.cadre_id)::int from appointment a
        join cadre c on c.county_code = a.county_code and c.id = a.cadre_id and (c.until is null or c.until > ${today})
        where a.county_code = u.county_code and a.unit_id = u.id and a.full_time
          and a.since <= ${today} and (a.until is null or a.until > ${today}))`.as("fullTime"),
    )
    .where("u.countyCode", "=", countyCode)
    .where("u.kind", "=", "township-office")
    .where("u.until", "is", null)
    .execute();
  return townships.map((township) => {
    const unit = offices.find((one) => one.territory === township.code);
    const office = unit ? { ...unit, leader: unit.leaderId } : null;
    return StaffingRow.parse({
      township: township.code,
      name: township.name,
      unit: unit ? { id: unit.id, name: unit.name } : null,
      heavy: unit?.heavy ?? false,
      leader: unit?.leaderId && unit.leaderName ? { id: unit.leaderId, name: unit.leaderName } : null,
      fullTime: unit?.fullTime ?? 0,
      needed: fullTimeNeeded(norm, { heavy: unit?.heavy ?? false }),
      haves: fourHaves(norm, office),
      findings: checkStaffing(norm, office),
    });
  });
}

/** Who leads each township's office, how many full-time, the four haves, what is lacking. */
export const listStaffing = query({
  name: "organisation.staffing",
  verb: "organisation.read",
  input: z.object({ under: Territory.optional() }),
  run: ({ tx, actor, input, now }) => staffingOf(tx, actor.countyCode, dayOf(now), input.under),
});
