import type { Holidays, HolidayYear } from "#kernel/calendar.ts";
import { HOLIDAY_TABLE } from "./holidays.generated.ts";

const days = (text: string): string[] => (text === "" ? [] : text.split(" "));

/** The public holidays that ship, by year. A county adds a year with the rule `calendar.holidays` when it is announced. */
export const SHIPPED_HOLIDAYS: Holidays = Object.fromEntries(
  Object.entries(HOLIDAY_TABLE).map(([year, [off, work]]) => [year, { off: days(off), work: days(work) }]),
);

/** What ships, with the years the county has entered itself. */
export const withCountyYears = (years: Readonly<Record<string, HolidayYear>>): Holidays => ({
  ...SHIPPED_HOLIDAYS,
  ...years,
});
