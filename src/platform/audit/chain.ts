import { type BlockHead, blockHash } from "./block.ts";

/**
 * The block to which a block also links, beside the one before it: its number without the lowest bit (12 → 8, 13 → 12), 0 is none.
 * By these shortcuts any block is tied to any older one by a few dozen heads, however many lie between.
 */
export const earlierOf = (no: number): number => no - (no & -no);

/** The numbers of the heads that tie block `to` to block `from`, newest first, both included. `since`: the first block with a shortcut. */
export function pathDown(from: number, to: number, since: number): number[] {
  const path: number[] = [];
  for (let no = from; no > to; ) {
    path.push(no);
    const earlier = earlierOf(no);
    no = no >= since && earlier >= to ? earlier : no - 1;
  }
  return [...path, to];
}

/** What hangs together: the newest head, and the hash of each block that follows from it. */
export type Reached = { head: { no: number; hash: string } | null; hashes: ReadonlyMap<number, string> };

/** Follows the links down from the newest block. A block that no link leads to, or another than the link says, is not reached. */
export function reach(blocks: readonly BlockHead[]): Reached {
  const hashes = new Map<number, string>();
  const linked = new Map<number, string>();
  const ordered = blocks.toSorted((a, b) => b.no - a.no);
  for (const [i, block] of ordered.entries()) {
    const hash = blockHash(block);
    if (hashes.has(block.no) || (i > 0 && linked.get(block.no) !== hash)) continue;
    hashes.set(block.no, hash);
    const links = [[block.no - 1, block.previous] as const, [earlierOf(block.no), block.earlier] as const];
    for (const [no, to] of links) if (to !== null && !linked.has(no)) linked.set(no, to);
  }
  const [newest] = ordered;
  return { head: newest ? { no: newest.no, hash: blockHash(newest) } : null, hashes };
}
