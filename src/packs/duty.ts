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
/** A meeting of this kind was held. `also`: records of other kinds that are such a meeting. */
export const held = (topic: string, ...also: string[]) => ({
  kinds: ["meeting-held", ...also],
  topics: [topic],
  count: 1,
  by: "record" as const,
});
