import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day, startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { duty } from "#packs/duty.ts";
import { DUTY_STATES, standingOf } from "./state.ts";
import type { Occurrence } from "./when.ts";

const day = (text: string): Day => Day.parse(text);
/** A moment by the clock in Shanghai. */
const at = (on: string, hour = 12, minute = 0): Instant =>
  new Date(Date.parse(startOf(day(on))) + (hour * 60 + minute) * 60_000).toISOString() as Instant;

const report = duty({
  key: "weekly-report",
  zh: "周报",
  en: "Weekly report",
  owed: { posts: ["first-secretary"], each: "person" },
  when: { kind: "rule", rule: "FREQ=WEEKLY;BYDAY=TH", holidays: "previous" },
  window: { opens: 3, time: "18:00", lapses: 3 },
  settled: { kinds: ["weekly-report"], count: 1, by: "record" },
});
/** Thursday 19 November 2026; opens on Monday, is accepted as late until Sunday. */
const thursday: Occurrence = {
  on: day("2026-11-19"),
  starts: day("2026-11-16"),
  due: day("2026-11-19"),
  lapses: day("2026-11-22"),
  provisional: false,
};
const sent = (on: string, hour = 12, minute = 0) => ({ day: day(on), at: at(on, hour, minute) });

describe("a weekly report that closes on Thursday afternoon", () => {
  it.each([
    ["2026-11-15", 23, [], "ahead", null],
    ["2026-11-16", 0, [], "open", null],
    ["2026-11-18", 23, [], "open", null],
    ["2026-11-19", 0, [], "due", null],
    ["2026-11-19", 17, [], "due", null],
    ["2026-11-19", 18, [], "late", "reminder"],
    ["2026-11-22", 23, [], "late", "reminder"],
    ["2026-11-23", 0, [], "lapsed", "reminder"],
    ["2026-11-25", 23, [], "lapsed", "reminder"],
    ["2026-11-26", 0, [], "lapsed", "list"],
    ["2026-12-19", 0, [], "lapsed", "bulletin"],
    ["2026-11-19", 12, [sent("2026-11-16")], "done", null],
    ["2026-11-23", 12, [sent("2026-11-19", 17, 59)], "done", null],
    ["2026-11-23", 12, [sent("2026-11-19", 18, 0)], "done-late", null],
    ["2026-11-23", 12, [sent("2026-11-22", 23)], "done-late", null],
    ["2026-11-23", 12, [sent("2026-11-23")], "lapsed", "reminder"],
    ["2026-11-19", 12, [sent("2026-11-15")], "due", null],
  ] as const)("on %s at %i o'clock with %j is %s, step %s", (on, hour, records, state, step) => {
    expect(standingOf(report, thursday, records, at(on, hour))).toMatchObject({ state, step });
  });
});

describe("leave", () => {
  const excused = duty({ ...report, settled: { ...report.settled, excusedBy: ["leave"] } });
  const leave = (on: string, half?: "am" | "pm") => ({ ...sent(on), kind: "leave", ...(half && { half }) });
  const whole = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19"];

  it("excuses from what lies wholly inside it, before and after its last day, with its reason", () => {
    for (const now of [at("2026-11-17"), at("2026-11-19", 20), at("2026-12-30")])
      expect(
        standingOf(
          excused,
          thursday,
          [],
          now,
          1,
          whole.map((on) => leave(on)),
        ),
      ).toMatchObject({
        state: "excused",
        excuse: "leave",
        step: null,
      });
  });

  it("does not excuse from what could be done on another half day", () => {
    const gap = [...whole.slice(0, 3).map((on) => leave(on)), leave("2026-11-19", "am")];
    expect(standingOf(excused, thursday, [], at("2026-11-23"), 1, gap).state).toBe("lapsed");
    const both = [...gap, leave("2026-11-19", "pm")];
    expect(standingOf(excused, thursday, [], at("2026-11-23"), 1, both).state).toBe("excused");
  });

  it("takes nothing from what was done all the same", () => {
    const all = whole.map((on) => leave(on));
    expect(standingOf(excused, thursday, [sent("2026-11-18")], at("2026-11-23"), 1, all).state).toBe("done");
  });
});

