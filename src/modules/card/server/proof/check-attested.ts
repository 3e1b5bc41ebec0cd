import { z } from "zod";
import { ATTESTED_PARTS, Attested } from "../../domain/attested.ts";
import type { Fault, ProofPack } from "../../domain/proof-pack.ts";
import { hashOf } from "../hash.ts";
import type { Trail } from "./check-trail.ts";
import { missing } from "./missing.ts";
import { fault } from "./read-pack.ts";

/** Which version is in force, and which were and are no more. */
export type Standing = { inForce: number | null; voided: (version: number) => boolean };

/** What the trail kept when this pack was made must be what is in it now; what came of its versions is read there too. */
export function checkAttested(pack: ProofPack, trail: Trail, faults: Fault[]): Standing {
  const made = trail.entries.filter(({ command }) => command === "card.prove").map(({ result }) => result);
  const attested = made
    .flatMap((one) => Attested.safeParse(one).data ?? [])
    .find(({ cardId, madeAt }) => cardId === pack.card.cardId && madeAt === pack.about.madeAt);
  const { inForce, voided } = standingIn(trail, pack.card.cardId);
  if (!attested) {
    const old = made.some((one) => AsBefore.safeParse(one).data?.cardId === pack.card.cardId);
    faults.push(old ? fault("proof.made-before", "about") : missing(trail, pack.about.madeAt, "about"));
    return { inForce: old ? inForce : null, voided: (version) => voided.has(version) };
  }
  for (const part of ATTESTED_PARTS)
    if (attested[`${part}Hash`] !== hashOf(pack[part])) faults.push(fault("proof.not-as-made", part));
  return {
    inForce: attested.inForce === inForce ? inForce : null,
    voided: (version) => voided.has(version) || version !== attested.inForce,
  };
}

/** The attestation of a pack from before the hashes of its parts were kept. */
const AsBefore = z.object({ cardId: z.string(), versionsHash: z.never().optional() });

const Step = z.object({
  cardId: z.string(),
  version: z.int().nullish(),
  setBack: z.boolean().optional(),
});

/** The entries of the trail in order: a version is in force from its freezing until it is sent back or voided. */
function standingIn(trail: Trail, cardId: string): { inForce: number | null; voided: Set<number> } {
  const voided = new Set<number>();
  let inForce: number | null = null;
  for (const { command, result } of trail.entries) {
    const step = Step.safeParse(result).data;
    if (step?.cardId !== cardId) continue;
    if (command === "card.freeze") inForce = step.version ?? null;
    if (command !== "card.return" && !(command === "card.redraft" && step.setBack)) continue;
    if (inForce !== null) voided.add(inForce);
    inForce = null;
  }
  return { inForce, voided };
}
