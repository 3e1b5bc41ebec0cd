import type { Db, Tx } from "../db/tables.ts";
import type { BlockHead } from "./block.ts";
import { type Block, splitLeaves } from "./check-block.ts";
import { merklePath } from "./merkle.ts";
import { indexIn, parseRanges } from "./numbers.ts";
import type { AuditProof } from "./proof.ts";
import { findBlockOf, readEntries, readHeadsAfter } from "./rows.ts";

const headOf = ({ leaves: _, hash: __, ...head }: Block): BlockHead => head;
const MAX_HEADS = 1000;

/**
 * The proof that an entry stands in the sealed trail; undefined while it is not sealed yet (a few seconds).
 * The heads of the following blocks, at most 1,000, tie it to a published head.
 */
export async function proveEntry(db: Db | Tx, no: number): Promise<AuditProof | undefined> {
  const [entry] = await readEntries(db, [[no, no + 1]]);
  const block = await findBlockOf(db, no);
  const ranges = block && parseRanges(block.entries);
  if (!entry || !block || !ranges) return undefined;
  const path = merklePath(splitLeaves(block.leaves), indexIn(ranges, no));
  return {
    entry,
    path: path.map((one) => Buffer.from(one).toString("hex")),
    blocks: [headOf(block), ...(await readHeadsAfter(db, block.no, MAX_HEADS))],
  };
}
