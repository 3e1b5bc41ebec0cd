import type { HouseholdId } from "#kernel/ids.ts";
import { mask } from "#modules/registry/contract.ts";
import { type Books, findHouseholds } from "#modules/registry/index.ts";
import type { Carried } from "../domain/shapes.ts";
import type { Stands } from "./standing.ts";

/** Households as they go on the phone: masked, with what stands beside them and the revision that covers it. */
export async function carriedOf(
  books: Books,
  ids: readonly HouseholdId[],
  standing: readonly Stands[],
): Promise<Carried[]> {
  const stands = new Map(standing.map(({ id, ...one }) => [id, one]));
  return (await findHouseholds(books, ids)).flatMap(({ household, changedAt }) => {
    const beside = stands.get(household.id);
    return beside ? [{ ...beside, ...mask(household), changedAt }] : [];
  });
}
