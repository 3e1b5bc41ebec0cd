import { yearOf } from "#kernel/day.ts";
import { today } from "#ui/Deadline.tsx";

/** The year a file is usually about: the last one that is over. */
export const lastFullYear = (): number => yearOf(today()) - 1;

/** Years that can be chosen: those with a file, and the last few up to this one, latest first. */
export const yearChoices = (years: readonly number[]): number[] => {
  const now = yearOf(today());
  return [...new Set([now, now - 1, now - 2, ...years])].sort((a, b) => b - a);
};
