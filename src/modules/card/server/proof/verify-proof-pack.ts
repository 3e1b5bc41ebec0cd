import type { Fault, ProofPack, Verdict } from "../../domain/proof-pack.ts";
import { recordText, type SignatureRecord } from "../../domain/record.ts";
import { sha256 } from "../hash.ts";
import { checkAttested } from "./check-attested.ts";
import { checkSignature } from "./check-signature.ts";
import { checkTrail, isInTrail, type Trail } from "./check-trail.ts";
import { missing } from "./missing.ts";
import { checkOpenings, fault, type ReadVersion, readPack, readVersions } from "./read-pack.ts";

/**
 * Checks a proof pack on its own: no database, no network, no key. Every changed byte is found and its place named.
 * `publishedHead` is a block hash known from elsewhere (the portal, a printed page): with it a forged trail is found too.
 */
export async function verifyProofPack(bytes: Uint8Array, publishedHead?: string): Promise<Verdict> {
  const faults: Fault[] = [];
  const notes: Fault[] = [];
  const pack = readPack(bytes, faults);
  if (!pack) return { whole: false, faults, notes, ...NOTHING_READ };
  const versions = readVersions(pack, faults);
  checkOpenings(pack, versions, faults);
  const trail = checkTrail(pack, publishedHead, { faults, notes });
  for (const [i, { hash, content }] of versions.entries())
    if (!isInTrail(trail, ["card.freeze"], "hash", hash, content.frozenBy))
      faults.push(missing(trail, content.frozenAt, `versions.${i}`));
  const { inForce, voided } = checkAttested(pack, trail, faults);

  const checked: { record: SignatureRecord; proven: boolean }[] = [];
  for (const [i, record] of pack.signatures.entries()) {
    const found = await faultsOf(pack, record, i, versions, trail, notes);
    faults.push(...found);
    checked.push({ record, proven: found.length === 0 });
  }
  return {
    whole: faults.length === 0,
    faults,
    notes,
    cardId: pack.card.cardId,
    madeAt: pack.about.madeAt,
    versions: versions.map(({ version, hash, content, rule }) => {
      const seats = checked.filter((one) => one.proven && one.record.version === version).map((one) => one.record.seat);
      const signed = rule.seats.filter((seat) => seats.includes(seat.key)).length;
      const needed = rule.seats.length;
      const final = signed === needed && version === inForce;
      return { version, hash, frozenAt: content.frozenAt, final, voided: voided(version), signed, needed };
    }),
    signatures: checked.map(({ record, proven }) => {
      const { version, seat, signerName: name, post, method, signedAt } = record;
      return { version, seat, name, post, method, signedAt, proven };
    }),
    head: trail.head,
  };
}

const NOTHING_READ = { cardId: null, madeAt: null, versions: [], signatures: [], head: null };

async function faultsOf(
  pack: ProofPack,
  record: SignatureRecord,
  i: number,
  versions: readonly ReadVersion[],
  trail: Trail,
  notes: Fault[],
): Promise<Fault[]> {
  const where = `signatures.${i}`;
  const faults = await checkSignature(
    record,
    where,
    versions.find((one) => one.version === record.version),
  );
  const same = pack.signatures.filter((one) => one.version === record.version && one.seat === record.seat);
  if (same.length > 1 || record.cardId !== pack.card.cardId)
    faults.push(fault("proof.no-such-seat", where, { seat: record.seat, version: record.version }));
  const hash = sha256(recordText(record));
  const inTrail = isInTrail(trail, ["card.sign", "card.sign-batch"], "recordHash", hash, record.signedBy);
  if (record.method === "password") notes.push(fault("proof.by-password", where, { name: record.signerName }));
  if (!inTrail) faults.push(missing(trail, record.signedAt, where));
  return faults;
}
