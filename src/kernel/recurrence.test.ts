import fc from "fast-check";
import rrule from "rrule";
import { describe, expect, it } from "vitest";
import { runs } from "#testing/runs.ts";
import { addDays, Day, daysBetween, weekdayOf } from "./day.ts";
import { daysInMonth, mondayOf, occurrences, parseRecurrence } from "./recurrence.ts";

const day = (text: string): Day => Day.parse(text);
const daysOf = (text: string, since: string, from: string, to: string): Day[] => {
  const rule = parseRecurrence(text);
  if (!rule) throw new Error(`not a rule: ${text}`);
  return occurrences(rule, day(since), day(from), day(to));
};

/** The same days by the library, at midnight UTC so that no zone comes in. */
const byLibrary = (text: string, since: Day, from: Day, to: Day): string[] => {
  const rule = new rrule.RRule({
    ...rrule.RRule.parseString(text),
    dtstart: new Date(`${since}T00:00:00Z`),
    wkst: rrule.RRule.MO,
  });
  return rule
    .between(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`), true)
    .map((at) => at.toISOString().slice(0, 10));
};

const NAMES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"] as const;
const months = (at: Day): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1;

/** A third enumeration, day by day from the definition: is this day named? Without positions, ordinals or years of weekdays. */
const isNamed = (parts: Record<string, string>, since: Day, at: Day): boolean => {
  const step = Number(parts.INTERVAL ?? 1);
  const [year, month, date] = at.split("-").map(Number) as [number, number, number];
  const wants = (name: string) => parts[name]?.split(",");
  const span = {
    DAILY: daysBetween(since, at),
    WEEKLY: daysBetween(mondayOf(since), mondayOf(at)) / 7,
    MONTHLY: months(at) - months(since),
    YEARLY: year - Number(since.slice(0, 4)),
  }[parts.FREQ ?? ""];
  if (at < since || span === undefined || span % step !== 0) return false;
  const inMonths = wants("BYMONTH");
  if (inMonths && !inMonths.includes(String(month))) return false;
  const dates = wants("BYMONTHDAY");
  if (dates && !dates.some((one) => Number(one) === date || Number(one) === date - daysInMonth(year, month) - 1))
    return false;
  const weekdays = wants("BYDAY");
  if (weekdays && !weekdays.includes(NAMES[weekdayOf(at)] ?? "")) return false;
  if (dates || weekdays || parts.FREQ === "DAILY") return true;
  if (parts.FREQ === "WEEKLY") return weekdayOf(at) === weekdayOf(since);
  if (date !== Number(since.slice(8))) return false;
  return parts.FREQ === "MONTHLY" || inMonths !== undefined || month === Number(since.slice(5, 7));
};

const some = <One>(items: readonly One[], most: number) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: most }), { nil: undefined });
const from1 = (last: number) => Array.from({ length: last }, (_, i) => i + 1);
const rules = fc
  .record({
    freq: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
    interval: fc.integer({ min: 1, max: 17 }),
    weekdays: some(NAMES, 3),
    nth: fc.option(fc.constantFrom(1, 2, 3, 4, 5, -1, -2), { nil: undefined }),
    dates: some([...from1(31), -1, -2, -30, -31], 4),
    months: some(from1(12), 3),
    // Not -2: of a set of one the library gives its only day, RFC 5545 none.
    position: fc.option(fc.constantFrom(1, 2, -1), { nil: undefined }),
  })
  .map(({ freq, interval, weekdays, nth, dates, months: inMonths, position }) => {
    const nthHere = freq === "MONTHLY" || (freq === "YEARLY" && !dates);
    const datesHere = freq === "WEEKLY" ? undefined : nth && nthHere && weekdays ? undefined : dates;
    const parts: Record<string, string> = { FREQ: freq, INTERVAL: String(interval) };
    if (weekdays) parts.BYDAY = weekdays.map((one) => (nth && nthHere ? `${nth}${one}` : one)).join(",");
    if (datesHere) parts.BYMONTHDAY = datesHere.join(",");
    if (inMonths) parts.BYMONTH = inMonths.join(",");
    if (position && freq !== "DAILY" && freq !== "WEEKLY" && (weekdays || datesHere)) parts.BYSETPOS = String(position);
    return parts;
  });
const textOf = (parts: Record<string, string>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
const spans = fc.record({ since: fc.nat(9_000), later: fc.nat(2_000), length: fc.nat(900) }).map((one) => {
  const since = addDays(day("2004-01-01"), one.since);
  const from = addDays(since, one.later - 100);
  return { since, from, to: addDays(from, one.length) };
});

/** Forty years: whatever is named at all is named in them, but for a leap day of every so many years. */
const FAR = 14_610;

describe("a repeating day", () => {
  it("is the same as by the library, for any rule, start and span", () => {
    fc.assert(
      fc.property(rules, spans, (parts, { since, from, to }) => {
        // A rule that names no day at all keeps the library looking to the year 9999: those are asked day by day, below.
        fc.pre(daysOf(textOf(parts), since, from, addDays(from, FAR)).length > 0);
        expect(daysOf(textOf(parts), since, from, to)).toEqual(byLibrary(textOf(parts), since, from, to));
      }),
      { numRuns: runs(250) },
    );
  });

  it("is the same as by asking every single day", () => {
    fc.assert(
      fc.property(rules, spans, (parts, { since, from, to }) => {
        fc.pre(!parts.BYSETPOS && !/\d/.test(parts.BYDAY ?? ""));
        const every = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i));
        expect(daysOf(textOf(parts), since, from, to)).toEqual(every.filter((at) => isNamed(parts, since, at)));
      }),
      { numRuns: runs(500) },
    );
  });

  it("crosses the end of a year, and knows short months and leap years", () => {
    expect(daysOf("FREQ=WEEKLY;BYDAY=TH", "2026-01-01", "2026-12-20", "2027-01-15")).toEqual([
      "2026-12-24",
      "2026-12-31",
      "2027-01-07",
      "2027-01-14",
    ]);
    expect(daysOf("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-01", "2026-01-01", "2026-07-31")).toEqual([
      "2026-01-31",
      "2026-03-31",
      "2026-05-31",
      "2026-07-31",
    ]);
    expect(daysOf("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-12-01", "2028-02-01", "2028-03-31")).toEqual([
      "2028-02-29",
      "2028-03-31",
    ]);
    expect(daysOf("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2033-01-01")).toEqual([
      "2024-02-29",
      "2028-02-29",
      "2032-02-29",
    ]);
    expect(daysOf("FREQ=DAILY;INTERVAL=15", "2026-12-20", "2026-12-01", "2027-01-31")).toEqual([
      "2026-12-20",
      "2027-01-04",
      "2027-01-19",
    ]);
  });

  it("can be cut anywhere: two halves give the whole", () => {
    fc.assert(
      fc.property(rules, spans, fc.nat(900), (parts, { since, from, to }, at) => {
        const cut = addDays(from, Math.min(at, daysBetween(from, to)));
        const whole = daysOf(textOf(parts), since, from, to);
        const halves = [
          ...daysOf(textOf(parts), since, from, cut),
          ...daysOf(textOf(parts), since, addDays(cut, 1), to),
        ];
        expect(halves).toEqual(whole);
      }),
    );
  });

  it.each([
    "",
    "FREQ=HOURLY",
    "FREQ=WEEKLY;COUNT=3",
    "FREQ=WEEKLY;BYDAY=2TH",
    "FREQ=WEEKLY;BYMONTHDAY=1",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=1",
    "FREQ=MONTHLY;BYMONTHDAY=0",
    "FREQ=MONTHLY;BYMONTHDAY=32",
    "FREQ=MONTHLY;BYSETPOS=1",
    "FREQ=DAILY;INTERVAL=0",
    "FREQ=WEEKLY;WKST=SU",
    "FREQ=WEEKLY;FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY",
    "FREQ=DAILY;BYEASTER=1",
    "FREQ=DAILY;UNTIL=20261231T000000Z",
  ])("does not guess at %s", (text) => {
    expect(parseRecurrence(text)).toBeNull();
  });

  it("ends on UNTIL, which counts", () => {
    expect(daysOf("FREQ=DAILY;UNTIL=20261003", "2026-10-01", "2026-09-01", "2027-01-01")).toEqual([
      "2026-10-01",
      "2026-10-02",
      "2026-10-03",
    ]);
  });
});
