import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromTyped, toTyped } from "./DecimalInput.tsx";

describe("a number as people type it", () => {
  it.each([
    ["12.5", 100, 1250],
    ["1,234.50", 100, 123450],
    ["１２．５", 100, 1250],
    ["0", 100, 0],
    ["0.3", 1000, 300],
    ["-3.00", 100, -300],
    ["7", 1, 7],
    ["", 100, null],
    ["12.345", 100, undefined],
    ["1.5", 1, undefined],
    ["十二", 100, undefined],
    ["1e5", 100, undefined],
  ])("%s at scale %i is %s", (text, scale, value) => expect(fromTyped(text, scale)).toBe(value));

  it("goes there and back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
        fc.constantFrom(1, 100, 1000),
        (value, scale) => {
          expect(fromTyped(toTyped(value, scale), scale)).toBe(value === 0 ? 0 : value);
        },
      ),
    );
  });
});
