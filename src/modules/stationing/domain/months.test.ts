import { expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { addMonths } from "./months.ts";

it.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-11-22", 12, "2027-11-22"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2024-02-29", 36, "2027-02-28"],
  ["2026-12-01", 24, "2028-12-01"],
])("%s and %i months is %s", (from, months, to) => {
  expect(addMonths(from as Day, months)).toBe(to);
});
