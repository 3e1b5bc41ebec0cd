import { type BlockHead, blockHash } from "./block.ts";
import { entryLeaf, type SealedEntry } from "./entry.ts";
import { rootFromPath } from "./merkle.ts";
import { indexIn, parseRanges } from "./numbers.ts";

/**
 * That an entry stands in the sealed trail, checkable by anyone without the database:
 * the entry, its path to the root of its block, and the heads of that block and of all after it up to the newest.
 */
export type AuditProof = { entry: SealedEntry; path: string[]; blocks: BlockHead[] };

export type ProofFault = "proof.entry-not-in-block" | "proof.path-broken" | "proof.chain-broken" | "proof.head-differs";

const bytes = (hex: string): Uint8Array => Buffer.from(hex, "hex");

/** Null when the proof holds. `publishedHead` is a block hash seen elsewhere (the portal, a printed page), if there is one. */
export function checkProof(proof: AuditProof, publishedHead?: string): ProofFault | null {
  const [block] = proof.blocks;
  const ranges = block && parseRanges(block.entries);
  if (!block || !ranges) return "proof.chain-broken";
  const index = indexIn(ranges, proof.entry.no);
  if (index < 0) return "proof.entry-not-in-block";
  const root = rootFromPath(entryLeaf(proof.entry), index, block.entryCount, proof.path.map(bytes));
  if (!root || Buffer.from(root).toString("hex") !== block.root) return "proof.path-broken";

  const hashes = proof.blocks.map(blockHash);
  for (let i = 1; i < proof.blocks.length; i++) {
    const later = proof.blocks[i];
    if (!later || later.previous !== hashes[i - 1] || later.no !== block.no + i) return "proof.chain-broken";
  }
  if (publishedHead !== undefined && !hashes.includes(publishedHead)) return "proof.head-differs";
  return null;
}

/** The hash of the newest block the proof reaches: compare it with what is published. */
export const headOf = (proof: AuditProof): string | undefined => {
  const last = proof.blocks.at(-1);
  return last && blockHash(last);
};
