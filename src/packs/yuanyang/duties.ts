import type { Day } from "#kernel/day.ts";
import { byRule, duty, held } from "../duty.ts";
import { exact, type PackRule } from "../pack.ts";

/** A round every 15 days, and the first item of the standing committee every Tuesday (Y11). */
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
];
