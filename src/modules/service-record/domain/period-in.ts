/** A half-year or year as people say it, in the reader's language. */
export const periodIn = (speak: (code: string, facts: { year: string }) => string, period: string): string =>
  speak(`worklog.period.${period.slice(5) || "year"}`, { year: period.slice(0, 4) });
