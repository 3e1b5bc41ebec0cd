import { type Holidays, isWorkingDay } from "#kernel/calendar.ts";
import { addDays, type Day, daysBetween, yearOf } from "#kernel/day.ts";
import { daysInMonth, mondayOf, occurrences, parseRecurrence } from "#kernel/recurrence.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";

/**
 * One time a duty is owed. `on` names it and never moves; `due` is the last day, moved to a working day where the declaration
 * says so; `starts` is the first day whose records count. `provisional`: that year's holidays are not announced, nothing was moved.
 */
export type Occurrence = { on: Day; starts: Day; due: Day; lapses: Day; provisional: boolean };

type Period = "week" | "month" | "quarter" | "half-year" | "year";
const laterOf = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;
const pad = (value: number): string => String(value).padStart(2, "0");
const MONTHS: Record<Exclude<Period, "week">, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** The period in which a day lies, first and last day. Weeks begin on Monday and may cross the end of a year. */
export function periodOf(day: Day, period: Period): { first: Day; last: Day } {
  if (period === "week") {
    const first = mondayOf(day);
    return { first, last: addDays(first, 6) };
  }
  const length = MONTHS[period];
  const year = yearOf(day);
  const from = Math.floor((Number(day.slice(5, 7)) - 1) / length) * length + 1;
  const to = from + length - 1;
  return {
    first: `${day.slice(0, 4)}-${pad(from)}-01` as Day,
    last: `${day.slice(0, 4)}-${pad(to)}-${pad(daysInMonth(year, to))}` as Day,
  };
}

/** No public holiday and its weekends last longer than this. */
export const LONGEST_BREAK = 20;

/** The working day an occurrence moves to; the day itself where holidays are not known; null when it is skipped. */
function moved(day: Day, way: "as-is" | "next" | "previous" | "skip", holidays: Holidays) {
  if (way === "as-is") return { day, provisional: false };
  const step = way === "previous" ? -1 : 1;
  for (let at = day, i = 0; i <= LONGEST_BREAK; at = addDays(at, step), i += 1) {
    if (!holidays[yearOf(at)]) return { day, provisional: true };
    if (isWorkingDay(at, holidays)) return { day: at, provisional: false };
    if (way === "skip") return null;
  }
  return { day, provisional: true };
}

/** Every time a duty is owed whose last day lies from `from` to `to` (both count), in order. `anchor`: the day its rule counts from. */
export function occurrencesDue(
  duty: DutyDeclaration & { anchor?: Day },
  from: Day,
  to: Day,
  holidays: Holidays,
): Occurrence[] {
  const { when, window, since, until } = duty;
  const stands = (on: Day): boolean => on >= since && (until === null || on < until);
  const make = (on: Day, starts: Day, due: Day, provisional = false): Occurrence => ({
    on,
    starts,
    due,
    lapses: addDays(due, window.lapses),
    provisional,
  });
  if (when.kind === "once") {
    const { due } = when;
    return due >= from && due <= to && stands(due) ? [make(due, addDays(due, -window.opens), due)] : [];
  }
  if (when.kind === "quota") {
    const found: Occurrence[] = [];
    for (let at = periodOf(from, when.period); at.first <= to; at = periodOf(addDays(at.last, 1), when.period)) {
      const starts = laterOf(since, at.first);
      const last = until !== null && until <= at.last ? addDays(until, -1) : at.last;
      if (last >= from && last <= to && starts <= last) found.push(make(at.first, starts, last));
    }
    return found;
  }
  const rule = parseRecurrence(when.rule);
  if (!rule) return [];
  const margin = when.holidays === "as-is" || when.holidays === "skip" ? 0 : LONGEST_BREAK;
  const days = occurrences(rule, duty.anchor ?? since, addDays(from, -margin), addDays(to, margin)).filter(stands);
  const found = new Map<Day, Occurrence>();
  for (const on of days) {
    const at = moved(on, when.holidays, holidays);
    if (!at || at.day < from || at.day > to || found.has(at.day)) continue;
    const starts = addDays([at.day, on].sort()[0] ?? on, -window.opens);
    found.set(at.day, make(on, starts, at.day, at.provisional));
  }
  return [...found.values()].sort((a, b) => (a.due < b.due ? -1 : 1));
}

/** How many days the whole period of an occurrence has, though the duty itself may hold for part of it. */
export function daysOfPeriod({ on }: Occurrence, period: Period): number {
  const { first, last } = periodOf(on, period);
  return daysBetween(first, last) + 1;
}

/** How many records are owed where duty or holder covers only part of a period of so many days: the share of it, rounded down, at least one. */
export function shareOf(
  count: number,
  at: Occurrence,
  served: { since: Day; until: Day | null },
  whole: number,
): number {
  const first = laterOf(served.since, at.starts);
  const last = served.until !== null && served.until <= at.due ? addDays(served.until, -1) : at.due;
  const here = Math.max(0, daysBetween(first, last) + 1);
  return here >= whole ? count : Math.max(1, Math.floor((count * here) / whole));
}
