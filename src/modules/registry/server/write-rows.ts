import { sql } from "kysely";
import type { Tx } from "#platform/db/tables.ts";
import { TABLES, type TableName } from "./columns.ts";
import type { Row } from "./rows.ts";

const AT_ONCE = 1000;

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
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE));
    await sql`insert into ${sql.raw(table)} (${list})
      select ${list} from json_populate_recordset(null::${sql.raw(table)}, ${json}::json)
      on conflict (county_code, id) do update set ${updates}`.execute(tx);
  }
}
