import { addDays, Day } from "#kernel/day.ts";
import type { Period } from "../household.ts";

/** The span of an annual or exit account: 1 October of the year before to 30 September (dossier 3.5). */
export const annualPeriod = (year: number): Period => ({
  since: Day.parse(`${year - 1}-10-01`),
  until: Day.parse(`${year}-09-30`),
});

/** The span of a monitoring account: the 12 months before the day the procedure starts (dossier 3.5). */
export const monitoringPeriod = (start: Day): Period => {
  const before = Number(start.slice(0, 4)) - 1;
  const sameDay = Day.safeParse(`${before}${start.slice(4)}`);
  return { since: sameDay.success ? sameDay.data : Day.parse(`${before}-03-01`), until: addDays(start, -1) };
};

/** Does the span end before it begins? */
export const isReversed = ({ since, until }: Period): boolean => until < since;
