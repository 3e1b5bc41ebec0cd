import { dayOf } from "#kernel/day.ts";
import type { Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { AcceptInvitation, Me } from "../contract.ts";
import { whyNotInvite } from "../domain/inviting.ts";
import { accountRefusals as no, whyNotPassword } from "../domain/sign-in.ts";
import { tokenHash } from "./invite.ts";
import { findInvitee, managesAccounts } from "./invitee.ts";
import { keepAccepted } from "./keep-accepted.ts";
import { hashPassword } from "./passwords.ts";
import { enter } from "./sign-in.ts";

/** What the page of an invitation shows: for whom it is, and until when. A link opens no more than its maker may do today. */
export async function readInvitation({ token }: { token: string }, visit: Visit) {
  const { world } = visit;
  if (!takeToken(`invitation:${visit.ip}`, { burst: 30, perMinute: 30 }, Date.parse(world.now()))) throw no.tooMany({});
  const today = dayOf(world.now());
  const found = await world.db
    .selectFrom("invitation")
    .select(["countyCode", "id", "cadreId", "madeBy", "expiresAt"])
    .where("tokenHash", "=", tokenHash(token))
    .where("usedAt", "is", null)
    .where("expiresAt", ">", world.now())
    .executeTakeFirst();
  const invitee = found && (await findInvitee(world.db, found.countyCode, found.cadreId, today));
  if (!found || !invitee) throw no.invitationOver({});
  const { name, accountId, loginName, posts } = invitee;
  const byManager = await managesAccounts(world.db, found.countyCode, found.madeBy, today);
  const refused = whyNotInvite({ hasAccount: accountId !== null, posts }, byManager);
  if (refused) throw refused;
  return { ...found, name, accountId, loginName };
}

/** Sets name and password from an invitation, uses it up, ends older sessions and signs in. */
export async function acceptInvitation(input: AcceptInvitation, visit: Visit): Promise<Me> {
  const found = await readInvitation(input, visit);
  const loginName = found.loginName ?? input.loginName;
  if (!loginName) throw no.wrong({});
  const weak = whyNotPassword(input.password, loginName);
  if (weak) throw weak;
  const account = await keepAccepted(visit.world, {
    ...found,
    loginName,
    passwordHash: await hashPassword(input.password),
  });
  return enter(account, visit);
}
