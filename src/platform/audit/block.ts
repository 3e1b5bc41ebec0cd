import { createHash } from "node:crypto";
import { canonical } from "#kernel/canonical.ts";

/** A block without its leaves: what is chained, published and given with a proof. Hashes are hex. */
export type BlockHead = {
  no: number;
  /** The numbers of the entries in it, as PostgreSQL writes a multirange. */
  entries: string;
  entryCount: number;
  /** SHA-256 of the leaf hashes one after the other. */
  leavesHash: string;
  root: string;
  /** Hash of the block before; 64 zeros in the first. */
  previous: string;
  /** Hash of the block `earlierOf` names; 64 zeros where that is none, null in blocks made before there was this shortcut. */
  earlier: string | null;
  /** UTC with microseconds. */
  sealedAt: string;
  sealedBelow: string;
  aboveEntry: number;
};

export const NO_BLOCK = "0".repeat(64);

export const leavesHash = (leaves: Uint8Array): string => createHash("sha256").update(leaves).digest("hex");

/** The hash of a block, in hex: SHA-256 of the canonical JSON of its head. */
export const blockHash = (head: BlockHead): string =>
  createHash("sha256")
    .update(
      canonical({
        ...(head.earlier === null ? { format: 1 } : { format: 2, earlier: head.earlier }),
        no: head.no,
        entries: head.entries,
        entryCount: head.entryCount,
        leavesHash: head.leavesHash,
        root: head.root,
        previous: head.previous,
        sealedAt: head.sealedAt,
        sealedBelow: head.sealedBelow,
        aboveEntry: head.aboveEntry,
      }),
    )
    .digest("hex");
