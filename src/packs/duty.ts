import type { Day } from "#kernel/day.ts";
import type { DutyDeclaration } from "./schemas/duties.ts";

const BEGINNING = "2026-01-01" as Day;
type Given = Omit<DutyDeclaration, "since" | "until" | "lapse"> & Partial<Pick<DutyDeclaration, "since" | "lapse">>;

/** A duty in force until further notice, with the usual chain: reminder at once, list after a week, bulletin after a month. */
export const duty = (given: Given): DutyDeclaration => ({
  since: BEGINNING,
  lapse: [
    { step: "reminder", after: 0 },
    { step: "list", after: 7 },
    { step: "bulletin", after: 30 },
  ],
  ...given,
  until: null,
});
export const byRule = (rule: string, holidays: "as-is" | "next" | "previous" | "skip" = "next") => ({
  kind: "rule" as const,
  rule,
  holidays,
});
export const perPeriod = (period: "week" | "month" | "quarter" | "half-year" | "year", share = false) => ({
  kind: "quota" as const,
  period,
  share,
});
export const held = (topic: string, count = 1) => ({
  kinds: ["meeting-held"],
  topics: [topic],
  count,
  by: "record" as const,
});
