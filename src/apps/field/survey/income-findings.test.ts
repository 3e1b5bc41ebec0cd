import { expect, it } from "vitest";
import type { Finding } from "#kernel/finding.ts";
import type { IncomeLine } from "#modules/registry/contract.ts";
import { incomeFindings } from "./income-findings.ts";

const line = (id: string, item: string) => ({ id, item }) as IncomeLine;
const finding = (field: string): Finding => ({ rule: `r-${field}`, severity: "warn", field, facts: {} });

it("stands beside its line, by number or by item; what is of the account stands above the totals; the rest elsewhere", () => {
  const lines = [line("a", "A01"), line("d", "D05")];
  const found = ["year.income.0.item", "year.income.D05", "year.income.E", "year.income", "incomePerHead", "members"];
  const { ofLine, ofAccount } = incomeFindings(found.map(finding), lines);
  expect([...ofLine].map(([id, all]) => [id, all.map((one) => one.field)])).toEqual([
    ["a", ["year.income.0.item"]],
    ["d", ["year.income.D05"]],
  ]);
  expect(ofAccount.map((one) => one.field)).toEqual(["year.income.E", "year.income", "incomePerHead"]);
});
