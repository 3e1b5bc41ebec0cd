import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { PACKS } from "#packs/index.ts";
import { DutyDeclaration } from "#packs/schemas/duties.ts";
import { blankDuty, type DutySaid, declarationOf, QUOTA_PERIODS, ruleOf, saidOf } from "./declare.ts";
import { occurrencesDue } from "./when.ts";
import { whyNotDeclare } from "./whole-duty.ts";

const TODAY = "2026-11-22" as Day;
const filled = (more: Partial<DutySaid>): DutySaid => ({
  ...blankDuty("own-1", TODAY),
  ...{ zh: "报送防火情况", posts: ["village-secretary"], kinds: ["work-log"], ...more },
});
const why = (more: Partial<DutySaid>, documentNo = "云办〔2026〕9号") =>
  whyNotDeclare(filled(more), documentNo)?.code ?? null;
const dueIn = (more: Partial<DutySaid>, from: string, to: string) =>
  occurrencesDue(
    DutyDeclaration.parse(declarationOf(filled({ holidays: "as-is", ...more }))),
    from as Day,
    to as Day,
    {},
  ).map((one) => one.due);
const shipped = PACKS.flatMap((pack) => pack.rules)
  .filter((rule) => rule.id.startsWith("duties.") && Array.isArray(rule.value))
  .flatMap((rule) => rule.value as unknown[])
  .map((one) => DutyDeclaration.parse(one));

describe("a duty of the county's own", () => {
  it("is filled in by weekday, by date, by month and date, every so many days, so often in a period, or once", () => {
    expect(dueIn({ rhythm: "weekly", weekdays: [5, 1] }, "2026-11-23", "2026-12-04")).toEqual([
      ...["2026-11-23", "2026-11-27", "2026-11-30", "2026-12-04"],
    ]);
    expect(dueIn({ rhythm: "monthly", monthDay: -1 }, "2027-01-01", "2027-03-31")).toEqual([
      ...["2027-01-31", "2027-02-28", "2027-03-31"],
    ]);
    expect(dueIn({ rhythm: "yearly", month: 10, monthDay: 17 }, "2026-11-22", "2028-12-31")).toEqual([
      ...["2027-10-17", "2028-10-17"],
    ]);
    expect(dueIn({ rhythm: "every-days", everyDays: 15 }, "2026-11-22", "2026-12-22")).toEqual([
      ...["2026-11-22", "2026-12-07", "2026-12-22"],
    ]);
    expect(dueIn({ rhythm: "once", due: "2026-12-15" }, "2026-11-22", "2026-12-31")).toEqual(["2026-12-15"]);
    expect(dueIn({ rhythm: "as-told", rule: "FREQ=MONTHLY;BYDAY=1MO" }, "2026-12-01", "2026-12-31")).toEqual([
      "2026-12-07",
    ]);
    for (const period of QUOTA_PERIODS)
      expect(declarationOf(filled({ rhythm: "quota", period }))).toMatchObject({ when: { kind: "quota", period } });
  });

  it("names what is still missing, one thing at a time", () => {
    expect(why({})).toBeNull();
    expect(why({}, "无")).toBe("duty.document-missing");
    expect(why({ zh: " " })).toBe("duty.name-missing");
    expect(why({ posts: [] })).toBe("duty.nobody-named");
    expect(why({ weekdays: [] })).toBe("duty.when-missing");
    expect(why({ rhythm: "every-days", everyDays: null })).toBe("duty.when-missing");
    expect(why({ rhythm: "once" })).toBe("duty.when-missing");
    expect(why({ since: null })).toBe("duty.when-missing");
    expect(why({ kinds: [] })).toBe("duty.record-missing");
    expect(why({ count: null })).toBe("duty.record-missing");
    expect(why({ until: TODAY })).toBe("duty.ends-before-it-starts");
    expect(why({ opens: 400 })).toBe("duty.not-whole");
    expect(why({ rhythm: "as-told", rule: "every now and then" })).toBe("duty.not-whole");
  });

  it("begins from any duty of the packs and says the same until something is changed", () => {
    expect(shipped.length).toBeGreaterThan(15);
    for (const duty of shipped) {
      const again = DutyDeclaration.parse(declarationOf(saidOf(duty, TODAY), duty));
      expect({ ...again, since: duty.since }, duty.key).toEqual(duty);
    }
    expect(shipped.map((duty) => saidOf(duty, TODAY).rhythm)).toEqual(expect.arrayContaining(["weekly", "yearly"]));
    expect(ruleOf(filled({ rhythm: "quota" }))).toBeNull();
  });
});
