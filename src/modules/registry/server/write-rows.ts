import { sql } from "kysely";
import type { Tx } from "#platform/db/tables.ts";
import { TABLES, type TableName } from "./columns.ts";
import type { Row } from "./rows.ts";

const AT_ONCE = 1000;

/** What a row never leaves: a line of income stays in the household and the year it was written for. */
const STAYS: Partial<Record<TableName, readonly string[]>> = { income_line: ["household_id", "year"] };

/**
 * Writes many rows of one table in one statement each thousand: the rows travel as one JSON text.
 * A row whose key is there already is brought up to date; the trigger keeps the earlier one.
 */
export async function writeRows(tx: Tx, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = TABLES[table];
  const list = sql.raw(columns.join(", "));
  const updates = sql.raw(
    columns
      .filter((column) => column !== "county_code" && column !== "id")
      .map((column) => `${column} = excluded.${column}`)
      .join(", "),
  );
  const stays = (STAYS[table] ?? []).map((column) => `${table}.${column} = excluded.${column}`).join(" and ");
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const json = JSON.stringify(some);
    const written = await sql`insert into ${sql.raw(table)} (${list})
      select ${list} from json_populate_recordset(null::${sql.raw(table)}, ${json}::json)
      on conflict (county_code, id) do update set ${updates}
      ${sql.raw(stays && `where ${stays} returning id`)}`.execute(tx);
    if (stays && written.rows.length < some.length) throw new Error(`a row of ${table} would leave ${stays}`);
  }
}
