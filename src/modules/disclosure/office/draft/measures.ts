import type { Money } from "#kernel/money.ts";

/** What a household is given, as it is typed: a name, and fen when the sum is made public. */
export type Measure = { kind: string; amount: Money | null };
/** By household. */
export type Measures = Readonly<Record<string, readonly Measure[]>>;

export const NO_MEASURE: Measure = { kind: "", amount: null };

/** What goes to the server: lines with a name. */
export const measuresFor = (measures: Measures, householdId: string): Measure[] =>
  (measures[householdId] ?? []).flatMap(({ kind, amount }) => (kind.trim() ? [{ kind: kind.trim(), amount }] : []));

/** The chosen households that have none yet. */
export const without = (measures: Measures, chosen: Iterable<string>): string[] =>
  [...chosen].filter((one) => measuresFor(measures, one).length === 0);

/** Those without any get what the first has that has some. */
export function alike(measures: Measures, chosen: readonly string[]): Measures {
  const first = chosen.map((one) => measuresFor(measures, one)).find((lines) => lines.length > 0);
  if (!first) return measures;
  return { ...measures, ...Object.fromEntries(without(measures, chosen).map((one) => [one, first])) };
}
