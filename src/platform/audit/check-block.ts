import { type BlockHead, blockHash, leavesHash, NO_BLOCK } from "./block.ts";
import { earlierOf } from "./chain.ts";
import { entryLeaf, type SealedEntry } from "./entry.ts";
import { merkleRoot } from "./merkle.ts";
import { countOf, numbersIn, parseRanges } from "./numbers.ts";

/** A block as it lies in the database. */
export type Block = BlockHead & { leaves: Uint8Array; hash: string };

/** One place at which the trail was changed. `entry` and `block` are numbers. */
export type Break = {
  code:
    | "audit.entry-changed"
    | "audit.entry-missing"
    | "audit.entry-added"
    | "audit.entry-sealed-twice"
    | "audit.block-changed"
    | "audit.block-missing"
    | "audit.chain-broken"
    | "audit.head-differs";
  entry?: number;
  block?: number;
};

const LEAF_BYTES = 32;

/** The leaf hashes of a block, one after the other in its `leaves`. */
export const splitLeaves = (leaves: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.floor(leaves.length / LEAF_BYTES) }, (_, i) =>
    leaves.subarray(i * LEAF_BYTES, (i + 1) * LEAF_BYTES),
  );

/** Is the block in itself what was sealed? */
export function blockIsWhole(block: Block): boolean {
  const ranges = parseRanges(block.entries);
  if (!ranges || countOf(ranges) !== block.entryCount) return false;
  if (block.leaves.length !== block.entryCount * LEAF_BYTES) return false;
  if (block.leavesHash !== leavesHash(block.leaves)) return false;
  if (Buffer.from(merkleRoot(splitLeaves(block.leaves))).toString("hex") !== block.root) return false;
  return blockHash(block) === block.hash;
}

/** Does the block follow the one before, and the one its shortcut names? `before` is undefined for the first; `hashes` are those of all before. */
export function linkBreaks(block: Block, before: Block | undefined, hashes: ReadonlyMap<number, string>): Break[] {
  const breaks: Break[] = [];
  const expected = (before?.no ?? 0) + 1;
  for (let no = expected; no < Math.min(block.no, expected + 20); no++)
    breaks.push({ code: "audit.block-missing", block: no });
  const shortcut = block.earlier ?? (before?.earlier == null ? null : "missing");
  const shortcutHolds = shortcut === null || shortcut === (hashes.get(earlierOf(block.no)) ?? NO_BLOCK);
  if (block.no === expected && (block.previous !== (before?.hash ?? NO_BLOCK) || !shortcutHolds))
    breaks.push({ code: "audit.chain-broken", block: block.no });
  return breaks;
}

/** Everything wrong with a block and the entries it sealed. `entries` are those found under its numbers. */
export function blockBreaks(block: Block, entries: ReadonlyMap<number, SealedEntry>): Break[] {
  const breaks: Break[] = [];
  if (!blockIsWhole(block)) breaks.push({ code: "audit.block-changed", block: block.no });
  const ranges = parseRanges(block.entries);
  if (!ranges || countOf(ranges) > block.leaves.length / LEAF_BYTES) return breaks;
  const leaves = splitLeaves(block.leaves);
  let i = 0;
  for (const no of numbersIn(ranges)) {
    const entry = entries.get(no);
    const sealed = leaves[i++];
    if (!entry) breaks.push({ code: "audit.entry-missing", entry: no, block: block.no });
    else if (!sealed || Buffer.compare(entryLeaf(entry), sealed) !== 0)
      breaks.push({ code: "audit.entry-changed", entry: no, block: block.no });
  }
  return breaks;
}
