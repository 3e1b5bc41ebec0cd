import { z } from "zod";
import { addDays, type Day, daysBetween, weekdayOf, yearOf } from "./day.ts";
import { refusal } from "./refusal.ts";

/** How a rule counts: every day, or only working days (工作日). */
export const DayUnit = z.enum(["calendar", "working"]);
export type DayUnit = z.infer<typeof DayUnit>;

/** A span a rule asks for: 5 calendar days, 20 working days. */
export const DayCount = z.object({ days: z.int().min(0).max(3660), unit: DayUnit });
export type DayCount = z.infer<typeof DayCount>;

/** One year of public holidays: weekdays that are free, weekend days that are worked (调休). `MM-DD` each. */
export type HolidayYear = { off: readonly string[]; work: readonly string[] };
/** Holiday calendars by year. A year that is missing is unknown; nothing is guessed. */
export type Holidays = Readonly<Record<number, HolidayYear>>;

const no = { yearUnknown: refusal<{ year: number }>("calendar.year-unknown", 422) };

/** Is this a working day? Refuses a day in a year whose holidays are not known. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  const year = holidays[yearOf(day)];
  if (!year) throw no.yearUnknown({ year: yearOf(day) });
  const weekday = weekdayOf(day);
  const weekend = weekday === 0 || weekday === 6;
  return weekend ? year.work.includes(day.slice(5)) : !year.off.includes(day.slice(5));
}

/**
 * The last day of a span that begins on `start` (posting, receipt): counting starts the day after.
 * Calendar spans end where they end, holiday or not; working-day spans end on a working day (dossier, Appendix A).
 * A span of no working days that starts on a holiday ends on the next working day.
 */
export function lastDayOf(start: Day, count: DayCount, holidays: Holidays): Day {
  if (count.unit === "calendar") return addDays(start, count.days);
  let day = start;
  for (let left = count.days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Days counted so far: of the days after `start` up to and including `today`; never negative. */
export function daysCounted(start: Day, today: Day, unit: DayUnit, holidays: Holidays): number {
  const span = Math.max(0, daysBetween(start, today));
  if (unit === "calendar") return span;
  let counted = 0;
  for (let i = 1; i <= span; i += 1) if (isWorkingDay(addDays(start, i), holidays)) counted += 1;
  return counted;
}
