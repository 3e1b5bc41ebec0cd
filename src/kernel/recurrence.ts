import { addDays, type Day, daysBetween, weekdayOf } from "./day.ts";

/** A weekday of a rule: 0 = Sunday … 6 = Saturday; `nth` is the third, or from the end when negative; 0 = every one. */
type RuleDay = { weekday: number; nth: number };

/** A repeating day by RFC 5545: the part of RRULE that days need. What is not in it is refused when it is read. */
export type Recurrence = {
  freq: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  interval: number;
  byDay: readonly RuleDay[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  bySetPos: readonly number[];
  until: Day | null;
};

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const FREQS = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"] as const;

const whole = (text: string, most: number, negative: boolean): number | null => {
  if (!/^-?\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  if (value === 0 || Math.abs(value) > most || (value < 0 && !negative)) return null;
  return value;
};

/** All or nothing: one part that cannot be read spoils the rule. */
function list<One>(text: string | undefined, read: (part: string) => One | null): One[] | null {
  if (text === undefined) return [];
  const parts = text.split(",").map(read);
  return parts.some((one) => one === null) ? null : (parts as One[]);
}

const readDay = (text: string): RuleDay | null => {
  const found = /^(-?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text);
  if (!found) return null;
  const nth = found[1] === undefined ? 0 : whole(found[1], 53, true);
  return nth === null ? null : { weekday: WEEKDAYS.indexOf(found[2] ?? ""), nth };
};

const readUntil = (text: string | undefined): Day | null | undefined => {
  if (text === undefined) return null;
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return found ? (`${found[1]}-${found[2]}-${found[3]}` as Day) : undefined;
};

/** `FREQ=WEEKLY;BYDAY=TH` as a recurrence, or null when it is not one, or says more than days can. */
export function parseRecurrence(text: string): Recurrence | null {
  const parts = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value, more] = part.split("=");
    if (value === undefined || value === "" || more !== undefined || parts.has(name)) return null;
    parts.set(name, value);
  }
  const known = ["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "UNTIL", "WKST"];
  if ([...parts.keys()].some((name) => !known.includes(name)) || (parts.get("WKST") ?? "MO") !== "MO") return null;
  const freq = FREQS.find((one) => one === parts.get("FREQ"));
  const interval = whole(parts.get("INTERVAL") ?? "1", 999, false);
  const byDay = list(parts.get("BYDAY"), readDay);
  const byMonthDay = list(parts.get("BYMONTHDAY"), (one) => whole(one, 31, true));
  const byMonth = list(parts.get("BYMONTH"), (one) => whole(one, 12, false));
  const bySetPos = list(parts.get("BYSETPOS"), (one) => whole(one, 366, true));
  const until = readUntil(parts.get("UNTIL"));
  if (!freq || !interval || !byDay || !byMonthDay || !byMonth || !bySetPos || until === undefined) return null;
  if (byDay.some((one) => one.nth !== 0) && (freq === "DAILY" || freq === "WEEKLY")) return null;
  if (freq === "WEEKLY" && byMonthDay.length > 0) return null;
  const positionable = (freq === "MONTHLY" || freq === "YEARLY") && byDay.length + byMonthDay.length > 0;
  if (bySetPos.length > 0 && !positionable) return null;
  return { freq, interval, byDay, byMonthDay, byMonth, bySetPos, until };
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, "0");
const dayFrom = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month: 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const partsOf = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8, 10)),
});
const run = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, i) => addDays(first, i));
const monthRun = (year: number, month: number): Day[] => run(dayFrom(year, month, 1), daysInMonth(year, month));
/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

const onMonthDay = (rule: Recurrence, day: Day): boolean => {
  const { year, month, date } = partsOf(day);
  return rule.byMonthDay.some((one) => one === date || one === date - daysInMonth(year, month) - 1);
};

/** Of the days of a month or year in order, those on the rule's weekdays; `nth` counts within them. */
const onWeekdays = (rule: Recurrence, days: readonly Day[]): Set<Day> => {
  const found = new Set<Day>();
  for (const { weekday, nth } of rule.byDay) {
    const same = days.filter((day) => weekdayOf(day) === weekday);
    for (const day of nth === 0 ? same : [same.at(nth > 0 ? nth - 1 : nth)]) if (day) found.add(day);
  }
  return found;
};

