import { checkProof, headOf } from "#platform/audit/proof.ts";
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

/** Checks the path of each entry to the newest block. `publishedHead` is a block hash known from elsewhere. */
export function checkTrail({ audit }: ProofPack, publishedHead: string | undefined, faults: Fault[]): Trail {
  const { blocks } = audit;
  const entries: ProvenEntry[] = [];
  for (const [i, { entry, path, block }] of audit.entries.entries()) {
    const from = blocks.findIndex((one) => one.no === block);
    const broken = checkProof({ entry, path, blocks: from < 0 ? [] : blocks.slice(from) }, publishedHead);
    if (broken) faults.push(fault(broken, `audit.entries.${i}`, { entry: entry.no }));
    else entries.push({ command: entry.command, cadreId: entry.cadreId, result: JSON.parse(entry.result) });
  }
  const [first] = audit.entries;
  const head = first ? (headOf({ ...first, blocks }) ?? null) : null;
  return { entries, sealedAt: blocks.at(-1)?.sealedAt ?? null, head };
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
