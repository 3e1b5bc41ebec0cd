import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day, daysBetween } from "#kernel/day.ts";
import { HOLIDAY_TABLE } from "#packs/holidays.generated.ts";
import { SHIPPED_HOLIDAYS as HOLIDAYS } from "#packs/holidays.ts";
import { runs } from "#testing/runs.ts";
import { figuresOf, forecastOf, targetOf } from "./figures.ts";
import { HALVES, type Half } from "./half-day.ts";
import { type LedgerFacts, type LedgerRules, ledgerOf } from "./ledger.ts";

const day = (text: string): Day => Day.parse(text);
const rules: LedgerRules = {
  signs: "one-sign",
  restDays: { weekend: "by-sign", holiday: "by-sign" },
  tripCounts: "approved",
};
const none: LedgerFacts = {
  placed: [{ place: "990101200201", since: day("2014-01-01"), until: null }],
  signIns: [],
  trips: [],
  leaves: [],
  corrections: [],
};
const sign = (on: string, half: Half = "am", more: object = {}) => ({
  id: `${on}${half}`,
  day: day(on),
  half,
  proven: true,
  setAside: false,
  ...more,
});
const one = (facts: Partial<LedgerFacts>, on: string, with_: Partial<LedgerRules> = {}, today = "2026-12-31") =>
  ledgerOf({ ...none, ...facts }, { ...rules, ...with_ }, HOLIDAYS, {
    from: day(on),
    to: day(on),
    today: day(today),
  })[0];

describe("one day", () => {
  it("is whole by one sign where one sign is the rule, and half where two are", () => {
    expect(one({ signIns: [sign("2026-03-02")] }, "2026-03-02")).toMatchObject({
      worth: 2,
      pm: { kind: "in-village" },
    });
    expect(one({ signIns: [sign("2026-03-02")] }, "2026-03-02", { signs: "two-signs" })).toMatchObject({
      worth: 1,
      pm: { kind: "absent" },
    });
    const both = { signIns: [sign("2026-03-02"), sign("2026-03-02", "pm")] };
    expect(one(both, "2026-03-02", { signs: "two-signs" })?.worth).toBe(2);
  });

  it("does not count a sign that nothing proves, or that was set aside after the answer", () => {
    expect(one({ signIns: [sign("2026-03-02", "am", { proven: false })] }, "2026-03-02")).toMatchObject({
      worth: 0,
      am: { kind: "unproven", ref: "2026-03-02am" },
    });
    expect(one({ signIns: [sign("2026-03-02", "am", { setAside: true })] }, "2026-03-02")?.am.kind).toBe("absent");
  });

  it("counts duty travel as in the village, once it counts", () => {
    const span = {
      fromDay: day("2026-03-02"),
      fromHalf: "pm" as const,
      toDay: day("2026-03-03"),
      toHalf: "pm" as const,
    };
    const trips = [{ id: "t", ...span, approved: false }];
    expect(one({ trips }, "2026-03-02")?.worth).toBe(0);
    expect(one({ trips }, "2026-03-02", { tripCounts: "reported" })).toMatchObject({ worth: 1, pm: { ref: "t" } });
    expect(one({ trips: [{ id: "t", ...span, approved: true }] }, "2026-03-03")?.worth).toBe(2);
  });

  it("is leave though somebody signed: the sign is asked about, the leave stands until the return", () => {
    const leaves = [
      { id: "l", fromDay: day("2026-03-02"), fromHalf: "am", toDay: day("2026-03-02"), toHalf: "am" } as const,
    ];
    expect(one({ leaves, signIns: [sign("2026-03-02")] }, "2026-03-02")).toMatchObject({
      worth: 1,
      am: { kind: "leave" },
      pm: { kind: "in-village" },
    });
  });

  it("knows weekends, holidays and make-up days", () => {
    expect(one({}, "2026-02-14")).toMatchObject({ dayKind: "make-up", am: { kind: "absent" } });
    expect(one({}, "2026-02-17")).toMatchObject({ dayKind: "holiday", am: { kind: "day-off" } });
    expect(one({}, "2026-03-07")).toMatchObject({ dayKind: "weekend", worth: 0 });
    const counts = { restDays: { weekend: "by-sign", holiday: "counts" } } as const;
    expect(one({}, "2026-02-17", counts)).toMatchObject({ worth: 2, am: { by: "rest-day" } });
    expect(one({}, "2027-02-08")).toMatchObject({ dayKind: "unknown" });
  });

  it("is worth nothing before it has come, and nothing outside the posting", () => {
    const trips = [
      {
        id: "t",
        fromDay: day("2026-03-09"),
        fromHalf: "am",
        toDay: day("2026-03-09"),
        toHalf: "pm",
        approved: true,
      } as const,
    ];
    expect(one({ trips }, "2026-03-09", {}, "2026-03-02")).toMatchObject({ worth: 0, am: { kind: "trip" } });
    expect(one({ signIns: [sign("2013-12-31")] }, "2013-12-31")?.am.kind).toBe("not-placed");
  });
});

