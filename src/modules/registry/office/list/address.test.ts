import { describe, expect, it } from "vitest";
import { HouseholdFilters, HouseholdSort } from "../../domain/listing.ts";
import { addressOf, filtersOf, type ListAddress, sortOf } from "./address.ts";

describe("the register's list in the address", () => {
  it("asks for nothing when the address is bare", () => {
    expect(filtersOf({})).toEqual({});
    expect(sortOf({})).toEqual({ by: "place", down: false });
  });

  it("goes there and back unchanged", () => {
    const address: ListAddress = {
      under: "990101100",
      class: "一般贫困户|低保贫困户",
      exit: "2020",
      income: "8800",
      people: "orphan",
      home: "unsafeWater",
      findings: "block",
      below: "99",
      helper: "none",
      q: "wf",
      by: "blocks",
      down: "1",
    };
    const filters = HouseholdFilters.parse(filtersOf(address));
    const again = addressOf(filters, HouseholdSort.parse(sortOf(address)));
    expect(Object.fromEntries(Object.entries(again).filter(([, value]) => value !== undefined))).toEqual(address);
  });

  it("takes no order that does not exist", () => {
    expect(sortOf({ by: "idNumber" }).by).toBe("place");
  });
});
