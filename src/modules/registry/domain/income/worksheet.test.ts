import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { fen, fromYuan } from "#kernel/money.ts";
import { IncomeLine } from "../household.ts";
import { INCOME_ITEMS } from "./items.ts";
import { annualPeriod, monitoringPeriod } from "./period.ts";
import { type LineInForce, netPerHead, worksheet } from "./worksheet.ts";

let count = 0;
const lineOf = (item: string, amountFen: number): IncomeLine =>
  IncomeLine.parse({ id: `0190a000-0000-7000-8000-${String(++count).padStart(12, "0")}`, item, amountFen });
const anyLines = fc.array(
  fc
    .record({ item: fc.constantFrom(...INCOME_ITEMS.map((one) => one.code)), amount: fc.integer({ min: 0, max: 1e8 }) })
    .map(({ item, amount }) => lineOf(item, amount)),
  { maxLength: 12 },
);
const LINE: LineInForce = { amountFen: fromYuan(4000), year: 2020, kind: "national", source: "test" };

describe("the income worksheet", () => {
  it("shows every step of an ordinary household", () => {
    const lines = [
      lineOf("A01", 2492900),
      lineOf("B", 160000),
      lineOf("C", 85800),
      lineOf("D02", 594600),
      lineOf("D06", 135600),
    ];
    const sheet = worksheet([...lines, lineOf("E01", 56000)], 5, LINE);
    expect(sheet).toMatchObject({
      wages: 2492900,
      business: 160000,
      property: 85800,
      transfers: 730200,
      total: 3468900,
      cost: 56000,
      net: 3412900,
      perHead: 682580,
      rounding: 0,
      margin: 282580,
    });
    expect(sheet.items.filter((one) => one.kind === "D").map((one) => [one.code, one.amount])).toEqual([
      ["D", 730200],
      ["D02", 594600],
      ["D06", 135600],
    ]);
  });

  it("rounds half up to the fen and says what the rounding did", () => {
    expect(worksheet([lineOf("A", 100)], 3, null)).toMatchObject({ perHead: 33, rounding: -1, margin: null });
    expect(worksheet([lineOf("A", 5)], 2, null)).toMatchObject({ perHead: 3, rounding: 1 });
    expect(worksheet([lineOf("E", 5)], 2, null)).toMatchObject({ perHead: -2, rounding: 1 });
  });

  it("keeps what is for monitoring out of the net income", () => {
    const sheet = worksheet([lineOf("A", 1000), lineOf("M01", 500), lineOf("M02", 300)], 2, null);
    expect(sheet).toMatchObject({ total: 1000, net: 1000, reference: 1200, referencePerHead: 600 });
  });

  it("has no figure per head for an empty household", () => {
    expect(worksheet([lineOf("A", 1000)], 0, LINE)).toMatchObject({ perHead: null, margin: null, rounding: 0 });
  });

  it("always adds up, in any order of lines", () => {
    fc.assert(
      fc.property(anyLines, fc.integer({ min: 1, max: 20 }), (lines, heads) => {
        const sheet = worksheet(lines, heads, LINE);
        expect(sheet.total).toBe(sheet.wages + sheet.business + sheet.property + sheet.transfers);
        expect(sheet.net).toBe(sheet.total - sheet.cost);
        expect(netPerHead(lines, heads)).toBe(sheet.perHead);
        expect(Math.abs(sheet.rounding) * 2).toBeLessThanOrEqual(heads);
        expect(worksheet([...lines].reverse(), heads, LINE)).toMatchObject({ net: sheet.net, perHead: sheet.perHead });
        expect(sheet.margin).toBe((sheet.perHead ?? 0) - LINE.amountFen);
      }),
    );
  });

  it("moves by exactly what one line moves", () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.constantFrom(...INCOME_ITEMS),
        fc.integer({ min: 0, max: 1e7 }),
        (lines, item, amount) => {
          const before = worksheet(lines, 4, null);
          const after = worksheet([...lines, lineOf(item.code, amount)], 4, null);
          expect(after.net - before.net).toBe(item.sign * amount + 0);
        },
      ),
    );
  });
});

describe("the span of an account", () => {
  it("is October to September, or the twelve months before the start", () => {
    expect(annualPeriod(2026)).toEqual({ since: "2025-10-01", until: "2026-09-30" });
    expect(monitoringPeriod(Day.parse("2024-03-14"))).toEqual({ since: "2023-03-14", until: "2024-03-13" });
    expect(monitoringPeriod(Day.parse("2024-02-29"))).toEqual({ since: "2023-03-01", until: "2024-02-28" });
    expect(fen(0)).toBe(0);
  });
});
