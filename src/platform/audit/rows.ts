import { sql } from "kysely";
import type { Db, Tx } from "../db/tables.ts";
import type { BlockHead } from "./block.ts";
import type { Block } from "./check-block.ts";
import type { SealedEntry } from "./entry.ts";
import { formatRanges, type Range } from "./numbers.ts";

const moment = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);

/** The columns of an entry in the form in which it is hashed. */
export const ENTRY_COLUMNS = sql`no, county_code, command_id::text command_id, command, account_id::text account_id,
  cadre_id::text cadre_id, ${moment("at")} at, place, subject::text subject, input::text input,
  encode(input_hash, 'hex') input_hash, result::text result, xid::text xid`;

/** The entries under these numbers, as far as they are there. */
export async function readEntries(db: Db | Tx, ranges: readonly Range[]): Promise<SealedEntry[]> {
  const from = ranges[0]?.[0];
  const until = ranges.at(-1)?.[1];
  if (from === undefined || until === undefined) return [];
  const { rows } = await sql<SealedEntry>`
    select ${ENTRY_COLUMNS} from audit_entry
    where no >= ${from} and no < ${until} and no <@ ${formatRanges(ranges)}::int8multirange order by no`.execute(db);
  return rows;
}

const HEAD_COLUMNS = sql`no, entries::text entries, entry_count, encode(sha256(leaves), 'hex') leaves_hash,
  encode(root, 'hex') root, encode(previous, 'hex') previous, encode(earlier, 'hex') earlier, ${moment("sealed_at")} sealed_at,
  sealed_below::text sealed_below, above_entry`;
const BLOCK_COLUMNS = sql`${HEAD_COLUMNS}, leaves, encode(hash, 'hex') hash`;

/** The block of this number, or the first after it. */
export async function findBlockFrom(db: Db | Tx, no: number): Promise<Block | undefined> {
  const { rows } = await sql<Block>`
    select ${BLOCK_COLUMNS} from audit_block where no >= ${no} order by no limit 1`.execute(db);
  return rows[0];
}

/** The heads of these numbers, oldest first. */
export async function readHeads(db: Db | Tx, numbers: readonly number[]): Promise<BlockHead[]> {
  const { rows } = await sql<BlockHead>`
    select ${HEAD_COLUMNS} from audit_block where no = any(${numbers}::bigint[]) order by no`.execute(db);
  return rows;
}

/** The number of the first block with a shortcut; beyond the last where there is none. */
export async function findFirstShortcut(db: Db | Tx): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select no from audit_block where earlier is not null order by no limit 1`.execute(db);
  return rows[0]?.no ?? Number.MAX_SAFE_INTEGER;
}

/** The hash of a block; undefined when there is none of this number. */
export async function findHash(db: Db | Tx, no: number): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`
    select encode(hash, 'hex') hash from audit_block where no = ${no}`.execute(db);
  return rows[0]?.hash;
}

export async function findLastBlock(db: Db | Tx): Promise<Block | undefined> {
  const { rows } = await sql<Block>`
    select ${BLOCK_COLUMNS} from audit_block order by no desc limit 1`.execute(db);
  return rows[0];
}

/** The block that sealed an entry, if one did. */
export async function findBlockOf(db: Db | Tx, entry: number): Promise<Block | undefined> {
  const { rows } = await sql<Block>`
    select ${BLOCK_COLUMNS} from audit_block where entries @> ${entry}::bigint order by no limit 1`.execute(db);
  return rows[0];
}
