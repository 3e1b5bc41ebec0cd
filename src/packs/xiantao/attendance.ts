import { exact, type PackRule } from "../pack.ts";

export const attendance: readonly PackRule[] = [
  exact("attendance.year-days", "seed 002, X8: at least 220 days a year in the village", 220),
];
