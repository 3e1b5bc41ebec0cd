import { describe, expect, it } from "vitest";
import type { Finding } from "#kernel/finding.ts";
import { type Explanation, explanationOf, explanationsFor, unexplained } from "./explained.ts";
import { household } from "./fixtures/household.ts";

const finding = (
  rule: string,
  severity: Finding["severity"],
  field: string,
  facts: Finding["facts"] = {},
): Finding => ({
  rule,
  severity,
  field,
  facts,
});
const now = household();
const old = finding("labour-of-old-person", "warn", "members.1.labour", { name: "桑吉卓玛" });
const other = { ...old, field: "members.0.labour" };
const wage = finding("income-out-of-range", "warn", "year.income.A", { item: "工资性收入", yuan: 350_000 });
const wrong = finding("no-head", "block", "members");
const told = ({ rule, field }: Finding, note: string) => ({ rule, field, note });

describe("a warning that holds all the same", () => {
  it("is explained by a note on that rule at that field, the last one written", () => {
    const written = explanationsFor([told(old, "身体好，仍在种地"), told(old, "在镇上保洁")], [old, other, wrong], now);
    expect(explanationOf(old, now, written)).toBe("在镇上保洁");
    expect(unexplained([old, other, wrong], now, written)).toEqual([other]);
  });

  it("is not explained by a blank, and an error by nothing", () => {
    expect(unexplained([old], now, explanationsFor([told(old, " ")], [old], now))).toEqual([old]);
    expect(explanationOf(wrong, now, explanationsFor([told(wrong, "算了")], [wrong], now))).toBeNull();
  });

  it("is explained anew when the fact is another, and in another year", () => {
    const written = explanationsFor([told(wage, "在外包工程，有合同")], [wage], now);
    const more = { ...wage, facts: { ...wage.facts, yuan: 900_000 } };
    expect(unexplained([wage], now, written)).toEqual([]);
    expect(unexplained([more], now, written)).toEqual([more]);
    const next = { ...now, year: { ...now.year, year: now.year.year + 1 } };
    expect(unexplained([wage], next, written)).toEqual([wage]);
  });

  it("stays explained when its fact has since been said in both languages", () => {
    const written = explanationsFor([told(wage, "在外包工程，有合同")], [wage], now);
    const inBoth = { ...wage, facts: { ...wage.facts, item: { zh: "工资性收入", en: "Wages" } } };
    expect(unexplained([inBoth], now, written)).toEqual([]);
  });

  it("stays with its person when somebody before them comes or goes, and passes to nobody else", () => {
    const written = explanationsFor([told(old, "在镇上保洁")], [old], now);
    const [first, second] = now.members;
    const turned = { ...now, members: [second, first].filter((one) => one !== undefined) };
    expect(unexplained([other], turned, written)).toEqual([]);
    expect(unexplained([old], turned, written)).toEqual([old]);
  });

  it("is not explained by a note of which nobody kept what it was about", () => {
    expect(unexplained([old], now, [told(old, "在镇上保洁") as Explanation])).toEqual([old]);
  });
});
