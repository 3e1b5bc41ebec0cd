import { type RawBuilder, sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import type { Books } from "./books.ts";
import { TABLES, type TableName } from "./columns.ts";
import type { Prepared, RegisterTypes } from "./prepare-households.ts";
import type { ColumnBytes, TableBytes } from "./table-bytes.ts";

/** The SQL types of the register's columns, asked of the catalogue. */
export async function registerTypes(db: Tx | Db): Promise<RegisterTypes> {
  const { rows } = await sql<{ table: TableName; name: string; type: string }>`
    select relname as table, attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute join pg_class c on c.oid = attrelid
    where attrelid in (${sql.join(Object.keys(TABLES).map((one) => sql`${one}::regclass`))}) and attnum > 0 and not attisdropped`.execute(
    db,
  );
  const byTable = Map.groupBy(rows, (row) => row.table);
  return new Map([...byTable].map(([table, all]) => [table, new Map(all.map((row) => [row.name, row.type]))]));
}

function selected(one: ColumnBytes, bytes: Uint8Array, now: Instant): RawBuilder<unknown> {
  const { column, type, sent } = one;
  if (column === "changed_at") return sql`${now}::timestamptz`;
  if ("same" in one) return one.same === null ? sql.raw(`null::${type}`) : sql`${one.same}::${sql.raw(type)}`;
  const given = sql`unnest(${bytes.subarray(one.from, one.until)}::${sql.raw(sent)}[])`;
  return sent === type ? given : sql`${given}::${sql.raw(type)}`;
}

/** The arrays are unnested side by side in the list of what is selected: as a table of arrays, each would be copied aside first, three times the work. */
function insertOf({ table, columns }: TableBytes, bytes: Uint8Array, now: Instant): RawBuilder<unknown> {
  const select = sql.join(columns.map((one) => selected(one, bytes, now)));
  return sql`insert into ${sql.raw(table)} (${sql.raw(TABLES[table].join(", "))}) select ${select}`;
}

/**
 * Writes many new households into several tables by one statement, column by column as arrays: near the work of COPY, which row security
 * does not allow. Foreign keys are looked at when all are in. The caller has judged them: none is on record, and nobody else holds an ID
 * of theirs; a row whose key is there already is an error.
 */
export async function enterHouseholds({ tx, now }: Books, { tables, bytes }: Prepared): Promise<void> {
  const filled = tables.filter(({ rows }) => rows > 0);
  const last = filled.at(-1);
  if (!last) return;
  const before = filled
    .slice(0, -1)
    .map((one) => sql`${sql.raw(`${one.table}_entered`)} as (${insertOf(one, bytes, now)})`);
  const statement = insertOf(last, bytes, now);
  await (before.length > 0 ? sql`with ${sql.join(before)} ${statement}` : statement).execute(tx);
}
