import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, startOf } from "#kernel/day.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { NaturalVillage } from "../contract.ts";
import type { VillageValues } from "../domain/village-fields.ts";

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const camelled = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]));

/** The rows of a village's table that were in force at the end of a day (Asia/Shanghai). */
async function rowsOn(tx: Tx | Db, actor: Actor, table: "natural_village" | "village_file", place: string, day: Day) {
  const end = startOf(addDays(day, 1));
  const found = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where t.county_code = ${actor.countyCode} and t.place = ${place} and t.changed_at < ${end}
      and ${within(actor, "place.read", "t.place")}
    union all
    select h.row from ${sql.table(`history.${table}`)} h
    where h.county_code = ${actor.countyCode} and h.place = ${place} and h.since < ${end} and h.until >= ${end}
      and ${within(actor, "place.read", "h.place")}`.execute(tx);
  return found.rows.map((one) => camelled(one.row));
}

/** The natural villages of a village as they stood at the end of a day, in the village's order. */
export async function naturalVillagesOn(tx: Tx | Db, actor: Actor, place: string, day: Day): Promise<NaturalVillage[]> {
  const rows = await rowsOn(tx, actor, "natural_village", place, day);
  return rows
    .filter((row) => typeof row.until !== "string" || row.until > day)
    .sort((a, b) => Number(a.no ?? 0) - Number(b.no ?? 0) || String(a.namePinyin).localeCompare(String(b.namePinyin)))
    .map((row) => NaturalVillage.parse(row));
}

type FileRow = Partial<VillageValues> & { year: number };

/** The files of a village as they stood at the end of a day, the latest year first. */
export async function villageFilesOn(tx: Tx | Db, actor: Actor, place: string, day: Day): Promise<FileRow[]> {
  const rows = await rowsOn(tx, actor, "village_file", place, day);
  return (rows as FileRow[]).sort((a, b) => b.year - a.year);
}
