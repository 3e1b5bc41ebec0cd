import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { Db, Tx } from "./db/tables.ts";
import { within } from "./scope.ts";

const camels = new Map<string, string>();
/** A column as code names it: `head_name` → `headName`. */
export function camel(name: string): string {
  const known = camels.get(name) ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camels.set(name, known);
  return known;
}

const bytes = (text: unknown): unknown =>
  typeof text === "string" && text.startsWith("\\x") ? Buffer.from(text.slice(2), "hex") : text;

/** A row that came as JSON, from the history trigger or the database itself, as the table would give it. */
export function revived(row: Record<string, unknown>): Record<string, unknown> {
  const revivedRow: Record<string, unknown> = {};
  for (const name in row)
    revivedRow[camel(name)] =
      name === "sealed" || name.endsWith("_index")
        ? bytes(row[name])
        : name === "changed_at"
          ? new Date(String(row[name])).toISOString()
          : row[name];
  return revivedRow;
}

type Asked = { table: string; key: string; value: string; verb: string; day: Day };

/** The rows of a table with a past (`history.keep`) whose `key` is `value`, as they were in force at the end of a day (Asia/Shanghai). */
export async function rowsOn(
  { tx, actor }: { tx: Tx | Db; actor: Actor },
  { table, key, value, verb, day }: Asked,
): Promise<Record<string, unknown>[]> {
  const end = startOf(addDays(day, 1));
  const found = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where t.county_code = ${actor.countyCode} and t.${sql.ref(key)} = ${value} and t.changed_at < ${end} and ${within(actor, verb, "t.place")}
    union all
    select h.row from ${sql.table(`history.${table}`)} h
    where h.county_code = ${actor.countyCode} and h.row ->> ${sql.lit(key)} = ${value} and h.since < ${end} and h.until >= ${end}
      and ${within(actor, verb, "h.place")}`.execute(tx);
  return found.rows.map((one) => revived(one.row));
}
