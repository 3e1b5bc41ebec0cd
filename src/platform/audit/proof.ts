import type { BlockHead } from "./block.ts";
import { type Reached, reach } from "./chain.ts";
import { entryLeaf, type SealedEntry } from "./entry.ts";
import { rootFromPath } from "./merkle.ts";
import { indexIn, parseRanges } from "./numbers.ts";

/** An entry and its path to the root of its block. */
export type EntryProof = { entry: SealedEntry; path: string[]; block: number };

/**
 * That entries stand in the sealed trail, checkable by anyone without the database: the entries with their paths, and the
 * heads that tie their blocks to the newest one.
 */
export type TrailProof = { blocks: BlockHead[]; entries: EntryProof[] };

export type ProofFault = "proof.entry-not-in-block" | "proof.path-broken" | "proof.chain-broken";

/** What is found in a proof: the fault of each entry (null: it holds), whether all heads hang together, and what they reach. */
export type TrailChecked = { entries: (ProofFault | null)[]; whole: boolean; reached: Reached };

const bytes = (hex: string): Uint8Array => Buffer.from(hex, "hex");

export function checkTrailProof(proof: TrailProof): TrailChecked {
  const reached = reach(proof.blocks);
  const heads = new Map(proof.blocks.map((one) => [one.no, one]));
  const entries = proof.entries.map((one) =>
    reached.hashes.has(one.block) ? faultOf(one, heads.get(one.block)) : "proof.chain-broken",
  );
  return { entries, whole: reached.hashes.size === proof.blocks.length, reached };
}

function faultOf({ entry, path }: EntryProof, block: BlockHead | undefined): ProofFault | null {
  const ranges = block && parseRanges(block.entries);
  if (!block || !ranges) return "proof.chain-broken";
  const index = indexIn(ranges, entry.no);
  if (index < 0) return "proof.entry-not-in-block";
  const root = rootFromPath(entryLeaf(entry), index, block.entryCount, path.map(bytes));
  return root && Buffer.from(root).toString("hex") === block.root ? null : "proof.path-broken";
}
