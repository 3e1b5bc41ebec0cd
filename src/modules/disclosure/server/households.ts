import type { Actor } from "#kernel/actor.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { PostableHousehold } from "../domain/facts.ts";

/** A household with the village it lives in. */
export type Found = { place: string; household: PostableHousehold };

/**
 * The households on the actor's ground for this verb; others are not found.
 * Only the columns a posting may look at are read: nothing sealed, no cause, no health, no school.
 */
export async function readHouseholds(
  { tx, actor }: { tx: Tx; actor: Actor },
  verb: string,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, Found>> {
  if (ids.length === 0) return new Map();
  const households = await tx
    .selectFrom("household")
    .select(["id", "place", "naturalVillage", "householdType", "povertyStatus"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "in", ids)
    .where("status", "=", "active")
    .where(within(actor, verb, "place"))
    .execute();
  const members = await tx
    .selectFrom("person")
    .select(["householdId", "status", "relation", "name", "born"])
    .where("countyCode", "=", actor.countyCode)
    .where("householdId", "in", ids)
    .where(within(actor, verb, "place"))
    .execute();
  const byHousehold = Map.groupBy(members, (one) => one.householdId);
  return new Map(
    households.map(({ id, place, ...facts }) => [
      id as HouseholdId,
      { place, household: { ...facts, members: byHousehold.get(id) ?? [] } },
    ]),
  );
}
