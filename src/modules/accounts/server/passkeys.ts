import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { callerOf, type Visit } from "#platform/http/visit.ts";
import { takeToken } from "#platform/ratelimit.ts";
import type { World } from "#platform/world.ts";
import { type Me, PasskeyRow } from "../contract.ts";
import { accountRefusals as no, whyNotEnter } from "../domain/sign-in.ts";
import { giveChallenge, takeChallenge } from "./challenges.ts";
import { enter } from "./sign-in.ts";

/** The relying party: the host name people type, and the full origin the browser reports. */
export const relyingParty = (world: World): { id: string; origin: string } => ({
  id: new URL(world.origin).hostname,
  origin: world.origin,
});

type Asked = { challengeId: string; options: Record<string, unknown> };

export async function passkeyOptions(visit: Visit): Promise<Asked> {
  const { world, actor } = callerOf(visit);
  const mine = await passkeysOf(world.db as unknown as Tx, actor.countyCode, actor.accountId);
  const options = await generateRegistrationOptions({
    rpName: "帮扶",
    rpID: relyingParty(world).id,
    userName: actor.name,
    userID: new TextEncoder().encode(actor.accountId),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: mine.map(({ id }) => ({ id })),
  });
  const challengeId = await giveChallenge(world, {
    countyCode: actor.countyCode,
    challenge: options.challenge,
    purpose: "register",
    accountId: actor.accountId,
  });
  return { challengeId, options: options as unknown as Record<string, unknown> };
}

type Attested = { challengeId: string; label: string; attestation: Record<string, unknown> };

export async function addPasskey(input: Attested, visit: Visit) {
  const { world, actor } = callerOf(visit);
  const given = await takeChallenge(world, input.challengeId, "register");
  if (given.accountId !== actor.accountId) throw no.passkeyRefused({});
  const party = relyingParty(world);
  const answer = await verifyRegistrationResponse({
    response: input.attestation as unknown as RegistrationResponseJSON,
    expectedChallenge: given.challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
  }).catch(() => ({ verified: false }) as const);
  if (!answer.verified || !("registrationInfo" in answer) || !answer.registrationInfo) throw no.passkeyRefused({});
  const { id, publicKey, counter } = answer.registrationInfo.credential;
  return keepPasskey({ id, publicKey, counter })(
    { commandId: world.newId(), passkeyId: id, label: input.label },
    { world, actor },
  );
}

type Credential = { id: string; publicKey: Uint8Array<ArrayBuffer>; counter: number };

/** A key that signs cards: when it came, and to whom, stands in the trail. */
const keepPasskey = ({ id, publicKey, counter }: Credential) =>
  command({
    name: "account.add-passkey",
    verb: "self.use",
    input: z.object({ commandId: CommandId, passkeyId: z.string(), label: z.string() }),
    output: PasskeyRow,
    load: async () => null,
    whyNot: () => null,
    run: async ({ tx, actor, now, input: { label } }) => {
      const { countyCode, accountId } = actor;
      const row = { countyCode, accountId, id, publicKey, counter, label, createdAt: now };
      await tx
        .insertInto("passkey")
        .values({ ...row, usedAt: null, endedAt: null })
        .execute();
      return { id, label, createdAt: now, usedAt: null };
    },
  });

export async function passkeySignInOptions(visit: Visit): Promise<Asked> {
  const { world } = visit;
  if (!takeToken(`passkey:${visit.ip}`, { burst: 30, perMinute: 30 }, Date.parse(world.now()))) throw no.tooMany({});
  const options = await generateAuthenticationOptions({ rpID: relyingParty(world).id, userVerification: "required" });
  const challengeId = await giveChallenge(world, {
    countyCode: "",
    challenge: options.challenge,
    purpose: "sign-in",
    accountId: null,
  });
  return { challengeId, options: options as unknown as Record<string, unknown> };
}

export async function passkeySignIn(
  input: { challengeId: string; assertion: Record<string, unknown> },
  visit: Visit,
): Promise<Me> {
  const { world } = visit;
  const given = await takeChallenge(world, input.challengeId, "sign-in");
  const response = input.assertion as unknown as AuthenticationResponseJSON;
  const key = await world.db
    .selectFrom("passkey")
    .selectAll()
    .where("id", "=", String(response.id))
    .where("endedAt", "is", null)
    .executeTakeFirst();
  if (!key) throw no.passkeyRefused({});
  const counter = await verifyAssertion(world, key, response, given.challenge);
  if (counter === null) throw no.passkeyRefused({});
  const account = await world.db
    .selectFrom("account")
    .selectAll()
    .where("countyCode", "=", key.countyCode)
    .where("id", "=", key.accountId)
    .executeTakeFirst();
  if (!account) throw no.passkeyRefused({});
  const refused = whyNotEnter(account);
  if (refused) throw refused;
  await world.db
    .updateTable("passkey")
    .set({ counter, usedAt: world.now() })
    .where("countyCode", "=", key.countyCode)
    .where("id", "=", key.id)
    .execute();
  return enter(account, visit);
}

type Key = { id: string; publicKey: Uint8Array; counter: number };

/** The new counter when the assertion answers this challenge with this key, else null. */
export async function verifyAssertion(
  world: World,
  key: Key,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<number | null> {
  const party = relyingParty(world);
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: { id: key.id, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
  }).catch(() => null);
  return answer?.verified ? answer.authenticationInfo.newCounter : null;
}

/** The passkeys of an account that are in use, for signing in and for signing cards. */
export const passkeysOf = (tx: Tx, countyCode: string, accountId: string) =>
  tx
    .selectFrom("passkey")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("accountId", "=", accountId)
    .where("endedAt", "is", null)
    .orderBy("createdAt")
    .execute();
