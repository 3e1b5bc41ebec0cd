import { sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { Db, Tx } from "../db/tables.ts";
import { blockHash, leavesHash, NO_BLOCK } from "./block.ts";
import { earlierOf } from "./chain.ts";
import type { Block } from "./check-block.ts";
import { entryLeaf, type SealedEntry } from "./entry.ts";
import { merkleRoot } from "./merkle.ts";
import { formatRanges, rangesOf } from "./numbers.ts";
import { ENTRY_COLUMNS, findHash, findLastBlock } from "./rows.ts";

export type SealResult = { blocks: number; entries: number };

const MAX_ENTRIES = 10_000;
const LOCK = 727274;

/**
 * Seals the entries of all transactions that have ended, in one block or several. Called every few seconds as the owner
 * of the tables; when another process is sealing it does nothing.
 *
 * Numbers are given out before commit, so a block is not a range of numbers but everything that was written below the
 * oldest transaction still running: nothing can appear there any more.
 */
export async function sealAudit(db: Db, now: Instant): Promise<SealResult> {
  const total = { blocks: 0, entries: 0 };
  for (;;) {
    const sealed = await db.transaction().execute((tx) => sealOne(tx, now));
    if (sealed === null) return total;
    total.blocks += 1;
    total.entries += sealed;
    if (sealed < MAX_ENTRIES) return total;
  }
}

/** Number of entries in the block made, or null when there was nothing to do. */
async function sealOne(tx: Tx, now: Instant): Promise<number | null> {
  const lock = await sql<{ got: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) got`.execute(tx);
  if (!lock.rows[0]?.got) return null;
  const last = await findLastBlock(tx);
  const below = await oldestRunning(tx);
  if (last && BigInt(below) < BigInt(last.sealedBelow)) return sealAfterMove(tx, now, last);

  const since = { xid: last?.sealedBelow ?? "0", entry: last?.aboveEntry ?? 0 };
  const until = await boundOf(tx, since, below);
  const entries = await unsealed(tx, since, until);
  if (entries.length === 0) return null;
  await addBlock(tx, last, entries, { now, sealedBelow: until, aboveEntry: since.entry });
  return entries.length;
}

/**
 * The database was brought to another server, where transaction numbers are lower than the sealed ones. Writers are held
 * for a moment, what is left is sealed, and the count begins anew above the highest entry.
 */
async function sealAfterMove(tx: Tx, now: Instant, last: Block): Promise<number> {
  await sql`lock table audit_entry in share row exclusive mode`.execute(tx);
  const entries = await unsealed(tx, { xid: last.sealedBelow, entry: last.aboveEntry });
  const highest = await sql<{ no: number }>`select coalesce(max(no), 0)::bigint no from audit_entry`.execute(tx);
  const current = await sql<{ xid: string }>`select pg_current_xact_id()::text xid`.execute(tx);
  await addBlock(tx, last, entries, {
    now,
    sealedBelow: current.rows[0]?.xid ?? "0",
    aboveEntry: Number(highest.rows[0]?.no ?? 0),
  });
  return entries.length;
}

async function oldestRunning(tx: Tx): Promise<string> {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text xmin`.execute(tx);
  return rows[0]?.xmin ?? "0";
}

type Since = { xid: string; entry: number };

/** Where the block ends: below the oldest running transaction, or earlier when too many entries are waiting. */
async function boundOf(tx: Tx, since: Since, below: string): Promise<string> {
  const { rows } = await sql<{ first: string; bound: string }>`
    select min(xid)::text first, max(xid)::text bound from (
      select xid from audit_entry
      where xid >= ${since.xid}::xid8 and xid < ${below}::xid8 and no > ${since.entry}
      order by xid limit ${MAX_ENTRIES}) waiting having count(*) = ${MAX_ENTRIES}`.execute(tx);
  const full = rows[0];
  return full && full.bound !== full.first ? full.bound : below;
}

async function unsealed(tx: Tx, since: Since, until?: string): Promise<SealedEntry[]> {
  const { rows } = await sql<SealedEntry>`
    select ${ENTRY_COLUMNS} from audit_entry
    where xid >= ${since.xid}::xid8 and no > ${since.entry} and (${until ?? null}::text is null or xid < ${until ?? null}::text::xid8)
    order by no`.execute(tx);
  return rows;
}

async function addBlock(
  tx: Tx,
  last: Block | undefined,
  entries: readonly SealedEntry[],
  { now, sealedBelow, aboveEntry }: { now: Instant; sealedBelow: string; aboveEntry: number },
): Promise<void> {
  const leaves = entries.map(entryLeaf);
  const joined = Buffer.concat(leaves);
  const no = (last?.no ?? 0) + 1;
  const head = {
    no,
    entries: formatRanges(rangesOf(entries.map((one) => one.no))),
    entryCount: entries.length,
    leavesHash: leavesHash(joined),
    root: Buffer.from(merkleRoot(leaves)).toString("hex"),
    previous: last?.hash ?? NO_BLOCK,
    earlier: (await findHash(tx, earlierOf(no))) ?? NO_BLOCK,
    sealedAt: new Date(now).toISOString().replace("Z", "000Z"),
    sealedBelow,
    aboveEntry,
  };
  await sql`
    insert into audit_block (no, entries, entry_count, leaves, root, previous, earlier, sealed_at, sealed_below, above_entry, hash)
    values (${head.no}, ${head.entries}::int8multirange, ${head.entryCount}, ${joined}, decode(${head.root}, 'hex'),
      decode(${head.previous}, 'hex'), decode(${head.earlier}, 'hex'), ${head.sealedAt}::timestamptz, ${sealedBelow}::xid8, ${aboveEntry},
      decode(${blockHash(head)}, 'hex'))`.execute(tx);
}
