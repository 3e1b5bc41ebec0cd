import { byRule, duty, held, perPeriod } from "../duty.ts";
import { editable, exact, type PackRule } from "../pack.ts";
import type { DutyOwed } from "../schemas/duties.ts";

const branch: DutyOwed = { posts: ["village-secretary", "first-secretary"], each: "place", level: "village" };
const kind = (
  key: string,
  zh: string,
  en: string,
  level: "county" | "township" | "village" | "unit",
  study = false,
) => ({ key, zh, en, level, study });

/** Fixed days (G26), layered study (G2), and the three meetings and one class (S15, dossier 6.8). */
export const duties: readonly PackRule[] = [
  exact("duties.fixed-days", "seed 000, G26 (days exact; two weeks to report them: proposal)", [
    duty({
      key: "poverty-relief-day",
      zh: "10·17 国家扶贫日活动",
      en: "17 October, national poverty relief day",
      owed: { posts: ["first-secretary", "village-secretary"], each: "place", level: "village" },
      when: byRule("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=17", "as-is"),
      window: { opens: 14, lapses: 14 },
      settled: { kinds: ["activity"], topics: ["poverty-relief-day"], count: 1, by: "record" },
      to: "/campaigns",
    }),
    duty({
      key: "charity-day",
      zh: "11·19 爱心慈善日活动",
      en: "19 November, charity day",
      owed: { posts: ["first-secretary", "village-secretary"], each: "place", level: "village" },
      when: byRule("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=19", "as-is"),
      window: { opens: 14, lapses: 14 },
      settled: { kinds: ["activity"], topics: ["charity-day"], count: 1, by: "record" },
      to: "/campaigns",
    }),
  ]),
  editable("duties.party", "seed 004, S15 (name); cadence: dossier 6.8 (K)", [
    duty({
      key: "branch-congress",
      zh: "支部党员大会",
      en: "Branch members' meeting",
      owed: branch,
      when: perPeriod("quarter"),
      window: { opens: 0, lapses: 10 },
      settled: held("branch-congress", "party-members-meeting"),
      to: "/meetings",
    }),
    duty({
      key: "branch-committee",
      zh: "支部委员会",
      en: "Branch committee",
      owed: branch,
      when: perPeriod("month"),
      window: { opens: 0, lapses: 5 },
      settled: held("branch-committee", "branch-proposal"),
      to: "/meetings",
    }),
    duty({
      key: "party-group",
      zh: "党小组会",
      en: "Party group meeting",
      owed: branch,
      when: perPeriod("month"),
      window: { opens: 0, lapses: 5 },
      settled: held("party-group"),
      to: "/meetings",
    }),
    duty({
      key: "party-class",
      zh: "党课",
      en: "Party class",
      owed: branch,
      when: perPeriod("quarter"),
      window: { opens: 0, lapses: 10 },
      settled: held("party-class"),
      to: "/meetings",
    }),
  ]),
  editable("meetings.kinds", "seeds G2, X3, X9, X17, Y11, B1, S15: each kind is named there; levels: proposal", [
    kind("standing-committee", "常委会议", "Standing committee", "county"),
    kind("special", "专题会议", "Special meeting", "county"),
    kind("weekly-work", "每周工作例会", "Weekly work meeting", "county"),
    kind("joint", "四大家联席会", "Joint meeting", "county"),
    kind("walk-round", "现场拉练", "Walk-round", "county"),
    kind("comparison", "检查评比会", "Comparison", "county"),
    kind("settlement", "考核结账会", "Settlement", "county"),
    kind("directors", "扶贫办主任会", "Directors' meeting", "county"),
    kind("video", "视频会议", "Video conference", "county"),
    kind("township-work", "乡镇工作会", "Township work meeting", "township"),
    kind("village-work", "村工作例会", "Village work meeting", "village"),
    kind("branch-congress", "支部党员大会", "Branch members' meeting", "village"),
    kind("branch-committee", "支部委员会", "Branch committee", "village"),
    kind("party-group", "党小组会", "Party group meeting", "village"),
    kind("party-class", "党课", "Party class", "village", true),
    kind("study-group", "党组专题学习会", "Party leadership study", "unit", true),
    kind("study-branch", "支部专题学习会", "Branch study", "unit", true),
    kind("study-section", "科室分散学习会", "Section study", "unit", true),
    kind("study-all", "干部职工大会", "All-staff meeting", "unit", true),
  ]),
];