// ---- the same, counted another way: painted onto a sheet of half days, weakest first ----
type Sheet = Map<string, "in" | "out">;
/** The days on which a year's table frees or claims people, looked up once a year. */
const tables = new Map<number, { off: Set<string>; work: Set<string> }>();
const tableOf = (year: number) => {
  const [off, work] = HOLIDAY_TABLE[year] ?? ["", ""];
  const table = tables.get(year) ?? { off: new Set(off.split(" ")), work: new Set(work.split(" ")) };
  tables.set(year, table);
  return table;
};
function bruteForce(facts: LedgerFacts, with_: LedgerRules, from: Day, to: Day, today: Day): number {
  const sheet: Sheet = new Map();
  const all: string[] = [];
  const start = new Date(`${from}T12:00:00Z`);
  for (let t = start.getTime(); t <= new Date(`${to}T12:00:00Z`).getTime(); t += 86_400_000)
    all.push(new Date(t).toISOString().slice(0, 10));
  const there = new Set(all);
  const until = all.filter((d) => d <= today);
  const paint = (dayText: string, half: Half, value: "in" | "out"): void => {
    if (there.has(dayText)) sheet.set(dayText + half, value);
  };
  for (const d of until) {
    const date = new Date(`${d}T12:00:00Z`);
    const { off, work } = tableOf(date.getUTCFullYear());
    const weekend = [0, 6].includes(date.getUTCDay());
    const free = weekend ? !work.has(d.slice(5)) : off.has(d.slice(5));
    if (free && with_.restDays[weekend ? "weekend" : "holiday"] === "counts")
      for (const half of HALVES) paint(d, half, "in");
  }
  for (const s of facts.signIns)
    if (s.proven && !s.setAside)
      for (const half of with_.signs === "one-sign" ? HALVES : [s.half]) paint(s.day, half, "in");
  const span = (s: { fromDay: Day; fromHalf: Half; toDay: Day; toHalf: Half }, value: "in" | "out"): void => {
    for (const d of all.filter((one) => one >= s.fromDay && one <= s.toDay))
      for (const half of HALVES) {
        if (d === s.fromDay && s.fromHalf === "pm" && half === "am") continue;
        if (d === s.toDay && s.toHalf === "am" && half === "pm") continue;
        paint(d, half, value);
      }
  };
  for (const t of facts.trips) if (t.approved || with_.tripCounts === "reported") span(t, "in");
  for (const l of facts.leaves) span(l, "out");
  for (const c of facts.corrections)
    for (const half of c.half === "both" ? HALVES : [c.half])
      paint(c.day, half, c.countsAs === "absent" ? "out" : "in");
  let count = 0;
  for (const d of until)
    if (facts.placed.some((p) => d >= p.since && (!p.until || d < p.until)))
      for (const half of HALVES) if (sheet.get(d + half) === "in") count += 1;
  return count;
}

const START = day("2019-11-01");
/** Every day a history can touch, written once: making them is what costs, not counting them. */
const CALENDAR = Array.from({ length: 1_400 }, (_, n) => addDays(START, n));
const after = (n: number): Day => CALENDAR[n] ?? addDays(START, n);
const anyNo = fc.nat(800);
const anyDay = anyNo.map(after);
const anyId = fc.nat(9_999).map(String);
const anyHalf = fc.constantFrom(...HALVES);
const anySpan = fc
  .record({ no: anyNo, fromHalf: anyHalf, days: fc.nat(40), toHalf: anyHalf })
  .map(({ no, fromHalf, days, toHalf }) => ({ fromDay: after(no), fromHalf, toDay: after(no + days), toHalf }));
const anyFacts: fc.Arbitrary<LedgerFacts> = fc.record({
  placed: fc.array(
    fc.record({ no: anyNo, days: fc.nat(500), open: fc.boolean() }).map(({ no, days, open }) => ({
      place: "990101200201",
      since: after(no),
      until: open ? null : after(no + days),
    })),
    { maxLength: 3 },
  ),
  signIns: fc.array(
    fc.record({ id: anyId, day: anyDay, half: anyHalf, proven: fc.boolean(), setAside: fc.boolean() }),
    { maxLength: 120 },
  ),
  trips: fc.array(
    fc.tuple(anySpan, fc.boolean(), anyId).map(([s, approved, id]) => ({ ...s, approved, id })),
    {
      maxLength: 6,
    },
  ),
  leaves: fc.array(
    fc.tuple(anySpan, anyId).map(([s, id]) => ({ ...s, id })),
    { maxLength: 6 },
  ),
  corrections: fc.array(
    fc.record({
      id: anyId,
      day: anyDay,
      half: fc.constantFrom("am" as const, "pm" as const, "both" as const),
      countsAs: fc.constantFrom("in-village" as const, "trip" as const, "absent" as const),
    }),
    { maxLength: 12 },
  ),
});
const anyRules: fc.Arbitrary<LedgerRules> = fc.record({
  signs: fc.constantFrom("one-sign" as const, "two-signs" as const),
  restDays: fc.record({
    weekend: fc.constantFrom("by-sign" as const, "counts" as const),
    holiday: fc.constantFrom("by-sign" as const, "counts" as const),
  }),
  tripCounts: fc.constantFrom("reported" as const, "approved" as const),
});

