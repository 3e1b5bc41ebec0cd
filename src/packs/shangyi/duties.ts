import { byRule, duty, perPeriod } from "../duty.ts";
import { exact, type PackRule } from "../pack.ts";
import type { DutyOwed } from "../schemas/duties.ts";

const resident: DutyOwed = { posts: ["first-secretary", "team-leader", "team-member"], each: "person" };

/** One sign-in a day, one summary a week, one bulletin a month (S10); twenty days (S7); Thursday afternoon (S8); training (S5). */
export const duties: readonly PackRule[] = [
  exact("duties.resident", "seed 004, S5, S7, S8, S10 (numbers exact; hours and days after are a proposal)", [
    duty({
      key: "sign-in",
      zh: "每日签到",
      en: "Daily sign-in",
      owed: resident,
      when: byRule("FREQ=DAILY", "skip"),
      window: { opens: 0, lapses: 0 },
      settled: { kinds: ["sign-in", "duty-travel"], excusedBy: ["leave"], count: 1, by: "record" },
      lapse: [
        { step: "reminder", after: 0 },
        { step: "bulletin", after: 30 },
      ],
      to: "/attendance/mine",
    }),
    duty({
      key: "weekly-report",
      zh: "周报（周四下午截止）",
      en: "Weekly report, closes Thursday afternoon",
      owed: resident,
      when: byRule("FREQ=WEEKLY;BYDAY=TH", "as-is"),
      window: { opens: 3, time: "18:00", lapses: 3 },
      settled: { kinds: ["weekly-report"], excusedBy: ["leave"], count: 1, by: "record" },
      to: "/worklog/report",
    }),
    duty({
      key: "days-in-village-month",
      zh: "每月驻村天数",
      en: "Days in the village this month",
      owed: resident,
      when: perPeriod("month", true),
      window: { opens: 0, lapses: 0 },
      settled: { kinds: ["sign-in", "duty-travel"], count: 20, by: "day", countFrom: "attendance.month-days" },
      to: "/attendance/mine",
    }),
    duty({
      key: "weekly-summary",
      zh: "驻村工作一周汇总",
      en: "Weekly summary of resident work",
      owed: { posts: ["county-officer", "county-director"], each: "place", level: "county" },
      when: byRule("FREQ=WEEKLY;BYDAY=FR"),
      window: { opens: 1, lapses: 6 },
      settled: { kinds: ["weekly-summary"], count: 1, by: "record" },
      to: "/worklog/bulletins",
    }),
    duty({
      key: "monthly-bulletin",
      zh: "驻村工作月通报",
      en: "Monthly bulletin on resident work",
      owed: { posts: ["county-officer", "county-director"], each: "place", level: "county" },
      when: byRule("FREQ=MONTHLY;BYMONTHDAY=5"),
      window: { opens: 4, lapses: 10 },
      settled: { kinds: ["monthly-bulletin"], count: 1, by: "record" },
      to: "/worklog/bulletins",
    }),
    duty({
      key: "training",
      zh: "年度培训",
      en: "Training of the year",
      owed: resident,
      when: perPeriod("year"),
      window: { opens: 0, lapses: 0 },
      settled: { kinds: ["training"], count: 1, by: "record" },
      to: "/stationing/training",
    }),
  ]),
];
