import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Evidence } from "#kernel/evidence.ts";
import type { Tx } from "./db/tables.ts";

/** Which records are wanted: of some kinds, between two days (both count), of some cadres or under a territory. */
export type EvidenceAsked = {
  cadres?: readonly string[];
  under?: string;
  from: Day;
  to: Day;
  kinds: readonly string[];
};

/**
 * Where a module keeps records that settle duties. `find` reads behind the walls of the transaction and returns only what the
 * actor may know of: on their ground, or their own. Listed in `apps/server/evidence.ts`.
 */
export type EvidenceSource = {
  kinds: readonly string[];
  find: (tx: Tx, actor: Actor, asked: EvidenceAsked) => Promise<Evidence[]>;
};

/** What all sources know of it. A source without a wanted kind is not asked. */
export async function gatherEvidence(
  sources: readonly EvidenceSource[],
  tx: Tx,
  actor: Actor,
  asked: EvidenceAsked,
): Promise<Evidence[]> {
  const found: Evidence[][] = [];
  for (const source of sources) {
    const kinds = asked.kinds.filter((kind) => source.kinds.includes(kind));
    if (kinds.length > 0) found.push(await source.find(tx, actor, { ...asked, kinds }));
  }
  return found.flat();
}
