import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Holidays } from "#kernel/calendar.ts";
import { addDays, Day, weekdayOf } from "#kernel/day.ts";
import { clockOf } from "./clock.ts";
import type { ClockRule, ObjectionSpan } from "./posting.ts";

const YEARS: Holidays = { 2026: { off: ["10-01", "10-02", "10-05"], work: ["10-10"] }, 2027: { off: [], work: [] } };
const START = Day.parse("2026-09-01");
const day = (n: number) => addDays(START, n);
const objection = (received: number, answered: number | null): ObjectionSpan => ({
  receivedOn: day(received),
  answeredOn: answered === null ? null : day(answered),
  finding: answered === null ? null : "not-upheld",
});
const rule = (
  days: number,
  whileObjected: ClockRule["whileObjected"],
  unit: "calendar" | "working" = "calendar",
): ClockRule => ({
  count: { days, unit },
  whileObjected,
});

const objections = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.option(fc.integer({ min: 0, max: 10 })))
    .map(([from, length]) => objection(from, length === null ? null : from + length)),
  { maxLength: 3 },
);

describe("the clock of a posting", () => {
  it("counts from the day after posting and ends with the last day, not before", () => {
    const at = (n: number) => clockOf(day(0), rule(5, "runs-and-bars"), [], day(n), YEARS);
    expect(at(0)).toMatchObject({ counted: 0, left: 5, over: false, lastDay: day(5) });
    expect(at(5)).toMatchObject({ counted: 5, left: 0, over: false });
    expect(at(6)).toMatchObject({ left: -1, over: true });
  });

  it("stops for an objection and goes on when it is answered, where the county says so", () => {
    const open = [objection(2, null)];
    expect(clockOf(day(0), rule(5, "stops-until-answered"), open, day(9), YEARS)).toMatchObject({
      lastDay: null,
      counted: 1,
      stopped: true,
      over: false,
    });
    expect(clockOf(day(0), rule(5, "stops-until-answered"), [objection(2, 4)], day(9), YEARS).lastDay).toBe(day(7));
    expect(clockOf(day(0), rule(5, "runs-and-bars"), open, day(9), YEARS)).toMatchObject({
      lastDay: day(5),
      over: true,
    });
  });

  it("agrees with counting one day after another, for any objections, unit and day", () => {
    const unit = fc.constantFrom("calendar" as const, "working" as const);
    const mode = fc.constantFrom("runs-and-bars" as const, "stops-until-answered" as const);
    fc.assert(
      fc.property(objections, unit, mode, fc.integer({ min: 5, max: 15 }), fc.nat(60), (list, u, m, days, n) => {
        const known = list
          .map((one) => (one.answeredOn !== null && one.answeredOn > day(n) ? { ...one, answeredOn: null } : one))
          .filter((one) => one.receivedOn <= day(n));
        const clock = clockOf(day(0), rule(days, m, u), known, day(n), YEARS);
        const off = (d: Day) => {
          const weekend = [0, 6].includes(weekdayOf(d));
          const md = d.slice(5);
          return (
            u === "working" && (weekend ? !YEARS[2026]?.work.includes(md) : (YEARS[2026]?.off.includes(md) ?? false))
          );
        };
        const paused = (d: Day) =>
          m === "stops-until-answered" && known.some((o) => o.receivedOn <= d && (o.answeredOn ?? "9999") > d);
        const passed = Array.from({ length: n }, (_, i) => day(i + 1)).filter((d) => !off(d) && !paused(d));
        expect(clock.counted).toBe(Math.min(days, passed.length));
        if (passed.length > days || (passed.length === days && passed.at(-1) !== day(n))) expect(clock.over).toBe(true);
        if (passed.length < days) expect(clock.over).toBe(false);
        if (m === "runs-and-bars") expect(clock.stopped).toBe(false);
      }),
    );
  });
});
