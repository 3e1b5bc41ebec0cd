import { sql } from "kysely";
import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { within } from "#platform/scope.ts";
import { registryRefusals as no } from "../domain/refusals.ts";
import { type Assembled, assemble, type RawRow } from "./assemble.ts";
import type { Books } from "./books.ts";

const camels = new Map<string, string>();
function camel(name: string): string {
  const known = camels.get(name) ?? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  camels.set(name, known);
  return known;
}
const bytes = (text: unknown): unknown =>
  typeof text === "string" && text.startsWith("\\x") ? Buffer.from(text.slice(2), "hex") : text;

/** A row that came as JSON, from the history trigger or the database itself, as the table would give it. */
export function revived(row: Record<string, unknown>): RawRow {
  const revivedRow: RawRow = {};
  for (const name in row)
    revivedRow[camel(name)] =
      name === "sealed" || name.endsWith("_index")
        ? bytes(row[name])
        : name === "changed_at"
          ? new Date(String(row[name])).toISOString()
          : row[name];
  return revivedRow;
}

/** The rows of a table that were in force for a household at the end of a day. */
async function rowsOn({ tx, actor }: Books, table: string, key: string, id: HouseholdId, day: Day): Promise<RawRow[]> {
  const end = startOf(addDays(day, 1));
  const found = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where t.county_code = ${actor.countyCode} and t.${sql.ref(key)} = ${id} and t.changed_at < ${end} and ${within(actor, "household.read", "t.place")}
    union all
    select h.row from ${sql.table(`history.${table}`)} h
    where h.county_code = ${actor.countyCode} and h.row ->> ${sql.lit(key)} = ${id} and h.since < ${end} and h.until >= ${end}
      and ${within(actor, "household.read", "h.place")}`.execute(tx);
  return found.rows.map((one) => revived(one.row));
}

/** A household as it stood at the end of a day (Asia/Shanghai); refuses when it was not yet in the register. */
export async function getHouseholdOn(books: Books, id: HouseholdId, day: Day, year?: number): Promise<Assembled> {
  const [households, people, years, lines] = [
    await rowsOn(books, "household", "id", id, day),
    await rowsOn(books, "person", "household_id", id, day),
    await rowsOn(books, "household_year", "household_id", id, day),
    await rowsOn(books, "income_line", "household_id", id, day),
  ];
  const [found] = assemble(books.world.vault, { households, people, years, lines }, year);
  if (!found) throw no.notFound({ householdId: id });
  return found;
}
