import { HouseholdId } from "#kernel/ids.ts";
import type { Household } from "#modules/registry/contract.ts";
import { type Books, findHouseholds } from "#modules/registry/index.ts";

type Asked = { householdId: string; year: number };
const keyOf = ({ householdId, year }: Asked): string => `${householdId} ${year}`;

/** Households as they are now, each in the year asked of it where there are facts, else in its latest: all at once, not one by one. */
export async function householdsOf(
  books: Books,
  asked: readonly Asked[],
): Promise<(one: Asked) => Household | undefined> {
  const ids = [...new Set(asked.map((one) => HouseholdId.parse(one.householdId)))];
  const latest = new Map((await findHouseholds(books, ids)).map((one) => [one.household.id as string, one]));
  const earlier = asked.filter(({ householdId, year }) => {
    const found = latest.get(householdId);
    return found && found.household.year.year !== year && found.years.includes(year);
  });
  const found = new Map<string, Household>();
  for (const [year, all] of Map.groupBy(earlier, (one) => one.year))
    for (const { household } of await findHouseholds(
      books,
      [...new Set(all.map((one) => HouseholdId.parse(one.householdId)))],
      { year },
    ))
      found.set(keyOf({ householdId: household.id, year }), household);
  return (one) => found.get(keyOf(one)) ?? latest.get(one.householdId)?.household;
}
