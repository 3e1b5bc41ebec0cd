import { type Day, daysBetween } from "#kernel/day.ts";

/** Days are counted in halves: before and after noon. */
export const HALVES = ["am", "pm"] as const;
export type Half = (typeof HALVES)[number];

/** From a half day to a half day, both included. */
export type Span = { fromDay: Day; fromHalf: Half; toDay: Day; toHalf: Half };

const at = (day: Day, half: Half): string => `${day} ${half}`;

export const covers = (span: Span, day: Day, half: Half): boolean =>
  at(span.fromDay, span.fromHalf) <= at(day, half) && at(day, half) <= at(span.toDay, span.toHalf);

/** Half days in a span; none or fewer when it ends before it begins. */
export const halvesIn = (span: Span): number =>
  daysBetween(span.fromDay, span.toDay) * 2 + (span.toHalf === "pm" ? 1 : 0) - (span.fromHalf === "pm" ? 1 : 0) + 1;

export const overlap = (one: Span, other: Span): boolean =>
  at(one.fromDay, one.fromHalf) <= at(other.toDay, other.toHalf) &&
  at(other.fromDay, other.fromHalf) <= at(one.toDay, one.toHalf);

/** Which half of the day a time of day (`HH:MM`) belongs to. */
export const halfOf = (time: string, noon: string): Half => (time < noon ? "am" : "pm");

/** Half days as a figure in days: 7 → `3.5`. */
export const inDays = (halves: number): string => (halves % 2 === 0 ? String(halves / 2) : (halves / 2).toFixed(1));
