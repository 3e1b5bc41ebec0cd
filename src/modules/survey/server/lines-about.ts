import type { Household } from "#modules/registry/contract.ts";
import { type Books, replacedLines } from "#modules/registry/index.ts";
import { derivedId } from "#platform/derived-id.ts";
import { accountOf } from "../domain/account-of.ts";

/** The id of a line in another year's account than its own: one and the same, whoever found it. */
export const carriedId = (household: Household, year: number, lineId: string): string =>
  derivedId("survey-income-line", household.id, String(year), lineId);

/**
 * Where in the account of a year the lines stand that were found at the house: under their own id, under the one a decision gave
 * them, or as the line that took their place meanwhile. A line that is not there at all is not named.
 */
export async function linesAbout(
  books: Books,
  household: Household,
  year: number,
  found: readonly string[],
): Promise<Map<string, string>> {
  const there = new Set<string>(accountOf(household, year).map((one) => one.id));
  const idsOf = (lineId: string) => [lineId, carriedId(household, year, lineId)];
  const gone = found.filter((one) => !idsOf(one).some((id) => there.has(id)));
  const replaced = there.size > 0 ? await replacedLines(books, household, gone.flatMap(idsOf)) : new Map();
  return new Map(
    found.flatMap((one): [string, string][] => {
      const stands = idsOf(one).find((id) => there.has(id)) ?? idsOf(one).flatMap((id) => replaced.get(id) ?? [])[0];
      return stands ? [[one, stands]] : [];
    }),
  );
}
