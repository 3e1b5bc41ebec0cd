import { sql } from "kysely";
import type { Household } from "../domain/household.ts";
import type { Books } from "./books.ts";

/**
 * Which lines of this account took the place of lines that went out of it: the same item, first written when the other went or
 * later (an import, or somebody who removed a line and entered it anew). By the id of the line that went.
 */
export async function replacedLines(
  { tx, actor }: Books,
  { id, year }: Household,
  gone: readonly string[],
): Promise<Map<string, string>> {
  if (gone.length === 0) return new Map();
  const { rows } = await sql<{ gone: string; line: string }>`
    with went as (
      select distinct on (id) id, row ->> 'item' as item, until from history.income_line
      where county_code = ${actor.countyCode} and id = any(${gone}::uuid[])
        and row ->> 'household_id' = ${id} and row ->> 'year' = ${String(year.year)}
      order by id, until desc)
    select went.id as gone, l.id as line from went join income_line l on l.item = went.item
    where l.county_code = ${actor.countyCode} and l.household_id = ${id} and l.year = ${year.year}
      and l.id <> went.id and l.changed_at >= went.until
      and not exists (select from history.income_line h
        where h.county_code = l.county_code and h.id = l.id and h.since < went.until)
    order by l.position desc`.execute(tx);
  return new Map(rows.map((row) => [row.gone, row.line]));
}
