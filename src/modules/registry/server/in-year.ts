import type { HouseholdId } from "#kernel/ids.ts";
import type { Books } from "./books.ts";
import { type Assembled, findHouseholds } from "./households.ts";

type Asked = { verb: string; year: number; lock?: boolean };

/** The year to show: the one asked; where there are no facts of it, the last one before it, else the latest. Years come latest first. */
const shownOf = ({ household, years }: Assembled, year: number): number =>
  years.find((one) => one <= year) ?? household.year.year;

/** The households with these ids, each showing facts that are there: of the year asked, or of the one it would be begun from. */
export async function findInYear(
  books: Books,
  ids: readonly HouseholdId[],
  { verb, year, lock = false }: Asked,
): Promise<Map<string, Assembled>> {
  const latest = await findHouseholds(books, ids, { verb, lock });
  const found = new Map<string, Assembled>(latest.map((one) => [one.household.id, one]));
  const other = latest.filter((one) => shownOf(one, year) !== one.household.year.year);
  for (const [shown, some] of Map.groupBy(other, (one) => shownOf(one, year))) {
    const these = some.map((one) => one.household.id);
    for (const one of await findHouseholds(books, these, { verb, year: shown })) found.set(one.household.id, one);
  }
  return found;
}
