import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Place } from "#kernel/territory.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { VillageFile } from "../contract.ts";
import { checkVillage, completenessOf } from "../domain/check-village.ts";
import { EMPTY_VILLAGE, VILLAGE_FIELD_KEYS, type VillageValues } from "../domain/village-fields.ts";

/** The facts in a row of `village_file`. */
export const valuesOf = (row: Partial<VillageValues>): VillageValues =>
  Object.fromEntries(
    VILLAGE_FIELD_KEYS.map((key) => [key, row[key] ?? EMPTY_VILLAGE[key]]),
  ) as unknown as VillageValues;

export async function findVillageFile(tx: Tx | Db, actor: Actor, verb: string, place: string, year: number) {
  return tx
    .selectFrom("villageFile")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where("year", "=", year)
    .where(within(actor, verb, "place"))
    .executeTakeFirst();
}

/** A file with what is wrong with it and how full it is. */
export function fileShown(
  place: Place,
  year: number,
  values: VillageValues,
  listed: number,
  changedAt: Instant | null,
): VillageFile {
  return {
    place,
    year,
    values,
    findings: checkVillage(values, year, listed),
    completeness: completenessOf(values),
    changedAt,
  };
}
