import { canonical, type Json } from "#kernel/canonical.ts";
import type { Hash } from "../../domain/card.ts";
import { isSealed } from "../../domain/facts.ts";
import {
  commitmentText,
  digestsOf,
  type Fault,
  ProofPack,
  SECTIONS,
  type UnsealedPack,
} from "../../domain/proof-pack.ts";
import { SigningRule } from "../../domain/seats.ts";
import { type CardContent, SIGNING_QUOTE } from "../../domain/version.ts";
import { sha256 } from "../hash.ts";

export const fault = (code: string, where: string, facts: Fault["facts"] = {}): Fault => ({ code, where, facts });

/** Reads the file: canonical JSON of the right shape whose sections have their digests. */
export function readPack(bytes: Uint8Array, faults: Fault[]): ProofPack | undefined {
  const text = Buffer.from(bytes).toString("utf8");
  let raw: Json;
  try {
    raw = JSON.parse(text) as Json;
  } catch {
    faults.push(fault("proof.unreadable", "file"));
    return undefined;
  }
  if (canonical(raw) !== text) faults.push(fault("proof.not-canonical", "file"));
  const parsed = ProofPack.safeParse(raw);
  if (!parsed.success) {
    const places = new Set(parsed.error.issues.map((issue) => issue.path.map(String).join(".") || "file"));
    for (const place of [...places].slice(0, 20)) faults.push(fault("proof.wrong-shape", place));
    return undefined;
  }
  const digests = digestsOf(raw as unknown as UnsealedPack, sha256);
  for (const section of SECTIONS)
    if (digests[section] !== parsed.data.digests[section]) faults.push(fault("proof.section-changed", section));
  return parsed.data;
}

/** A version that has been read: what its text says, and the signing rule it quotes. */
export type ReadVersion = { version: number; hash: Hash; content: CardContent; rule: SigningRule };

/** Each version has the hash of its text, follows from the one before, and is about this card. */
export const readVersions = (pack: ProofPack, faults: Fault[]): ReadVersion[] =>
  pack.versions.flatMap(({ version, hash, text }, i) => {
    const where = `versions.${i}`;
    if (sha256(text) !== hash) faults.push(fault("proof.version-changed", `${where}.text`, { version }));
    try {
      const content = JSON.parse(text) as CardContent;
      if (canonical(content as unknown as Json) !== text) faults.push(fault("proof.not-canonical", `${where}.text`));
      if (content.version !== version || content.cardId !== pack.card.cardId)
        faults.push(fault("proof.version-mixed-up", where, { version }));
      const before = pack.versions[i - 1];
      if (version !== (before?.version ?? 0) + 1 || content.previous !== (before?.hash ?? null))
        faults.push(fault("proof.version-missing", where, { version }));
      const rule = SigningRule.parse(content.rules.find((quote) => quote.id === SIGNING_QUOTE)?.value);
      return [{ version, hash, content, rule }];
    } catch {
      faults.push(fault("proof.unreadable", `${where}.text`));
      return [];
    }
  });

/** What was opened for the reader of this pack is what the version's commitment says. */
export function checkOpenings(pack: ProofPack, versions: readonly ReadVersion[], faults: Fault[]): void {
  for (const [i, { version, path, value, salt }] of pack.openings.entries()) {
    const fact = versions.find((one) => one.version === version)?.content.facts[path];
    const commitment = sha256(commitmentText(salt, path, canonical(value as Json)));
    if (!isSealed(fact) || fact.sealed !== commitment)
      faults.push(fault("proof.opening-fails", `openings.${i}`, { version }));
  }
}
