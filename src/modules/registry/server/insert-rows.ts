import { type RawBuilder, sql } from "kysely";
import type { Instant } from "#kernel/instant.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { TABLES, type TableName } from "./columns.ts";
import type { TableText, Types } from "./table-text.ts";

const TYPES = new Map<TableName, Types>();

/** The SQL types of a table's columns, asked of the catalogue once. */
export async function typesOf(db: Tx | Db, table: TableName): Promise<Types> {
  const known = TYPES.get(table);
  if (known) return known;
  const { rows } = await sql<{ name: string; type: string }>`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(db);
  const types: Types = new Map(rows.map((row) => [row.name, row.type]));
  TYPES.set(table, types);
  return types;
}

type Column = TableText["columns"][number];

const arrayed = ({ text, type, isList }: Column) => sql`${text}::${sql.raw(isList ? "text[]" : `${type}[]`)}`;

function selected({ column, type, text, isList, isSame }: Column, now: Instant): RawBuilder<unknown> {
  if (column === "changed_at") return sql`${now}::timestamptz`;
  if (isSame) return text === null ? sql.raw(`null::${type}`) : sql`${text}::${sql.raw(type)}`;
  return sql.raw(isList ? `given.${column}::${type}` : `given.${column}`);
}

function insertOf({ table, columns }: TableText, now: Instant): RawBuilder<unknown> {
  const given = columns.filter((one) => !one.isSame);
  const names = sql.raw(given.map((one) => one.column).join(", "));
  return sql`insert into ${sql.raw(table)} (${sql.raw(TABLES[table].join(", "))})
    select ${sql.join(columns.map((one) => selected(one, now)))} from unnest(${sql.join(given.map(arrayed))}) as given (${names})`;
}

/**
 * Writes rows that are new into several tables by one statement, column by column as arrays: half the work of reading JSON, and nearly
 * that of COPY, which row security does not allow. Foreign keys are looked at when all are in. A row whose key is there already is an error.
 */
export async function insertTogether(tx: Tx, texts: readonly TableText[], now: Instant): Promise<void> {
  const filled = texts.filter(({ columns }) => columns.some((one) => one.column === "id" && one.text !== "{}"));
  const last = filled.at(-1);
  if (!last) return;
  const before = filled.slice(0, -1).map((one) => sql`${sql.raw(`${one.table}_entered`)} as (${insertOf(one, now)})`);
  const statement = insertOf(last, now);
  await (before.length > 0 ? sql`with ${sql.join(before)} ${statement}` : statement).execute(tx);
}
