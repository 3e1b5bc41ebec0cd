import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import { passkeysOf, relyingParty, verifyAssertion } from "#modules/accounts/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { World } from "#platform/world.ts";
import type { Hash } from "../domain/card.ts";
import type { Assertion, SignatureRecord } from "../domain/record.ts";
import { batchText } from "../domain/statement.ts";
import { sha256 } from "./hash.ts";

/** The challenge as WebAuthn carries it: the 32 bytes of a hash in base64url. */
export const challengeOf = (hash: Hash): string => Buffer.from(hash, "hex").toString("base64url");

/** The hash a passkey signs: of the one statement, or of the list when several are signed with one touch. */
export const signedHash = (statements: readonly Hash[], batch: boolean): Hash =>
  batch ? sha256(batchText(statements)) : (statements[0] ?? sha256(""));

/** The passkey part of a record when the assertion answers this hash with one of the signer's own keys; else null. */
export async function checkPasskey(
  { tx, world, actor, now }: { tx: Tx; world: World; actor: Actor; now: Instant },
  assertion: Assertion,
  hash: Hash,
): Promise<SignatureRecord["passkey"]> {
  const keys = await passkeysOf(tx, actor.countyCode, actor.accountId);
  const key = keys.find((one) => one.id === assertion.id);
  if (!key) return null;
  const counter = await verifyAssertion(
    world,
    key,
    assertion as unknown as AuthenticationResponseJSON,
    challengeOf(hash),
  );
  if (counter === null) return null;
  await tx
    .updateTable("passkey")
    .set({ counter, usedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", key.id)
    .execute();
  const party = relyingParty(world);
  return {
    id: key.id,
    publicKey: Buffer.from(key.publicKey).toString("base64url"),
    relyingParty: party.id,
    origin: party.origin,
    assertion,
  };
}
