import type { Actor } from "#kernel/actor.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { PostableHousehold } from "../domain/facts.ts";

/** A household with the village it lives in. */
export type Found = { place: string; household: PostableHousehold };

/** The households on the actor's ground for this verb; others are not found. */
export async function readHouseholds(
  _: { tx: Tx; actor: Actor },
  _verb: string,
  _ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, Found>> {
  return new Map();
}
