import type { Actor } from "#kernel/actor.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** The centre of a village by its latest file that has one, in degrees; undefined when no file says. */
export async function villageCentre(
  tx: Tx | Db,
  actor: Actor,
  verb: string,
  place: string,
): Promise<{ latitude: number; longitude: number } | undefined> {
  const row = await tx
    .selectFrom("villageFile")
    .select(["latitude", "longitude"])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where(within(actor, verb, "place"))
    .where("latitude", "is not", null)
    .where("longitude", "is not", null)
    .orderBy("year", "desc")
    .executeTakeFirst();
  return row && row.latitude !== null && row.longitude !== null
    ? { latitude: row.latitude, longitude: row.longitude }
    : undefined;
}
