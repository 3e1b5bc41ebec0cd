import type { Day } from "#kernel/day.ts";

/** One thing on top of a pile: what it is, where, by when; and the page on which it is done. */
export type First = {
  key: string;
  to: string;
  what: string;
  /** A division code, shown by name. */
  place?: string;
  note?: string | null;
  dueOn?: Day | null;
};

/** A pile on the desk: how many of one kind wait for me, and the list that holds them all. */
export type Pile = {
  key: string;
  name: string;
  /** Why it lies here, in one line. */
  about?: string;
  count: number;
  /** There are more than were counted. */
  more: boolean;
  to: string;
  dueOn: Day | null;
  /** The order among piles without a deadline, the most pressing first. */
  weight: number;
  first: readonly First[];
};

/** A pile on its way: one that cannot be read says so and leaves the others alone. */
export type Reading = {
  key: string;
  name: string;
  state: "loading" | "failed" | "ready";
  error: unknown;
  again: () => void;
  pile: Pile | null;
};

type Asked = { data: unknown; error: unknown; isPending: boolean; refetch: () => unknown };

/** What a query has come to, as a pile: null data or an empty pile is "nothing waits". */
export function readingOf(key: string, name: string, asked: Asked, pile: Pile | null): Reading {
  const state = asked.data !== undefined ? "ready" : asked.error ? "failed" : "loading";
  const again = () => void asked.refetch();
  return { key, name, state, error: asked.error, again, pile: pile && pile.count > 0 ? pile : null };
}

/** The nearest of some deadlines. */
export const nearest = (days: readonly (Day | null | undefined)[]): Day | null =>
  days.reduce<Day | null>((best, day) => (day && (best === null || day < best) ? day : best), null);

/**
 * Most urgent first: what is overdue or due until `soon`, by its day; then what has no deadline, by weight;
 * then what is due later.
 */
export function mostUrgentFirst(piles: readonly Pile[], soon: Day): Pile[] {
  const rank = (pile: Pile): number => (pile.dueOn === null ? 1 : pile.dueOn <= soon ? 0 : 2);
  return piles.toSorted(
    (a, b) => rank(a) - rank(b) || (a.dueOn ?? "").localeCompare(b.dueOn ?? "") || a.weight - b.weight,
  );
}
