import type { Day } from "#kernel/day.ts";

/** From `since` up to but not including `until`; null = until further notice. */
export type Span = { since: Day; until: Day | null };

export const isOn = (one: Span, day: Day): boolean => one.since <= day && (one.until === null || day < one.until);

/** Is there a day that lies in both? An empty span (since = until) overlaps nothing. */
export const overlap = (one: Span, other: Span): boolean =>
  !isEmpty(one) &&
  !isEmpty(other) &&
  (other.until === null || one.since < other.until) &&
  (one.until === null || other.since < one.until);

const isEmpty = (one: Span): boolean => one.until !== null && one.until <= one.since;

/** The later of two days. */
export const laterOf = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;
