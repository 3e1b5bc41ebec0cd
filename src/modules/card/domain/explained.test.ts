import { describe, expect, it } from "vitest";
import type { Finding } from "#kernel/finding.ts";
import { explanationOf, unexplained } from "./explained.ts";

const finding = (rule: string, severity: Finding["severity"], field: string): Finding => ({
  rule,
  severity,
  field,
  facts: {},
});
const old = finding("labour-of-old-person", "warn", "members.1.labour");
const other = { ...old, field: "members.2.labour" };
const wrong = finding("no-head", "block", "members");

describe("a warning that holds all the same", () => {
  it("is explained by a note on that rule at that field, the last one written", () => {
    const written = [
      { rule: old.rule, field: old.field, note: "身体好，仍在种地" },
      { rule: old.rule, field: old.field, note: "在镇上保洁" },
    ];
    expect(explanationOf(old, written)).toBe("在镇上保洁");
    expect(unexplained([old, other, wrong], written)).toEqual([other]);
  });

  it("is not explained by a blank, and an error by nothing", () => {
    expect(unexplained([old], [{ rule: old.rule, field: old.field, note: " " }])).toEqual([old]);
    expect(explanationOf(wrong, [{ rule: wrong.rule, field: wrong.field, note: "算了" }])).toBeNull();
  });
});