/** What a rule names in one month, before BYSETPOS. `date` stands where the rule names no day. */
function inMonth(rule: Recurrence, year: number, month: number, date: number): Day[] {
  const all = monthRun(year, month);
  if (rule.byDay.length === 0 && rule.byMonthDay.length === 0) return all.slice(date - 1, date);
  const weekdays = rule.byDay.length > 0 ? onWeekdays(rule, all) : null;
  return all.filter(
    (day) => (rule.byMonthDay.length === 0 || onMonthDay(rule, day)) && (weekdays === null || weekdays.has(day)),
  );
}

function inYear(rule: Recurrence, year: number, start: { month: number; date: number }): Day[] {
  if (rule.byMonth.length > 0)
    return [...rule.byMonth].sort((a, b) => a - b).flatMap((month) => inMonth(rule, year, month, start.date));
  if (rule.byMonthDay.length > 0)
    return Array.from({ length: 12 }, (_, i) => i + 1).flatMap((month) => inMonth(rule, year, month, start.date));
  if (rule.byDay.length === 0) return inMonth(rule, year, start.month, start.date);
  const all = run(dayFrom(year, 1, 1), isLeap(year) ? 366 : 365);
  const chosen = onWeekdays(rule, all);
  return all.filter((day) => chosen.has(day));
}

const chosenBy = (positions: readonly number[], days: readonly Day[]): Day[] =>
  positions.length === 0
    ? [...days]
    : days.filter((_, i) => positions.some((one) => (one > 0 ? one - 1 : days.length + one) === i));

/**
 * The days of a rule that began on `since`, from `from` to `to` (both count), in order. The work grows with the days asked
 * for, not with the age of the rule. A month without a 31st has no 31st, a year without 29 February none: nothing is moved.
 */
export function occurrences(rule: Recurrence, since: Day, from: Day, to: Day): Day[] {
  const first = from > since ? from : since;
  const last = rule.until !== null && rule.until < to ? rule.until : to;
  if (last < first) return [];
  const start = partsOf(since);
  const begin = partsOf(first);
  const found: Day[] = [];
  const take = (days: readonly Day[]): void => {
    for (const day of days) if (day >= first && day <= last) found.push(day);
  };
  const { freq, interval } = rule;
  if (freq === "DAILY") {
    const steps = Math.ceil(daysBetween(since, first) / interval);
    for (let day = addDays(since, steps * interval); day <= last; day = addDays(day, interval)) {
      const fits =
        (rule.byMonth.length === 0 || rule.byMonth.includes(partsOf(day).month)) &&
        (rule.byMonthDay.length === 0 || onMonthDay(rule, day)) &&
        (rule.byDay.length === 0 || rule.byDay.some((one) => one.weekday === weekdayOf(day)));
      if (fits) found.push(day);
    }
  } else if (freq === "WEEKLY") {
    const zero = mondayOf(since);
    const weekdays = rule.byDay.length > 0 ? rule.byDay.map((one) => one.weekday) : [weekdayOf(since)];
    const weeks = Math.floor(daysBetween(zero, first) / 7 / interval) * interval;
    for (let monday = addDays(zero, weeks * 7); monday <= last; monday = addDays(monday, 7 * interval)) {
      const days = run(monday, 7).filter(
        (day) =>
          weekdays.includes(weekdayOf(day)) && (rule.byMonth.length === 0 || rule.byMonth.includes(partsOf(day).month)),
      );
      take(days);
    }
  } else if (freq === "MONTHLY") {
    const zero = start.year * 12 + start.month - 1;
    const passed = begin.year * 12 + begin.month - 1 - zero;
    for (let n = zero + Math.floor(passed / interval) * interval; ; n += interval) {
      const [year, month] = [Math.floor(n / 12), (n % 12) + 1];
      if (dayFrom(year, month, 1) > last) break;
      if (rule.byMonth.length > 0 && !rule.byMonth.includes(month)) continue;
      take(chosenBy(rule.bySetPos, inMonth(rule, year, month, start.date)));
    }
  } else {
    const passed = Math.floor((begin.year - start.year) / interval) * interval;
    for (let year = start.year + passed; dayFrom(year, 1, 1) <= last; year += interval)
      take(chosenBy(rule.bySetPos, inYear(rule, year, start)));
  }
  return found;
}