describe("days", () => {
  it("are counted in halves: a morning and an afternoon make one, two mornings of one day do not", () => {
    const days = duty({ ...report, settled: { kinds: ["k"], count: 2, by: "day" } });
    const half = (on: string, part: "am" | "pm") => ({ ...sent(on), half: part });
    const have = (list: Parameters<typeof standingOf>[2]) => standingOf(days, thursday, list, at("2026-11-23")).have;
    expect(have([half("2026-11-16", "am"), half("2026-11-16", "am")])).toBe(0.5);
    expect(have([half("2026-11-16", "am"), half("2026-11-16", "pm")])).toBe(1);
    expect(have([half("2026-11-16", "am"), sent("2026-11-16"), half("2026-11-17", "pm")])).toBe(1.5);
  });
});

describe("any duty", () => {
  const windows = fc.record({ opens: fc.nat(40), lapses: fc.nat(20), count: fc.integer({ min: 1, max: 6 }) });
  const records = fc
    .array(fc.record({ day: fc.nat(80), minute: fc.nat(1439) }), { maxLength: 15 })
    .map((list) =>
      list
        .map((one) => sent(addDays(day("2026-10-01"), one.day), Math.floor(one.minute / 60), one.minute % 60))
        .sort((a, b) => (a.day + a.at < b.day + b.at ? -1 : 1)),
    );
  const some = fc.record({
    window: windows,
    records,
    by: fc.constantFrom("day" as const, "record" as const),
    now: fc.nat(100),
    hour: fc.nat(23),
  });
  const make = (one: { window: { opens: number; lapses: number; count: number }; by: "day" | "record" }) => {
    const given = duty({
      ...report,
      window: { opens: one.window.opens, lapses: one.window.lapses },
      settled: { kinds: ["k"], count: one.window.count, by: one.by },
    });
    const due = day("2026-11-10");
    const occurrence: Occurrence = {
      on: due,
      starts: addDays(due, -one.window.opens),
      due,
      lapses: addDays(due, one.window.lapses),
      provisional: false,
    };
    return { given, occurrence };
  };
  const standing = (one: Parameters<typeof make>[0], list: ReturnType<typeof sent>[], now: number, hour: number) => {
    const { given, occurrence } = make(one);
    return standingOf(given, occurrence, list, at(addDays(day("2026-10-01"), now), hour));
  };

  it("is as a count by hand says", () => {
    fc.assert(
      fc.property(some, (one) => {
        const { occurrence } = make(one);
        const inside = one.records.filter((r) => r.day >= occurrence.starts && r.day <= occurrence.lapses);
        const days = one.by === "day" ? [...new Set(inside.map((r) => r.day))] : inside.map((r) => r.day);
        const found = standing(one, one.records, one.now, one.hour);
        expect(found.have).toBe(days.length);
        expect(found.state.startsWith("done")).toBe(days.length >= one.window.count);
        if (days.length >= one.window.count) expect(found.doneOn).toBe(days[one.window.count - 1]);
      }),
    );
  });

  it("only goes forward with time: never from lapsed back to open, and more records never make it worse", () => {
    const order = (state: string) => (state.startsWith("done") ? 10 : DUTY_STATES.indexOf(state as never));
    fc.assert(
      fc.property(some, fc.nat(50), (one, later) => {
        const before = standing(one, one.records, one.now, one.hour);
        const after = standing(one, one.records, one.now + later, one.hour);
        if (!before.state.startsWith("done")) expect(order(after.state)).toBeGreaterThanOrEqual(order(before.state));
        const fewer = standing(one, one.records.slice(0, -1), one.now, one.hour);
        if (fewer.state.startsWith("done")) expect(before.state).toBe(fewer.state);
      }),
    );
  });

  it("does not look outside its window", () => {
    fc.assert(
      fc.property(some, (one) => {
        const { occurrence } = make(one);
        const inside = one.records.filter((r) => r.day >= occurrence.starts && r.day <= occurrence.lapses);
        expect(standing(one, one.records, one.now, one.hour)).toEqual(standing(one, inside, one.now, one.hour));
      }),
    );
  });
});
