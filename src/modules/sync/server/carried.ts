import { dayOf } from "#kernel/day.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import { mask } from "#modules/registry/contract.ts";
import { type Books, findHouseholds, helpersOf, incomeLineFor } from "#modules/registry/index.ts";
import type { Standing } from "../domain/news.ts";
import type { Carried } from "../domain/shapes.ts";

/** Households as they go on the phone: masked, with the line in force and who answers for them. */
export async function carriedOf(
  books: Books,
  ids: readonly HouseholdId[],
  standing: readonly Standing[],
): Promise<Carried[]> {
  const today = dayOf(books.now);
  const stands = new Map(standing.map((one) => [one.id, one]));
  const found = await findHouseholds(books, ids);
  const helpers = await helpersOf(books, ids);
  const lines = new Map<string, Carried["line"]>();
  const carried: Carried[] = [];
  for (const { household, changedAt } of found) {
    const key = `${household.place}:${household.year.year}`;
    if (!lines.has(key)) lines.set(key, await incomeLineFor(books, household.place, household.year.year));
    const { rev = "", cardState = null } = stands.get(household.id) ?? {};
    const current = (helpers.get(household.id) ?? []).filter((one) => one.until === null || one.until > today);
    carried.push({
      rev,
      ...mask(household),
      changedAt,
      line: lines.get(key) ?? null,
      cardState,
      helpers: current.map((one) => one.name),
    });
  }
  return carried;
}
