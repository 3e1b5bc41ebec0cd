import { expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { mostUrgentFirst, nearest, type Pile, readingOf } from "./waiting.ts";

const pile = (key: string, dueOn: string | null, weight = 1): Pile => ({
  key,
  name: key,
  count: 1,
  more: false,
  to: "/",
  dueOn: dueOn as Day | null,
  weight,
  first: [],
});
const keys = (piles: readonly Pile[]) => piles.map((one) => one.key).join(" ");
const asked = (data: unknown, error: unknown = null) => ({
  data,
  error,
  isPending: data === undefined && !error,
  refetch: () => {},
});

it("puts what is overdue first, then what is due soon, then what has no deadline, then what can wait", () => {
  const piles = [
    pile("later", "2026-12-20"),
    pile("heavy", null, 1),
    pile("tomorrow", "2026-11-23"),
    pile("light", null, 9),
    pile("overdue", "2026-11-20"),
  ];
  expect(keys(mostUrgentFirst(piles, "2026-11-25" as Day))).toBe("overdue tomorrow heavy light later");
  expect(keys(mostUrgentFirst(piles.toReversed(), "2026-11-25" as Day))).toBe("overdue tomorrow heavy light later");
});

it("breaks a tie of days by weight", () => {
  expect(keys(mostUrgentFirst([pile("b", "2026-11-22", 2), pile("a", "2026-11-22", 1)], "2026-11-25" as Day))).toBe(
    "a b",
  );
});

it("finds the nearest deadline among those there are", () => {
  expect(nearest([null, "2026-12-01" as Day, undefined, "2026-11-30" as Day])).toBe("2026-11-30");
  expect(nearest([])).toBeNull();
});

it("says of each pile whether it is there, on its way, or could not be read", () => {
  const one = pile("x", null);
  expect(readingOf("x", "x", asked(undefined), null).state).toBe("loading");
  expect(readingOf("x", "x", asked(undefined, new Error("no")), null).state).toBe("failed");
  expect(readingOf("x", "x", asked([]), { ...one, count: 0 }).pile).toBeNull();
  expect(readingOf("x", "x", asked([1], new Error("old")), one)).toMatchObject({ state: "ready", pile: one });
});
