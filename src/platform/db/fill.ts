import { sql } from "kysely";
import type { Db, Tx } from "./tables.ts";

const AT_ONCE = 5_000;
const column = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Many new rows of one table in one statement each few thousand: they travel as one JSON text. The columns are the keys of the
 * first row; what is kept as JSON is given as it is, not as text. Each row of one call has the same keys.
 */
export async function fill(db: Db | Tx, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map(column);
  if (columns.length === 0) return;
  const list = sql.join(columns.map((one) => sql.ref(one)));
  const into = sql.table(column(table));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows
      .slice(from, from + AT_ONCE)
      .map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [column(key), value])));
    await sql`insert into ${into} (${list})
      select ${list} from json_populate_recordset(null::${into}, ${JSON.stringify(part)}::json)`.execute(db);
  }
}
