import type { Day } from "#kernel/day.ts";
import { byRule, duty, held, perPeriod } from "../duty.ts";
import { editable, exact, type PackRule } from "../pack.ts";
import type { DutyOwed } from "../schemas/duties.ts";

const county: DutyOwed = { posts: ["county-officer", "county-director"], each: "place", level: "county" };
const leaders: DutyOwed = { ...county, posts: ["county-leader", "county-director"] };

/** The five ones (X9), 220 days (X8), staffing norms (X6). The cadence is the account's; weekdays and hours are a proposal. */
export const duties: readonly PackRule[] = [
  exact("duties.five-ones", "seed 002, X9 (cadence exact; days and windows proposal)", [
    duty({
      key: "weekly-meeting",
      zh: "每周工作例会",
      en: "Weekly work meeting",
      owed: county,
      when: byRule("FREQ=WEEKLY;BYDAY=MO"),
      window: { opens: 0, lapses: 4 },
      settled: held("weekly-work"),
      to: "/meetings",
    }),
    duty({
      key: "monthly-joint",
      zh: "每月四大家联席会",
      en: "Monthly joint meeting",
      owed: leaders,
      when: byRule("FREQ=MONTHLY;BYMONTHDAY=-1", "previous"),
      window: { opens: 27, lapses: 10 },
      settled: held("joint"),
      to: "/meetings",
    }),
    duty({
      key: "quarterly-walk-round",
      zh: "每季现场拉练",
      en: "Quarterly walk-round",
      owed: leaders,
      when: byRule("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "previous"),
      window: { opens: 45, lapses: 15 },
      settled: held("walk-round"),
      to: "/meetings",
    }),
    duty({
      key: "half-year-comparison",
      zh: "半年检查评比",
      en: "Half-yearly comparison",
      owed: leaders,
      when: byRule("FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "previous"),
      window: { opens: 60, lapses: 31 },
      settled: held("comparison"),
      to: "/meetings",
    }),
    duty({
      key: "yearly-settlement",
      zh: "年度考核结账",
      en: "Yearly settlement",
      owed: leaders,
      when: byRule("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "previous"),
      window: { opens: 60, lapses: 31 },
      settled: held("settlement"),
      to: "/meetings",
    }),
  ]),
  exact("duties.resident-year", "seed 002, X8: at least 220 days a year", [
    duty({
      key: "days-in-village-year",
      zh: "全年驻村天数",
      en: "Days in the village this year",
      owed: { posts: ["first-secretary"], each: "person" },
      when: perPeriod("year", true),
      window: { opens: 0, lapses: 0 },
      settled: { kinds: ["sign-in", "duty-travel"], count: 220, by: "day", countFrom: "attendance.year-days" },
      to: "/attendance/mine",
    }),
  ]),
  exact("duties.staffing", "seed 002, X6 (norm exact; a check every quarter: proposal)", [
    duty({
      key: "staffing-check",
      zh: "乡镇扶贫办“四有”检查",
      en: "Township office checked against the norm",
      owed: { posts: ["township-secretary", "township-head"], each: "place", level: "township" },
      when: perPeriod("quarter"),
      window: { opens: 0, lapses: 10 },
      settled: { kinds: ["staffing-met"], count: 1, by: "record" },
      to: "/organisation/staffing",
    }),
  ]),
  editable("notices.escalation", "proposal; not on time is named (dossier 1.1, G31)", {
    posts: ["township-secretary", "township-head"],
    after: 24,
  }),
  editable("duties.soon-days", "proposal", 7),
  editable("duties.remind-from", "proposal", "08:00"),
  editable("duties.helpers", "dossier 6.7: a helper visits at least monthly (F42)", [
    duty({
      key: "helper-visit",
      zh: "每月走访结对户",
      en: "Monthly visit to each paired household",
      owed: { posts: ["helper"], each: "pairing" },
      when: perPeriod("month"),
      window: { opens: 0, lapses: 5 },
      settled: { kinds: ["visit"], count: 1, by: "record" },
      since: "2026-01-01" as Day,
      to: "/households",
    }),
  ]),
];
