import { expect, it } from "vitest";
import { type ShippedDivision, shippedDivisions } from "./shipped-divisions.ts";

it("knows every province, prefecture, county and township, each after its parent", async () => {
  const seen = new Set<string>();
  const count: Record<string, number> = {};
  for await (const one of shippedDivisions()) {
    expect(one.parent === null || seen.has(one.parent), one.code12).toBe(true);
    seen.add(one.territory);
    count[one.level] = (count[one.level] ?? 0) + 1;
  }
  expect(count).toEqual({ province: 31, prefecture: 342, county: 2978, township: 41352 });
});

it("gives one county with what is above and below it", async () => {
  const rows: ShippedDivision[] = [];
  for await (const one of shippedDivisions("513301")) rows.push(one);
  expect(rows.slice(0, 3).map(({ code12, name, level }) => [code12, name, level])).toEqual([
    ["510000000000", "四川省", "province"],
    ["513300000000", "甘孜藏族自治州", "prefecture"],
    ["513301000000", "康定市", "county"],
  ]);
  expect(rows.slice(3).every((one) => one.level === "township" && one.parent === "513301")).toBe(true);
});
