import type { Day } from "#kernel/day.ts";
import type { Db } from "#platform/db/tables.ts";

/** Accounts that are not closed, of cadres who serve on a day. */
export const openAccounts = (db: Db, day: Day) =>
  db
    .selectFrom("account")
    .innerJoin("cadre", (join) =>
      join.onRef("cadre.countyCode", "=", "account.countyCode").onRef("cadre.id", "=", "account.cadreId"),
    )
    .where("account.closedAt", "is", null)
    .where((eb) => eb.or([eb("cadre.until", "is", null), eb("cadre.until", ">", day)]));
