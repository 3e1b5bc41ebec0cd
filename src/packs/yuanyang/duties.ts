import type { Day } from "#kernel/day.ts";
import { byRule, duty, held, perPeriod } from "../duty.ts";
import { exact, type PackRule } from "../pack.ts";

/** A round every 15 days, and the first item of the standing committee every Tuesday (Y11); the heads' days in the village (Y8). */
export const duties: readonly PackRule[] = [
  exact("duties.inspection", "seed 001, Y11 (15 days and Tuesday exact; the first round's day: proposal)", [
    duty({
      key: "inspection-round",
      zh: "每15天一轮督查",
      en: "Inspection round every 15 days",
      owed: { posts: ["supervisor", "county-officer"], each: "place", level: "county" },
      when: byRule("FREQ=DAILY;INTERVAL=15"),
      window: { opens: 7, lapses: 7 },
      settled: { kinds: ["inspection"], count: 1, by: "record", inside: true },
      since: "2026-01-05" as Day,
      to: "/campaigns",
    }),
    duty({
      key: "standing-committee-item",
      zh: "周二常委会第一议题",
      en: "First item of Tuesday's standing committee",
      owed: { posts: ["county-leader", "county-director"], each: "place", level: "county" },
      when: byRule("FREQ=WEEKLY;BYDAY=TU", "as-is"),
      window: { opens: 1, lapses: 6 },
      settled: held("standing-committee"),
      to: "/meetings",
    }),
  ]),
  exact("duties.unit-heads", "seed 001, Y8 (a day and more in the village: exact; once a year: proposal)", [
    duty({
      key: "unit-head-squat",
      zh: "主要负责人到村蹲点",
      en: "Days in the village of whoever heads a unit",
      owed: {
        posts: ["unit-head", "county-leader", "township-secretary", "township-head", "county-director"],
        each: "person",
      },
      when: perPeriod("year"),
      window: { opens: 0, lapses: 31 },
      settled: { kinds: ["unit-head-visit"], topics: ["squat"], count: 1, by: "record" },
      to: "/stationing/visits",
    }),
  ]),
];
