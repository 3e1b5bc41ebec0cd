import { expect, it } from "vitest";
import { MOST_HOUSEHOLDS, MOST_VILLAGES, mayChoose, whyNotCarry } from "./carry.ts";

const villages = (count: number, households: number) => Array.from({ length: count }, () => ({ households }));

it("lets a phone carry so many villages and so many households, and no more", () => {
  expect(whyNotCarry([])).toBeNull();
  expect(whyNotCarry(villages(MOST_VILLAGES, 1))).toBeNull();
  expect(whyNotCarry(villages(MOST_VILLAGES + 1, 1))).toBe("villages");
  expect(whyNotCarry(villages(2, MOST_HOUSEHOLDS / 2))).toBeNull();
  expect(whyNotCarry(villages(2, MOST_HOUSEHOLDS / 2 + 1))).toBe("households");
});

it("lets those above a village choose", () => {
  const of = (territory: string) => [{ territory: territory as never }];
  expect(["990101", "990101200", "990101200201"].map((one) => mayChoose(of(one)))).toEqual([true, true, false]);
});
