import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysCounted, type Holidays, isWorkingDay, lastDayOf } from "./calendar.ts";
import { addDays, Day, daysBetween, weekdayOf } from "./day.ts";

const YEARS: Holidays = {
  2026: {
    off: ["01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "05-01", "10-01", "10-02"],
    work: ["01-04", "02-14", "02-28", "10-10"],
  },
  2027: { off: ["01-01"], work: [] },
};
const day = (text: string) => Day.parse(text);

/** The slow and obvious reading: list every day, strike what is not worked. */
const worked = (one: Day): boolean => {
  const year = YEARS[Number(one.slice(0, 4))];
  if (!year) throw new Error("outside the test's years");
  if (year.work.includes(one.slice(5))) return true;
  return ![0, 6].includes(weekdayOf(one)) && !year.off.includes(one.slice(5));
};
const anyDay = fc.integer({ min: 0, max: 364 }).map((n) => addDays(day("2026-01-01"), n));

describe("counting days", () => {
  it("starts the day after: posted on Monday for five days, the last day is Saturday", () => {
    expect(lastDayOf(day("2026-11-16"), { days: 5, unit: "calendar" }, {})).toBe("2026-11-21");
  });

  it("does not move a calendar span that ends on a public holiday", () => {
    expect(lastDayOf(day("2026-09-26"), { days: 5, unit: "calendar" }, YEARS)).toBe("2026-10-01");
  });

  it("skips Spring Festival and counts the Saturday that is worked instead", () => {
    expect(lastDayOf(day("2026-02-13"), { days: 2, unit: "working" }, YEARS)).toBe("2026-02-24");
  });

  it("refuses a working-day span into a year whose holidays are not announced", () => {
    expect(() => lastDayOf(day("2027-12-30"), { days: 5, unit: "working" }, YEARS)).toThrowError(
      expect.objectContaining({ code: "calendar.year-unknown", facts: { year: 2028 } }),
    );
  });

  it("agrees with brute force on every working day", () => {
    fc.assert(fc.property(anyDay, (one) => isWorkingDay(one, YEARS) === worked(one)));
  });

  it("ends a working-day span on the n-th working day after the start", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const last = lastDayOf(start, { days, unit: "working" }, YEARS);
        const span = Array.from({ length: daysBetween(start, last) }, (_, i) => addDays(start, i + 1));
        expect(span.filter(worked)).toHaveLength(days);
        expect(worked(last)).toBe(true);
        expect(daysCounted(start, last, "working", YEARS)).toBe(days);
      }),
    );
  });

  it("counts a calendar span as its number of days, and nothing before it starts", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 90 }), (start, days) => {
        const last = lastDayOf(start, { days, unit: "calendar" }, {});
        expect(daysCounted(start, last, "calendar", {})).toBe(days);
        expect(daysCounted(last, start, "calendar", {})).toBe(0);
      }),
    );
  });
});
