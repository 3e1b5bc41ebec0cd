import type { Assembled } from "./assemble.ts";
import { blankHousehold } from "./blank.ts";
import { type Household, openYearOf } from "./registry.ts";

const isSaid = (value: unknown): boolean => value !== null && (!Array.isArray(value) || value.length > 0);

/** Does the file say anything of the household for its year? Empty cells do not, nor do zeros of income. */
const saysOfYear = ({ household: { year } }: Assembled): boolean =>
  year.income.length > 0 || Object.values(year.conditions).some(isSaid);

/**
 * The household on record as the file meets it: in the year of the file. A year that is not there yet is begun with what lasts from the one
 * before it, or with nothing where it comes before all others; null where the file says nothing of that year.
 */
export function inYearOf(existing: Household, one: Assembled): Household | null {
  const { year } = one.household.year;
  if (existing.year.year === year) return existing;
  if (!saysOfYear(one)) return null;
  return existing.year.year < year
    ? openYearOf(existing, year)
    : { ...existing, year: blankHousehold(existing.id, year).year };
}
