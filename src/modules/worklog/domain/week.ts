import { addDays, type Day, dayOf, weekdayOf } from "#kernel/day.ts";
import { type Instant, timeOfDay } from "#kernel/instant.ts";

/** A reporting week: the seven days up to the one on which it closes. */
export type Week = { since: Day; closesOn: Day };

/** The week a day belongs to, when weeks close on `weekday` (1 = Monday … 7 = Sunday). */
export function weekOf(day: Day, weekday: number): Week {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  const closesOn = addDays(day, ahead);
  return { since: addDays(closesOn, -6), closesOn };
}

/** Is it past the hour at which the week closes? */
export const isClosed = (closesOn: Day, at: string, now: Instant): boolean =>
  dayOf(now) > closesOn || (dayOf(now) === closesOn && timeOfDay(now) >= at);
