import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { Hash } from "../../domain/card.ts";
import type { Fault } from "../../domain/proof-pack.ts";
import type { SignatureRecord } from "../../domain/record.ts";
import type { SigningRule } from "../../domain/seats.ts";
import { batchText, statementText } from "../../domain/statement.ts";
import { sha256 } from "../hash.ts";
import { fault } from "./read-pack.ts";

/** The version a signature claims to be under. */
type Signed = { hash: Hash; rule: SigningRule };

/**
 * Everything wrong with one signature by itself: its words must be about this version, this seat and this person,
 * and the passkey must have signed exactly these words. A password proves nothing here; the audit trail must.
 */
export async function checkSignature(
  record: SignatureRecord,
  where: string,
  version: Signed | undefined,
): Promise<Fault[]> {
  const seat = version?.rule.seats.find((one) => one.key === record.seat);
  if (!version || !seat) return [fault("proof.no-such-seat", where, { seat: record.seat, version: record.version })];
  const facts = { seat: seat.name, name: record.signerName };
  const faults: Fault[] = [];
  const nonce = /"nonce":"([0-9a-f]{32})"/.exec(record.statement)?.[1] ?? "";
  const { signedBy: signer, shownAt: at } = record;
  if (statementText({ versionHash: version.hash, seat: record.seat, signer, nonce, at }) !== record.statement)
    faults.push(fault("proof.statement-differs", `${where}.statement`, facts));
  if (record.signedAt < record.shownAt) faults.push(fault("proof.signed-before-shown", where, facts));
  const statement = sha256(record.statement);
  if (record.batch && !record.batch.includes(statement))
    faults.push(fault("proof.not-in-batch", `${where}.batch`, facts));
  const challenge = record.batch ? sha256(batchText(record.batch)) : statement;
  const holds = record.method === "password" ? record.passkey === null : await assertionHolds(record, challenge);
  if (!holds) faults.push(fault("proof.assertion-fails", `${where}.passkey`, facts));
  return faults;
}

async function assertionHolds({ passkey }: SignatureRecord, challenge: Hash): Promise<boolean> {
  if (!passkey) return false;
  const { id, publicKey, relyingParty, origin, assertion } = passkey;
  const answer = await verifyAuthenticationResponse({
    response: assertion as unknown as AuthenticationResponseJSON,
    expectedChallenge: Buffer.from(challenge, "hex").toString("base64url"),
    expectedOrigin: origin,
    expectedRPID: relyingParty,
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")), counter: 0 },
  }).catch(() => null);
  return answer?.verified === true && assertion.id === id;
}
