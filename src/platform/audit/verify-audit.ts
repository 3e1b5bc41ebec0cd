import { sql } from "kysely";
import type { Db, Tx } from "../db/tables.ts";
import { type Block, type Break, blockBreaks, linkBreaks } from "./check-block.ts";
import type { SealedEntry } from "./entry.ts";
import { parseRanges, type Range } from "./numbers.ts";
import { findBlockFrom, readEntries } from "./rows.ts";

export type AuditReport = {
  ok: boolean;
  blocks: number;
  /** Entries found as they were sealed, or changed. */
  sealed: number;
  /** Entries too young to be sealed; nothing is proved about them yet. */
  waiting: number;
  /** The newest block: compare its hash with what was published or printed. */
  head: { no: number; hash: string } | null;
  /** What is wrong, at most 1,000 places. */
  breaks: Break[];
};

const PAGE = 5000;
const MAX_BREAKS = 1000;

/**
 * Reads the whole trail and names every place at which it was changed since it was sealed. `published` are block hashes
 * known from elsewhere (portal, print): without one, a trail that was cut at its end cannot be told from a shorter one.
 */
export async function verifyAudit(
  db: Db,
  published: readonly { no: number; hash: string }[] = [],
): Promise<AuditReport> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((tx) => verifyAuditIn(tx, published));
}

/** The same inside a transaction that is already open: the trail as that transaction sees it. */
export async function verifyAuditIn(
  tx: Db | Tx,
  published: readonly { no: number; hash: string }[] = [],
): Promise<AuditReport> {
  const breaks: Break[] = [];
  const ranges: Range[] = [];
  let before: Block | undefined;
  let sealed = 0;
  const seen = new Map<number, string>();
  for (let next = Number.MIN_SAFE_INTEGER; ; ) {
    const block = await findBlockFrom(tx, next);
    if (!block) break;
    breaks.push(...linkBreaks(block, before, seen));
    const own = parseRanges(block.entries) ?? [];
    breaks.push(...blockBreaks(block, await entriesOf(tx, own)));
    ranges.push(...own);
    sealed += block.entryCount;
    seen.set(block.no, block.hash);
    before = block;
    next = block.no + 1;
  }
  const { twice, merged } = merge(ranges);
  breaks.push(...twice.map((entry) => ({ code: "audit.entry-sealed-twice", entry }) as const));
  const { added, waiting } = await outside(tx, merged, before);
  breaks.push(...added.map((entry) => ({ code: "audit.entry-added", entry }) as const));
  for (const { no, hash } of published)
    if (seen.get(no) !== hash) breaks.push({ code: "audit.head-differs", block: no });

  const head = before ? { no: before.no, hash: before.hash } : null;
  return { ok: breaks.length === 0, blocks: seen.size, sealed, waiting, head, breaks: breaks.slice(0, MAX_BREAKS) };
}

const entriesOf = async (tx: Db | Tx, ranges: readonly Range[]): Promise<Map<number, SealedEntry>> =>
  new Map((await readEntries(tx, ranges)).map((one) => [one.no, one]));

/** Joins the ranges of all blocks; a number that stands in two of them was sealed twice. */
function merge(ranges: readonly Range[]): { twice: number[]; merged: Range[] } {
  const twice: number[] = [];
  const merged: [number, number][] = [];
  for (const [from, until] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from < last[1]) twice.push(from);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else merged.push([from, until]);
  }
  return { twice, merged };
}

/**
 * Entries in no block: those that should be in one were put in afterwards, the others wait. On a server that counts
 * transactions anew, and where nothing was sealed yet, only what lies among the sealed numbers should be.
 */
async function outside(tx: Db | Tx, merged: readonly Range[], last: Block | undefined) {
  const bound = last?.sealedBelow ?? "0";
  const highest = (merged.at(-1)?.[1] ?? 0) - 1;
  const added: number[] = [];
  let waiting = 0;
  let at = 0;
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const { rows } = await sql<{ no: number; due: boolean }>`
      select no, no <= ${last?.aboveEntry ?? 0} or (xid < ${bound}::xid8
        and (pg_snapshot_xmax(pg_current_snapshot()) >= ${bound}::xid8 or no <= ${highest})) due
      from audit_entry where no > ${after} order by no limit ${PAGE}`.execute(tx);
    for (const { no, due } of rows) {
      while (at < merged.length && (merged[at]?.[1] ?? 0) <= no) at++;
      const covered = no >= (merged[at]?.[0] ?? Number.POSITIVE_INFINITY);
      if (!covered && due) added.push(no);
      if (!covered && !due) waiting++;
    }
    after = rows.at(-1)?.no ?? after;
    if (rows.length < PAGE) return { added, waiting };
  }
}
