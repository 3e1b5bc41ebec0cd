import { checkTrailProof } from "#platform/audit/proof.ts";
import type { Fault, ProofPack } from "../../domain/proof-pack.ts";
import { fault } from "./read-pack.ts";

/** An audit entry whose path to the newest block holds. */
export type ProvenEntry = { command: string; cadreId: string | null; result: unknown };

export type Trail = {
  entries: ProvenEntry[];
  /** Until when the trail of this pack reaches; null when it holds nothing. */
  sealedAt: string | null;
  head: string | null;
};

/**
 * Checks the path of each entry to the newest block. `publishedHead` is a block hash known from elsewhere: it must be among
 * the blocks; what was sealed after it is noted.
 */
export function checkTrail(
  { audit }: ProofPack,
  publishedHead: string | undefined,
  { faults, notes }: { faults: Fault[]; notes: Fault[] },
): Trail {
  const checked = checkTrailProof(audit);
  const { head, hashes } = checked.reached;
  if (!checked.whole) faults.push(fault("proof.chain-broken", "audit.blocks"));
  const published = [...hashes].find(([, hash]) => hash === publishedHead)?.[0];
  if (publishedHead !== undefined && published === undefined) faults.push(fault("proof.head-differs", "audit.blocks"));
  const younger = audit.entries.filter((one) => published !== undefined && one.block > published).length;
  if (younger > 0) notes.push(fault("proof.younger-than-head", "audit.entries", { count: younger }));

  const entries = audit.entries.flatMap(({ entry }, i): ProvenEntry[] => {
    const where = `audit.entries.${i}`;
    const broken = checked.entries[i];
    const result = resultOf(entry.result);
    if (broken || result === undefined) faults.push(fault(broken ?? "proof.unreadable", where, { entry: entry.no }));
    return broken || result === undefined ? [] : [{ command: entry.command, cadreId: entry.cadreId, result }];
  });
  const newest = audit.blocks.find((one) => one.no === head?.no);
  return { entries, sealedAt: newest?.sealedAt ?? null, head: head?.hash ?? null };
}

function resultOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Does a result say this hash under this name, at any depth? */
export const says = (result: unknown, name: string, hash: string): boolean =>
  typeof result === "object" &&
  result !== null &&
  Object.entries(result).some(([key, value]) => (key === name && value === hash) || says(value, name, hash));

/** Is a hash in the trail, said by one of these commands and, when given, by this person? */
export const isInTrail = (
  trail: Trail,
  commands: readonly string[],
  name: string,
  hash: string,
  by?: string,
): boolean =>
  trail.entries.some(
    (one) => commands.includes(one.command) && (by === undefined || one.cadreId === by) && says(one.result, name, hash),
  );
