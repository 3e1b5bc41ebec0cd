import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** The part of a household that a public posting may look at: nothing sealed, no cause, no health, no school (dossier 10.1). */
export type Postable = {
  naturalVillage: string | null;
  householdType: string | null;
  povertyStatus: string | null;
  members: readonly { status: string; relation: string | null; name: string | null; born: Day | null }[];
};

/** These households on the actor's ground for this verb, each with its village. Sealed columns are not even read. */
export async function findPostable(
  { tx, actor }: { tx: Tx; actor: Actor },
  verb: string,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, { place: string; household: Postable }>> {
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
