import { editable, type PackRule } from "../pack.ts";

/** The seed states no days; a plateau neighbour's rule stands in (Qinghai 2024, F9). */
export const attendance: readonly PackRule[] = [
  editable("attendance.year-days", "dossier 6.3 (F9): at least 200 days a year", 200),
  editable(
    "attendance.trip-counts",
    "dossier 6.3 (F9): reported to the township, counts as in the village",
    "reported",
  ),
];