describe("the ledger", () => {
  it("equals an independent count, across year ends, make-up days, leap and short months, for random histories", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, anyDay, fc.nat(430), anyDay, (facts, with_, from, length, today) => {
        const to = addDays(from, length);
        const days = ledgerOf(facts, with_, HOLIDAYS, { from, to, today });
        expect(days.length).toBe(daysBetween(from, to) + 1);
        expect(figuresOf(days).counted).toBe(bruteForce(facts, with_, from, to, today));
      }),
      { numRuns: runs(1_000), endOnFailure: true },
    );
  }, 300_000);

  it("adds up: every half day is of one kind, and months make the year", () => {
    fc.assert(
      fc.property(anyFacts, anyRules, anyDay, (facts, with_, today) => {
        const year = ledgerOf(facts, with_, HOLIDAYS, { from: day("2020-01-01"), to: day("2020-12-31"), today });
        const whole = figuresOf(year);
        expect(Object.values(whole.byKind).reduce((a, b) => a + b, 0)).toBe(366 * 2);
        const months = Array.from({ length: 12 }, (_, m) => {
          const from = day(`2020-${String(m + 1).padStart(2, "0")}-01`);
          const to = m === 11 ? day("2020-12-31") : addDays(day(`2020-${String(m + 2).padStart(2, "0")}-01`), -1);
          return figuresOf(ledgerOf(facts, with_, HOLIDAYS, { from, to, today })).counted;
        });
        expect(months.reduce((a, b) => a + b, 0)).toBe(whole.counted);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe("where it leads", () => {
  const year = (worked: (on: Day) => boolean, today: string, leaves: LedgerFacts["leaves"] = []) => {
    const signIns = Array.from({ length: 365 }, (_, i) => addDays(day("2026-01-01"), i))
      .filter((on) => on <= day(today) && worked(on))
      .map((on) => sign(on));
    return ledgerOf({ ...none, signIns, leaves }, rules, HOLIDAYS, {
      from: day("2026-01-01"),
      to: day("2026-12-31"),
      today: day(today),
    });
  };

  it("says at this pace 205 by December, and that 220 are still within reach", () => {
    const days = year((on) => on <= "2026-04-11", "2026-06-29");
    const forecast = forecastOf(days, day("2026-06-29"), 220, 1);
    expect(forecast).toMatchObject({ target: 220, pace: "behind" });
    expect(Math.floor((forecast.expected ?? 0) / 2)).toBe(205);
  });

  it("says when it is met, out of reach, too early, and does not let approved leave earn days", () => {
    expect(
      forecastOf(
        year(() => true, "2026-08-20"),
        day("2026-08-20"),
        220,
        1,
      ).pace,
    ).toBe("met");
    expect(
      forecastOf(
        year(() => false, "2026-06-30"),
        day("2026-06-30"),
        220,
        1,
      ).pace,
    ).toBe("out-of-reach");
    expect(
      forecastOf(
        year(() => true, "2026-01-04"),
        day("2026-01-04"),
        220,
        1,
      ).pace,
    ).toBe("too-early");
    const away = [
      { id: "l", fromDay: day("2026-07-01"), fromHalf: "am", toDay: day("2026-12-31"), toHalf: "pm" } as const,
    ];
    expect(
      forecastOf(
        year(() => true, "2026-06-30", away),
        day("2026-06-30"),
        220,
        1,
      ),
    ).toMatchObject({
      left: 0,
      pace: "out-of-reach",
    });
  });

  it("asks of a month served in part its part", () => {
    const days = ledgerOf(
      { ...none, placed: [{ place: "990101200201", since: day("2026-03-16"), until: null }] },
      rules,
      HOLIDAYS,
      {
        from: day("2026-03-01"),
        to: day("2026-03-31"),
        today: day("2026-03-31"),
      },
    );
    expect(targetOf(days, 20, true)).toBe(11);
    expect(targetOf(days, 20, false)).toBe(20);
  });
});
