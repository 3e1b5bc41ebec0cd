import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Db, Tx } from "../db/tables.ts";
import { contextOf, type Vault } from "./vault.ts";

export type Resealed = { table: string; rows: number };

/** Tables whose rows are not known by a column `id`: the expression their context is made with. */
const KEYS: Readonly<Record<string, string>> = { card_version: "card_id::text || '/' || version" };
const BATCH = 500;

type Sealed = { tid: string; id: string; sealed: Uint8Array };

/**
 * Seals everything anew that was sealed with an earlier key: the `sealed` column of every table and of every earlier row.
 * Small transactions, so that work goes on meanwhile; stopped half-way it finds the rest the next time. Called as the owner.
 */
export async function reseal(db: Db, vault: Vault, progress: (one: Resealed) => void = () => {}): Promise<Resealed[]> {
  const done: Resealed[] = [];
  for (const { table, past } of await sealedTables(db)) {
    const one = { table, rows: await resealTable(db, vault, table, NOW) };
    done.push(one);
    progress(one);
    if (!past) continue;
    const earlier = { table: `history.${table}`, rows: await resealTable(db, vault, table, PAST) };
    done.push(earlier);
    progress(earlier);
  }
  return done;
}

/** Every table with a sealed column, found in the catalogue, so that none is forgotten. */
async function sealedTables(db: Db): Promise<{ table: string; past: boolean }[]> {
  const { rows } = await sql<{ table: string; past: boolean }>`
    select c.relname "table", to_regclass('history.' || quote_ident(c.relname)) is not null past
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'sealed' and a.atttypid = 'bytea'::regtype and c.relkind = 'r' and not a.attisdropped
      and c.relnamespace = 'public'::regnamespace order by 1`.execute(db);
  return rows;
}

/** Where a sealed value lies: in the row itself, or in the JSON of an earlier row. */
type Where = { schema: string; value: string; set: string };
const NOW: Where = { schema: "public", value: "sealed", set: "sealed = given.value" };
const PAST: Where = {
  schema: "history",
  value: `decode(substr("row" ->> 'sealed', 3), 'hex')`,
  set: `"row" = jsonb_set("row", '{sealed}', to_jsonb('\\x' || encode(given.value, 'hex')))`,
};

async function resealTable(db: Db, vault: Vault, table: string, where: Where): Promise<number> {
  let total = 0;
  // Again and again, for rows that somebody held or wrote with the old key meanwhile.
  while (await somethingOld(db, vault, table, where)) {
    let found = 0;
    for (let after: string | undefined = "(0,0)"; after !== undefined; ) {
      const from: string = after;
      const batch = await db.transaction().execute((tx) => resealBatch(tx, vault, table, where, from));
      found += batch.rows;
      after = batch.last;
    }
    total += found;
    if (found === 0) await sleep(200);
  }
  return total;
}

async function somethingOld(db: Db, vault: Vault, table: string, where: Where): Promise<boolean> {
  const { rows } = await sql<{ old: boolean }>`
    select exists (select from ${sql.table(`${where.schema}.${table}`)}
      where get_byte(${sql.raw(where.value)}, 0) <> ${vault.currentKeyId}) old`.execute(db);
  return rows[0]?.old ?? false;
}

async function resealBatch(
  tx: Tx,
  vault: Vault,
  table: string,
  where: Where,
  after: string,
): Promise<{ rows: number; last?: string }> {
  await sql`set local bangfu.resealing = 'on'`.execute(tx);
  const name = sql.table(`${where.schema}.${table}`);
  const value = sql.raw(where.value);
  const key = where === NOW ? (KEYS[table] ?? "id::text") : "id::text";
  const { rows } = await sql<Sealed>`
    select ctid::text tid, ${sql.raw(key)} id, ${value} sealed from ${name}
    where ctid > ${after}::tid and get_byte(${value}, 0) <> ${vault.currentKeyId} limit ${BATCH} for update skip locked`.execute(
    tx,
  );
  if (rows.length === 0) return { rows: 0 };
  const renewed = rows.map((row) => {
    const context = contextOf(table, row.id);
    return { tid: row.tid, value: vault.seal(context, vault.open(context, row.sealed)) };
  });
  await sql`update ${name} changed set ${sql.raw(where.set)}
    from unnest(${renewed.map((one) => one.tid)}::tid[], ${renewed.map((one) => Buffer.from(one.value))}::bytea[]) given (tid, value)
    where changed.ctid = given.tid`.execute(tx);
  return { rows: rows.length, last: rows.map((row) => row.tid).reduce(later) };
}

/** The later of two places `(page,item)`. */
function later(a: string, b: string): string {
  const [pageA = 0, itemA = 0] = numbersOf(a);
  const [pageB = 0, itemB = 0] = numbersOf(b);
  return pageB > pageA || (pageB === pageA && itemB > itemA) ? b : a;
}

const numbersOf = (tid: string): number[] => tid.slice(1, -1).split(",").map(Number);
