import type { Db, Tx } from "../db/tables.ts";
import { pathDown } from "./chain.ts";
import { splitLeaves } from "./check-block.ts";
import { merklePath } from "./merkle.ts";
import { indexIn, parseRanges } from "./numbers.ts";
import type { EntryProof, TrailProof } from "./proof.ts";
import { findBlockOf, findFirstShortcut, findLastBlock, readEntries, readHeads } from "./rows.ts";

/** The proof that entries stand in the sealed trail; those that are not sealed yet (a few seconds) are left out. */
export async function proveEntries(db: Db | Tx, numbers: readonly number[]): Promise<TrailProof> {
  const entries: EntryProof[] = [];
  for (const no of numbers) {
    const proof = await proveEntry(db, no);
    if (proof) entries.push(proof);
  }
  const newest = await findLastBlock(db);
  const since = await findFirstShortcut(db);
  const wanted = new Set(entries.flatMap(({ block }) => pathDown(newest?.no ?? block, block, since)));
  return { blocks: await readHeads(db, [...wanted]), entries };
}

async function proveEntry(db: Db | Tx, no: number): Promise<EntryProof | undefined> {
  const [entry] = await readEntries(db, [[no, no + 1]]);
  const block = entry && (await findBlockOf(db, no));
  const ranges = block && parseRanges(block.entries);
  if (!entry || !block || !ranges) return undefined;
  const path = merklePath(splitLeaves(block.leaves), indexIn(ranges, no));
  return { entry, path: path.map((one) => Buffer.from(one).toString("hex")), block: block.no };
}
