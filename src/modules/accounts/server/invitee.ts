import { sql } from "kysely";
import type { Day } from "#kernel/day.ts";
import { officesOf } from "#modules/organisation/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { rightsFrom } from "../domain/actor-of.ts";

/** A cadre who serves on a day, as somebody to invite: their account, and the posts held then or later. */
export const findInvitee = (tx: Tx | Db, countyCode: string, cadreId: string, day: Day) =>
  tx
    .selectFrom("cadre as c")
    .leftJoin("account as a", (join) => join.onRef("a.countyCode", "=", "c.countyCode").onRef("a.cadreId", "=", "c.id"))
    .select(["c.id", "c.name", "a.id as accountId", "a.loginName"])
    .select(
      sql<string[]>`array(select p.post from appointment p where p.county_code = c.county_code and p.cadre_id = c.id
        and (p.until is null or p.until > ${day}))`.as("posts"),
    )
    .where("c.countyCode", "=", countyCode)
    .where("c.id", "=", cadreId)
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]))
    .executeTakeFirst();

/** Does the owner of this account manage accounts on a day? */
export async function managesAccounts(db: Db, countyCode: string, accountId: string, day: Day): Promise<boolean> {
  const account = await db
    .selectFrom("account")
    .select("cadreId")
    .where("countyCode", "=", countyCode)
    .where("id", "=", accountId)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  if (!account) return false;
  return rightsFrom(await officesOf(db, countyCode, account.cadreId, day))["account.manage"] !== undefined;
}
