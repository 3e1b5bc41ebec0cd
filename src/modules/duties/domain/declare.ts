import type { Day } from "#kernel/day.ts";
import { parseRecurrence } from "#kernel/recurrence.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";

/** How often a duty is owed, as an office says it. `as-told`: a rule of RFC 5545 that says more than this form does. */
export const RHYTHMS = ["weekly", "monthly", "yearly", "every-days", "quota", "once", "as-told"] as const;
export type Rhythm = (typeof RHYTHMS)[number];
export const QUOTA_PERIODS = ["week", "month", "quarter", "half-year", "year"] as const;

/** A duty as it is filled in. Days of the month 1–31, −1 = the last; weekdays 0 = Sunday. */
export type DutySaid = {
  key: string;
  zh: string;
  en: string;
  posts: string[];
  each: "person" | "place" | "pairing";
  level: "county" | "township" | "village";
  rhythm: Rhythm;
  weekdays: number[];
  monthDay: number;
  month: number;
  everyDays: number | null;
  period: (typeof QUOTA_PERIODS)[number];
  share: boolean;
  due: string | null;
  rule: string;
  holidays: "as-is" | "next" | "previous" | "skip";
  time: string;
  opens: number | null;
  lapses: number | null;
  kinds: string[];
  topics: string[];
  count: number | null;
  by: "record" | "day";
  reminder: number | null;
  list: number | null;
  bulletin: number | null;
  since: string | null;
  until: string | null;
};

/** An empty form: the usual chain of packs/duty.ts, a rule from today on. `key`: its own. */
export const blankDuty = (key: string, today: Day): DutySaid => ({
  ...{ key, zh: "", en: "", posts: [], each: "person", level: "village" },
  ...{ rhythm: "weekly", weekdays: [4], monthDay: -1, month: 1, everyDays: 15, period: "month", share: true },
  ...{ due: null, rule: "", holidays: "next", time: "", opens: 6, lapses: 7 },
  ...{ kinds: [], topics: [], count: 1, by: "record" },
  ...{ reminder: 0, list: 7, bulletin: 30, since: today, until: null },
});

const CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The rule of RFC 5545 a rhythm stands for; null for a quota and for once. */
export function ruleOf(said: DutySaid): string | null {
  if (said.rhythm === "weekly") {
    const days = [1, 2, 3, 4, 5, 6, 0].filter((one) => said.weekdays.includes(one)).map((one) => CODES[one]);
    return days.length > 0 ? `FREQ=WEEKLY;BYDAY=${days.join(",")}` : "";
  }
  if (said.rhythm === "monthly") return `FREQ=MONTHLY;BYMONTHDAY=${said.monthDay}`;
  if (said.rhythm === "yearly") return `FREQ=YEARLY;BYMONTH=${said.month};BYMONTHDAY=${said.monthDay}`;
  if (said.rhythm === "every-days") return said.everyDays ? `FREQ=DAILY;INTERVAL=${said.everyDays}` : "";
  return said.rhythm === "as-told" ? said.rule : null;
}

function rhythmOf(rule: string): Partial<DutySaid> {
  const found = parseRecurrence(rule);
  const [monthDay, ...otherDays] = found?.byMonthDay ?? [];
  const [month, ...otherMonths] = found?.byMonth ?? [];
  const plain: Partial<DutySaid>[] = [
    { rhythm: "weekly", weekdays: (found?.byDay ?? []).map((one) => one.weekday) },
    { rhythm: "monthly", monthDay: monthDay ?? 0 },
    { rhythm: "yearly", monthDay: monthDay ?? 0, month: month ?? 0 },
    { rhythm: "every-days", everyDays: found?.interval ?? 0 },
  ];
  const told = otherDays.length + otherMonths.length > 0 ? undefined : rule;
  const same = plain.find((one) => told && ruleOf({ ...blankDuty("", "2026-01-01" as Day), ...one }) === told);
  return same ?? { rhythm: "as-told", rule };
}

function whenSaid({ when }: DutyDeclaration): Partial<DutySaid> {
  if (when.kind === "once") return { rhythm: "once", due: when.due };
  if (when.kind === "quota") return { rhythm: "quota", period: when.period, share: when.share };
  return { ...rhythmOf(when.rule), holidays: when.holidays };
}

/** A duty in force laid into the form: under its key, what is declared replaces it. */
export function saidOf(duty: DutyDeclaration, today: Day): DutySaid {
  const after = (step: string): number | null => duty.lapse.find((one) => one.step === step)?.after ?? null;
  return {
    ...blankDuty(duty.key, today),
    ...{ zh: duty.zh, en: duty.en, posts: duty.owed.posts, each: duty.owed.each },
    ...(duty.owed.level && { level: duty.owed.level }),
    ...whenSaid(duty),
    ...{ time: duty.window.time ?? "", opens: duty.window.opens, lapses: duty.window.lapses },
    ...{ kinds: duty.settled.kinds, topics: duty.settled.topics ?? [], count: duty.settled.count, by: duty.settled.by },
    ...{ reminder: after("reminder"), list: after("list"), bulletin: after("bulletin") },
  };
}

const STEPS = ["reminder", "list", "bulletin"] as const;

function whenOf(said: DutySaid): unknown {
  if (said.rhythm === "once") return { kind: "once", due: said.due };
  if (said.rhythm === "quota") return { kind: "quota", period: said.period, share: said.share };
  return { kind: "rule", rule: ruleOf(said), holidays: said.holidays };
}

/** What is declared: the form over the duty it began from, whose other terms stay. To be read by `DutyDeclaration`. */
export const declarationOf = (said: DutySaid, from?: DutyDeclaration): unknown => ({
  ...from,
  key: said.key,
  zh: said.zh.trim(),
  en: said.en.trim() || said.zh.trim(),
  owed: { posts: said.posts, each: said.each, ...(said.each === "place" && { level: said.level }) },
  when: whenOf(said),
  window: { opens: said.opens ?? 0, lapses: said.lapses ?? 0, ...(said.time && { time: said.time }) },
  settled: {
    ...from?.settled,
    kinds: said.kinds,
    topics: said.topics.length > 0 ? said.topics : undefined,
    count: said.count,
    by: said.by,
  },
  lapse: STEPS.flatMap((step) => (said[step] === null ? [] : [{ step, after: said[step] }])),
  since: said.since,
  until: said.until,
});
