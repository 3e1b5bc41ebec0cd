import { sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import type { Me, SignIn } from "../contract.ts";
import { afterFailure, LOCK_MINUTES, accountRefusals as no, whyNotEnter } from "../domain/sign-in.ts";
import { meOf } from "./me.ts";
import { passwordMatches } from "./passwords.ts";
import { endSession, findActor, openSession } from "./sessions.ts";
import { refuseUnknown } from "./unknown-names.ts";

/** Sign-in by name and password. Wrong name and wrong password look the same and take the same time. */
export async function signIn(input: SignIn, visit: Visit): Promise<Me> {
  const { world } = visit;
  if (!takeToken(`sign-in:${visit.ip}`, { burst: 20, perMinute: 20 }, Date.parse(world.now()))) throw no.tooMany({});
  const account = await world.db
    .selectFrom("account")
    .selectAll()
    .where(sql`lower(login_name)`, "=", input.loginName.trim().toLowerCase())
    .executeTakeFirst();
  const same = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account) return refuseUnknown(input.loginName.trim().toLowerCase(), world.now());
  const refused = whyNotEnter(account, world.now());
  if (refused) throw refused;
  if (!same) {
    await countFailure(world, account);
    throw no.wrong({});
  }
  return enter(account, visit);
}

/** Is this the account's password? For the second proof at a signature; failures count towards the lock. */
export async function checkPassword(
  world: World,
  countyCode: string,
  accountId: string,
  password: string,
): Promise<boolean> {
  const account = await world.db
    .selectFrom("account")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!account) return false;
  const refused = whyNotEnter(account, world.now());
  if (refused) throw refused;
  const same = await passwordMatches(account.passwordHash, password);
  if (!same) await countFailure(world, account);
  return same;
}

type Account = { countyCode: string; id: string; failedCount: number };

async function countFailure(world: World, account: Account): Promise<void> {
  const { failedCount, locks } = afterFailure(account.failedCount);
  const now = world.now();
  const until = new Date(Date.parse(now) + LOCK_MINUTES * 60_000).toISOString() as Instant;
  await world.db
    .updateTable("account")
    .set({ failedCount, lockedUntil: locks ? until : null, changedAt: now })
    .where("countyCode", "=", account.countyCode)
    .where("id", "=", account.id)
    .execute();
}

/** Opens the session, once somebody has proved who they are. */
export async function enter(account: Account, visit: Visit): Promise<Me> {
  const { world } = visit;
  if (account.failedCount > 0) {
    await world.db
      .updateTable("account")
      .set({ failedCount: 0, lockedUntil: null })
      .where("countyCode", "=", account.countyCode)
      .where("id", "=", account.id)
      .execute();
  }
  if (visit.sessionKey) await endSession(world, visit.sessionKey); // the browser's old session does not live on beside the new one
  const { token, seconds } = await openSession(world, account, visit.agent);
  const actor = await findActor(world, token);
  if (!actor) throw no.wrong({});
  visit.setSession(token, seconds);
  return meOf(world, actor);
}
