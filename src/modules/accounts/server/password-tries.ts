import { sql } from "kysely";
import type { World } from "#platform/world.ts";
import { LOCK_AFTER, LOCK_MINUTES, accountRefusals as no, whyNotTry } from "../domain/sign-in.ts";

type Account = { countyCode: string; id: string };

/**
 * What a password comes to, once it was compared. The account is asked as it is now, not as it was before the comparison:
 * of many tries at once no more are answered than one after the other.
 */
export async function settleTry(world: World, account: Account, same: boolean): Promise<boolean> {
  if (!same && (await countFailure(world, account))) return false;
  const now = world.now();
  const found = await world.db
    .selectFrom("account")
    .select(["failedCount", "lockedUntil", "closedAt"])
    .where("countyCode", "=", account.countyCode)
    .where("id", "=", account.id)
    .executeTakeFirst();
  const refused = found ? whyNotTry(found, now) : no.wrong({});
  if (refused) throw refused;
  if (same && found && found.failedCount > 0) await forgetFailures(world, account);
  return same;
}

/** One more failure, and a lock at the fifth, in one statement. False when the account is locked or closed: then nothing is counted. */
async function countFailure(world: World, { countyCode, id }: Account): Promise<boolean> {
  const now = world.now();
  const until = new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString();
  const locks = sql<boolean>`failed_count + 1 >= ${sql.lit(LOCK_AFTER)}`;
  const { numUpdatedRows } = await world.db
    .updateTable("account")
    .set({
      failedCount: sql`case when ${locks} then 0 else failed_count + 1 end`,
      lockedUntil: sql`case when ${locks} then ${until}::timestamptz else locked_until end`,
      changedAt: now,
    })
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .where("closedAt", "is", null)
    .where((eb) => eb.or([eb("lockedUntil", "is", null), eb("lockedUntil", "<=", now)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

const forgetFailures = (world: World, { countyCode, id }: Account) =>
  world.db
    .updateTable("account")
    .set({ failedCount: 0 })
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .execute();
