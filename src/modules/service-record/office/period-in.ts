import type { Speech } from "#ui/Speech.tsx";

/** A half-year or year as people say it, in the reader's language. */
export const periodIn = (speak: Speech["speak"], period: string): string =>
  speak(`worklog.period.${period.slice(5) || "year"}`, { year: period.slice(0, 4) });
