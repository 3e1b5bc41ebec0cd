import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { type ExitCount, exitFlag } from "../domain/exits.ts";

/** What the register calls a household that has not exited (list povertyStatus of the register). */
export const NOT_EXITED = ["未脱贫", "返贫", "预脱贫"] as const;
const MOST = 100;

/** The register's households of a village by exit year; those without a poverty status are none of the plan's. */
export async function exitCounts(tx: Tx, actor: Actor, place: string): Promise<ExitCount[]> {
  const rows = await tx
    .selectFrom("householdSummary")
    .select(["exitYear as year"])
    .select((eb) => [
      sql<boolean>`poverty_status not in (${sql.join(NOT_EXITED)})`.as("exited"),
      eb.fn.countAll<number>().as("households"),
      eb.fn.sum<number>("size").as("persons"),
    ])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where("status", "=", "active")
    .where("povertyStatus", "is not", null)
    .where(within(actor, "household.read", "place"))
    .groupBy(["exitYear", sql`2`])
    .execute();
  return rows.map((row) => ({ ...row, households: Number(row.households), persons: Number(row.persons) }));
}

/** Households that have not exited and whose year does not fit the plan, the first hundred. */
export async function flaggedHouseholds(tx: Tx, actor: Actor, place: string, outYear: number, thisYear: number) {
  const rows = await tx
    .selectFrom("householdSummary")
    .select(["id as householdId", "headName", "size", "exitYear"])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where("status", "=", "active")
    .where("povertyStatus", "in", [...NOT_EXITED])
    .where((eb) => eb.or([eb("exitYear", "is", null), eb("exitYear", ">", outYear), eb("exitYear", "<", thisYear)]))
    .where(within(actor, "household.read", "place"))
    .orderBy(sql`exit_year nulls first`)
    .orderBy("headPinyin")
    .orderBy("id")
    .limit(MOST)
    .execute();
  return rows.flatMap((row) => {
    const flag = exitFlag(row.exitYear, outYear, thisYear);
    return flag ? [{ ...row, headName: row.headName ?? "", flag }] : [];
  });
}
