import { sql } from "kysely";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import type { Me, SignIn } from "../contract.ts";
import { accountRefusals as no, whyNotTry } from "../domain/sign-in.ts";
import { meOf } from "./me.ts";
import { settleTry } from "./password-tries.ts";
import { passwordMatches } from "./passwords.ts";
import { endSession, findActor, openSession } from "./sessions.ts";
import { refuseUnknown } from "./unknown-names.ts";

const RATE = { burst: 20, perMinute: 20 };

/** Sign-in by name and password. Wrong name, closed account and wrong password look the same and take the same time. */
export async function signIn(input: SignIn, visit: Visit): Promise<Me> {
  const { world } = visit;
  if (!takeToken(`sign-in:${visit.ip}`, RATE, Date.parse(world.now()))) throw no.tooMany({});
  const loginName = input.loginName.trim().toLowerCase();
  const account = await world.db
    .selectFrom("account")
    .selectAll()
    .where(sql`lower(login_name)`, "=", loginName)
    .executeTakeFirst();
  const same = await passwordMatches(account?.passwordHash ?? null, input.password);
  if (!account || account.closedAt) return refuseUnknown(loginName, world.now());
  if (!(await settleTry(world, account, same))) throw no.wrong({});
  return enter(account, visit);
}

/** Is this the account's password? For the second proof at a signature; failures count towards the lock. */
export async function checkPassword(
  world: World,
  countyCode: string,
  accountId: string,
  password: string,
): Promise<boolean> {
  if (!takeToken(`password:${accountId}`, RATE, Date.parse(world.now()))) throw no.tooMany({});
  const account = await world.db
    .selectFrom("account")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (!account) return false;
  const refused = whyNotTry(account, world.now());
  if (refused) throw refused;
  return settleTry(world, account, await passwordMatches(account.passwordHash, password));
}

/** Opens the session, once somebody has proved who they are. */
export async function enter(account: { countyCode: string; id: string }, visit: Visit): Promise<Me> {
  const { world } = visit;
  if (visit.sessionKey) await endSession(world, visit.sessionKey); // the browser's old session does not live on beside the new one
  const { token, seconds } = await openSession(world, account, visit.agent);
  const actor = await findActor(world, token);
  if (!actor) throw no.wrong({});
  visit.setSession(token, seconds);
  return meOf(world, actor);
}
