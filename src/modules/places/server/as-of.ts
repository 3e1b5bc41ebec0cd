import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { rowsOn } from "#platform/past.ts";
import { NaturalVillage } from "../contract.ts";
import type { VillageValues } from "../domain/village-fields.ts";

/** The rows of a village's table as they stood at the end of a day. */
const rowsOf = (tx: Tx | Db, actor: Actor, table: "natural_village" | "village_file", place: string, day: Day) =>
  rowsOn({ tx, actor }, { table, key: "place", value: place, verb: "place.read", day });

/** The natural villages of a village as they stood at the end of a day, in the village's order. */
export async function naturalVillagesOn(tx: Tx | Db, actor: Actor, place: string, day: Day): Promise<NaturalVillage[]> {
  const rows = await rowsOf(tx, actor, "natural_village", place, day);
  return rows
    .filter((row) => typeof row.until !== "string" || row.until > day)
    .sort((a, b) => Number(a.no ?? 0) - Number(b.no ?? 0) || String(a.namePinyin).localeCompare(String(b.namePinyin)))
    .map((row) => NaturalVillage.parse(row));
}

type FileRow = Partial<VillageValues> & { year: number; changedAt: Instant };

/** The files of a village as they stood at the end of a day, the latest year first. */
export async function villageFilesOn(tx: Tx | Db, actor: Actor, place: string, day: Day): Promise<FileRow[]> {
  const rows = (await rowsOf(tx, actor, "village_file", place, day)) as FileRow[];
  return rows.sort((a, b) => b.year - a.year);
}
