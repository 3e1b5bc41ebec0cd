import { describe, expect, it } from "vitest";
import { IncomeLine, worksheet } from "#modules/registry/contract.ts";
import { incomeSection } from "./income-sheet.ts";

let count = 0;
const line = (item: string, amountFen: number) =>
  IncomeLine.parse({ id: `0190a000-0000-7000-8000-${String(++count).padStart(12, "0")}`, item, amountFen });
const stepsOf = (lines: IncomeLine[]) => {
  const section = incomeSection(worksheet(lines, 2, null), 2026);
  return (section?.layout === "income" ? section.steps : []).map((one) => [one.label, one.value]);
};

describe("the income account on paper", () => {
  it("shows the reference income of monitoring, with how it comes about", () => {
    expect(stepsOf([line("A01", 100_000), line("M01", 50_000), line("M02", 30_000)]).slice(-2)).toEqual([
      ["参考收入", "1,200.00"],
      ["人均参考收入", "600.00"],
    ]);
  });

  it("says nothing of monitoring where nothing was entered for it", () => {
    expect(stepsOf([line("A01", 100_000)]).map(([label]) => label)).toEqual(["年总收入", "家庭纯收入", "人均纯收入"]);
  });
});
