import fc from "fast-check";
import rrule from "rrule";
import { describe, expect, it } from "vitest";
import { isWorkingDay } from "#kernel/calendar.ts";
import { addDays, Day, daysBetween, weekdayOf } from "#kernel/day.ts";
import { duty } from "#packs/duty.ts";
import { SHIPPED_HOLIDAYS } from "#packs/holidays.ts";
import { runs } from "#testing/runs.ts";
import { occurrencesDue, periodOf, shareOf } from "./when.ts";

const day = (text: string): Day => Day.parse(text);
type Way = "as-is" | "next" | "previous" | "skip";
const byRule = (rule: string, holidays: Way, opens = 0) =>
  duty({
    key: "x",
    zh: "事",
    en: "x",
    owed: { posts: ["first-secretary"], each: "person" },
    when: { kind: "rule", rule, holidays },
    window: { opens, lapses: 2 },
    settled: { kinds: ["k"], count: 1, by: "record" },
    since: day("2020-01-01"),
  });
const perPeriod = (period: "week" | "month" | "quarter" | "half-year" | "year") =>
  duty({ ...byRule("FREQ=DAILY", "as-is"), when: { kind: "quota", period, share: true } });
const dues = (one: ReturnType<typeof byRule>, from: string, to: string) =>
  occurrencesDue(one, day(from), day(to), SHIPPED_HOLIDAYS).map((at) => at.due);

/** The same by the library and by walking the calendar: enumerate a year around, move each, keep what lands inside. */
const independently = (rule: string, way: Way, from: Day, to: Day): string[] => {
  const days = new rrule.RRule({
    ...rrule.RRule.parseString(rule),
    dtstart: new Date("2020-01-01T00:00:00Z"),
    wkst: rrule.RRule.MO,
  })
    .between(new Date(`${addDays(from, -40)}T00:00:00Z`), new Date(`${addDays(to, 40)}T00:00:00Z`), true)
    .map((at) => at.toISOString().slice(0, 10) as Day);
  const land = (at: Day): Day | null => {
    if (way === "as-is" || isWorkingDay(at, SHIPPED_HOLIDAYS)) return at;
    if (way === "skip") return null;
    let moved = at;
    while (!isWorkingDay(moved, SHIPPED_HOLIDAYS)) moved = addDays(moved, way === "next" ? 1 : -1);
    return moved;
  };
  const landed = days.map(land).filter((at) => at !== null && at >= from && at <= to) as string[];
  return [...new Set(landed)].sort();
};

describe("when a duty is owed", () => {
  it("is what the library gives, moved over holidays and make-up days, across year ends", () => {
    const rules = fc.constantFrom(
      "FREQ=WEEKLY;BYDAY=TH",
      "FREQ=WEEKLY;BYDAY=TU",
      "FREQ=MONTHLY;BYMONTHDAY=5",
      "FREQ=MONTHLY;BYMONTHDAY=31",
      "FREQ=MONTHLY;BYMONTHDAY=-1",
      "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=17",
      "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
      "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
      "FREQ=DAILY",
      "FREQ=DAILY;INTERVAL=15",
      "FREQ=MONTHLY;BYDAY=-1FR",
    );
    const ways = fc.constantFrom<Way>("as-is", "next", "previous", "skip");
    fc.assert(
      fc.property(rules, ways, fc.nat(1_900), fc.nat(200), (rule, way, start, length) => {
        const from = addDays(day("2020-03-01"), start);
        const to = addDays(from, length);
        fc.pre(to < day("2026-10-01"));
        expect(dues(byRule(rule, way), from, to)).toEqual(independently(rule, way, from, to));
      }),
      { numRuns: runs(150) },
    );
  });

  it("Thursday's report before the holiday week closes on the Wednesday; a worked Saturday is a working day", () => {
    expect(dues(byRule("FREQ=WEEKLY;BYDAY=TH", "previous"), "2026-09-28", "2026-10-16")).toEqual(
      [
        "2026-09-30", // 1 October is free
        "2026-10-15", // 8 October is worked: see below
      ].toSpliced(1, 0, "2026-10-08"),
    );
    expect(dues(byRule("FREQ=WEEKLY;BYDAY=SA", "next"), "2026-10-09", "2026-10-13")).toEqual(["2026-10-10"]);
    expect(dues(byRule("FREQ=WEEKLY;BYDAY=SA", "skip"), "2026-10-01", "2026-10-31")).toEqual(["2026-10-10"]);
  });

  it("moves nothing in a year whose holidays are not announced, and says so", () => {
    const [first] = occurrencesDue(
      byRule("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "next"),
      day("2030-01-01"),
      day("2030-02-01"),
      SHIPPED_HOLIDAYS,
    );
    expect(first).toMatchObject({ due: "2030-01-01", provisional: true });
  });

  it("opens before the earlier of the day named and the day moved to, and is accepted as late for a while", () => {
    const [at] = occurrencesDue(
      byRule("FREQ=WEEKLY;BYDAY=TH", "previous", 3),
      day("2026-09-28"),
      day("2026-10-02"),
      SHIPPED_HOLIDAYS,
    );
    expect(at).toEqual({
      on: "2026-10-01",
      starts: "2026-09-27",
      due: "2026-09-30",
      lapses: "2026-10-02",
      provisional: false,
    });
  });
});

describe("periods", () => {
  it("cover every day once, whatever the period", () => {
    const periods = fc.constantFrom("week", "month", "quarter", "half-year", "year" as const);
    fc.assert(
      fc.property(periods, fc.nat(9_000), (period, n) => {
        const at = addDays(day("2004-01-01"), n);
        const { first, last } = periodOf(at, period as "week");
        expect(first <= at && at <= last).toBe(true);
        expect(periodOf(first, period as "week")).toEqual({ first, last });
        expect(periodOf(last, period as "week")).toEqual({ first, last });
        expect(periodOf(addDays(last, 1), period as "week").first).toBe(addDays(last, 1));
      }),
    );
  });

  it("end with the month, in leap years too; weeks begin on Monday", () => {
    expect(dues(perPeriod("month"), "2024-01-01", "2024-04-30")).toEqual([
      "2024-01-31",
      "2024-02-29",
      "2024-03-31",
      "2024-04-30",
    ]);
    expect(dues(perPeriod("quarter"), "2026-01-01", "2026-12-31")).toEqual([
      "2026-03-31",
      "2026-06-30",
      "2026-09-30",
      "2026-12-31",
    ]);
    expect(weekdayOf(periodOf(day("2027-01-01"), "week").first)).toBe(1);
  });

  it("ask a share of somebody who serves part of one, never more than the whole, never nothing", () => {
    const [may] = occurrencesDue(perPeriod("month"), day("2026-05-01"), day("2026-05-31"), SHIPPED_HOLIDAYS);
    if (!may) throw new Error("no May");
    expect(shareOf(20, may, { since: day("2026-01-01"), until: null }, 31)).toBe(20);
    expect(shareOf(20, may, { since: day("2026-05-16"), until: null }, 31)).toBe(10);
    expect(shareOf(20, may, { since: day("2026-05-31"), until: null }, 31)).toBe(1);
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer({ min: 1, max: 31 }), (a, b, count) => {
        const since = addDays(day("2026-04-15"), a);
        const share = shareOf(count, may, { since, until: addDays(since, b) }, 31);
        expect(share).toBeGreaterThanOrEqual(1);
        expect(share).toBeLessThanOrEqual(count);
        expect(daysBetween(may.starts, may.due)).toBe(30);
      }),
    );
  });
});
