import type { Actor } from "#kernel/actor.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { NaturalVillage } from "../contract.ts";

/** The living natural villages of a village, in its order, on the actor's ground for the verb. */
export async function naturalVillagesOf(
  tx: Tx | Db,
  actor: Actor,
  verb: string,
  place: string,
): Promise<NaturalVillage[]> {
  const rows = await tx
    .selectFrom("naturalVillage")
    .select(["id", "name", "no", "households", "unpaved", "power", "note"])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where(within(actor, verb, "place"))
    .where("until", "is", null)
    .orderBy("no")
    .orderBy("namePinyin")
    .execute();
  return rows.map((row) => NaturalVillage.parse(row));
}
