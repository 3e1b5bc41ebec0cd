import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { fromYuan } from "#kernel/money.ts";
import type { HouseholdShown } from "../../contract.ts";
import { household, income } from "../../domain/household.fixture.ts";
import { incomeFindings } from "./income-findings.ts";

const TODAY = "2026-11-22" as Day;
const line = { amountFen: fromYuan(7000), year: 2026, kind: "monitoring", source: "test" };
const page = (more: object = {}): HouseholdShown =>
  ({ household: { ...household(), povertyStatus: "已脱贫(享受政策)" }, line, masked: [], ...more }) as never;
const rulesOf = (lines: Parameters<typeof incomeFindings>[1]) =>
  incomeFindings(page(), lines, TODAY).map((one) => one.rule);

describe("the rules while an account is typed", () => {
  it("say what is implausible the moment it stands there, and nothing of other facts", () => {
    const good = income("A01", 6_000_000);
    expect(rulesOf([good])).toEqual([]);
    expect(rulesOf([good, income("B01", 500_000)])).toEqual(["operating-income-without-cost"]);
    expect(rulesOf([good, income("D02", 5_000)])).toEqual(["income-out-of-range"]);
    expect(rulesOf([income("A01", 100_000)])).toEqual(["per-head-below-line"]);
  });

  it("put what must be mended before what is to be looked at", () => {
    expect(rulesOf([income("A01", 100_000), income("C02", -100)])).toEqual(["amount-negative", "per-head-below-line"]);
  });
});
