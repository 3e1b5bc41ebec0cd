import { type Holidays, isWorkingDay } from "#kernel/calendar.ts";
import { addDays, type Day, daysBetween } from "#kernel/day.ts";
import type { ClockRule, ObjectionSpan } from "./posting.ts";

/** `counted` of the days asked are over by the end of `today`. `lastDay` is null while an open objection stops the clock. */
export type Clock = {
  lastDay: Day | null;
  counted: number;
  stopped: boolean;
  /** Days left including today's remainder: 0 on the last day, negative afterwards; null while stopped. */
  left: number | null;
  over: boolean;
};

/** Longest a posting is looked ahead for; a rule asks for at most ten years. */
const HORIZON = 8_000;

/** Is the clock stopped through this day? The day an objection comes in does not count, the day it is answered does. */
const isStopped = (day: Day, objections: readonly ObjectionSpan[]): boolean =>
  objections.some((one) => one.receivedOn <= day && (one.answeredOn === null || one.answeredOn > day));

/**
 * The clock of a posting: days are counted from the day after it went up (dossier, Appendix A).
 * Under `runs-and-bars` an objection leaves the days alone and bars the decision; under `stops-until-answered`
 * the days between receipt and answer are not counted.
 */
export function clockOf(
  postedOn: Day,
  rule: ClockRule,
  objections: readonly ObjectionSpan[],
  today: Day,
  holidays: Holidays,
): Clock {
  const stops = rule.whileObjected === "stops-until-answered" ? objections : [];
  const stopped = stops.some((one) => one.answeredOn === null && one.receivedOn <= today);
  let counted = 0;
  let countedToday = 0;
  let day = postedOn;
  for (let i = 0; counted < rule.count.days && i < HORIZON; i += 1) {
    day = addDays(day, 1);
    if (day > today && stopped) break;
    const counts = !isStopped(day, stops) && (rule.count.unit === "calendar" || isWorkingDay(day, holidays));
    if (!counts) continue;
    counted += 1;
    if (day <= today) countedToday = counted;
  }
  const lastDay = counted === rule.count.days ? day : null;
  const left = lastDay === null ? null : daysBetween(today, lastDay);
  return { lastDay, counted: countedToday, stopped: lastDay === null, left, over: left !== null && left < 0 };
}
