import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, Day, daysBetween, weekdayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { RIGHTS } from "#modules/accounts/contract.ts";
import { DEFAULT_COMPOSITION, rulesOn } from "#packs/index.ts";
import { type FourFigures, gradeFor, scoreOf, withinShare, yearScore } from "./appraising.ts";
import { draftReport } from "./draft.ts";
import { grouped, nameShown, ranked, type Standing } from "./ranking.ts";
import { likeness, mostAlike } from "./similarity.ts";
import { isClosed, weekOf } from "./week.ts";

const day = (text: string): Day => Day.parse(text);
const rules = rulesOn([], DEFAULT_COMPOSITION, day("2026-03-02"));

describe("who hears of an emergency", () => {
  it("may read what happened and follow it up", () => {
    const readers: readonly string[] = RIGHTS["worklog.read"];
    const { posts } = rules["worklog.emergency-tells"].value;
    expect(posts.filter((post) => !readers.includes(post))).toEqual([]);
  });
});

describe("a log that reads like another", () => {
  const text = "上午入户走访李大山、王秀英等五户，宣传医保缴费政策，了解春耕备耕情况，帮助联系农资。";
  const rule = rules["worklog.alike"].value;
  it("is noticed though the date, the spaces and the stops are changed", () => {
    expect(likeness(text, text)).toBe(100);
    expect(mostAlike(`3月2日 ${text.replaceAll("，", " ")}`, [{ id: "a", text }], rule)).toMatchObject({ id: "a" });
  });
  it("is let pass when it says something else, or only what is said every day", () => {
    expect(
      mostAlike(
        "下午到乡政府参加防火会议，传达县里部署，安排护林员巡山值守，检查重点部位。",
        [{ id: "a", text }],
        rule,
      ),
    ).toBeNull();
    expect(mostAlike("入户走访", [{ id: "a", text: "入户走访" }], rule)).toBeNull();
  });
  it("is measured alike both ways, between nothing and all", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("a reporting week", () => {
  it("closes on Thursday afternoon", () => {
    const closes = rules["worklog.week-closes"].value;
    expect(weekOf(day("2026-03-02"), closes)).toEqual({ since: "2026-02-27", closesOn: "2026-03-05" });
    expect(weekOf(day("2026-03-05"), closes).closesOn).toBe("2026-03-05");
    expect(weekOf(day("2026-03-06"), closes).closesOn).toBe("2026-03-12");
    expect(isClosed(day("2026-03-05"), "18:00", "2026-03-05T09:59:00.000Z" as Instant)).toBe(false);
    expect(isClosed(day("2026-03-05"), "18:00", "2026-03-05T10:00:00.000Z" as Instant)).toBe(true);
  });
  it("holds each day once, whatever the weekday and across years", () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.integer({ min: 1, max: 7 }), (n, weekday) => {
        const one = addDays(day("2019-01-01"), n);
        const week = weekOf(one, weekday);
        expect(week.since <= one && one <= week.closesOn).toBe(true);
        expect(daysBetween(week.since, week.closesOn)).toBe(6);
        expect(weekdayOf(week.closesOn)).toBe(weekday % 7);
      }),
    );
  });
});

it("a report drafts itself from the week's records", () => {
  const log = (on: string, text: string, items: string[], households: string[] = [], kind = "log") => ({
    day: day(on),
    text,
    items,
    households,
    people: 0,
    kind,
    closed: false,
  });
  const draft = draftReport({
    logs: [
      log("2026-03-03", "调解王家与赵家地界纠纷。", ["eight-roles.disputes"], ["h1", "h2"]),
      log("2026-03-02", "入户宣传医保政策。", ["eight-roles.policy"], ["h1"]),
      log("2026-03-04", "送独居老人就医。", [], ["h3"], "emergency"),
    ],
    visits: [
      { day: day("2026-03-04"), household: "h3" },
      { day: day("2026-03-04"), household: "h4" },
    ],
    itemNames: { "eight-roles.policy": "政策宣传员", "eight-roles.disputes": "矛盾纠纷调解员" },
    inVillage: 9,
    trips: 2,
    leave: 0,
    open: ["答复信息反馈：饮水管道漏水"],
  });
  expect(draft.figures).toMatchObject({ logs: 3, households: 4, emergencies: 1, days: 9 });
  expect(draft.done.split("\n")).toEqual([
    "本周驻村 4.5 天，其中公出 1 天；走访 4 户，记日志 3 篇。",
    "【政策宣传员】",
    "3月2日，入户宣传医保政策。",
    "【矛盾纠纷调解员】",
    "3月3日，调解王家与赵家地界纠纷。",
    "【其他】",
    "3月4日，送独居老人就医。",
    "【入户调查】",
    "3月4日，入户调查 2 户。",
  ]);
  expect(draft.plan).toBe("1. 继续跟进：送独居老人就医。\n2. 答复信息反馈：饮水管道漏水");
});

describe("a ranking", () => {
  const one = (name: string, place: string, counted: number, more: Partial<Standing> = {}): Standing => ({
    cadreId: name,
    name,
    place,
    placeName: place,
    township: place.slice(0, 9),
    counted,
    target: 20,
    logs: 0,
    households: 0,
    reportsDue: 4,
    reportsSent: 4,
    reportsLate: 0,
    ...more,
  });
  it("goes by days, then reports in time, then households", () => {
    const all = [
      one("甲", "990101200201", 38),
      one("乙", "990101200202", 44),
      one("丙", "990101201201", 38, { reportsLate: 2 }),
      one("丁", "990101201202", 38, { households: 9 }),
    ];
    expect(ranked(all).map((row) => row.name)).toEqual(["乙", "丁", "甲", "丙"]);
    expect(grouped(all, 9, (code) => code, []).map((group) => [group.code, group.people, group.met])).toEqual([
      ["990101200", 2, 1],
      ["990101201", 2, 0],
    ]);
  });
  it("names people as the pack allows", () => {
    expect(nameShown("欧阳大海", "surname")).toBe("欧阳*");
    expect(nameShown("王秀英", "surname")).toBe("王*");
    expect(nameShown("王秀英", "none")).not.toContain("王");
    expect(nameShown("王秀英", "full")).toBe("王秀英");
  });
});

describe("an appraisal", () => {
  const rule = rules["worklog.appraisal"].value;
  const figures = (
    residence: number,
    visits: number,
    awareness: number | null,
    satisfaction: number | null,
  ): FourFigures => {
    const figure = (part: number | null) => ({ part: part ?? 0, of: part === null ? 0 : 100, evidence: "" });
    return {
      residence: figure(residence),
      visits: figure(visits),
      awareness: figure(awareness),
      satisfaction: figure(satisfaction),
    };
  };
  const grade = (four: FourFigures) => gradeFor(scoreOf(four, rule.weights), four, rule);
  it("weighs the four figures, and leaves out what nobody has gathered", () => {
    expect(scoreOf(figures(100, 100, 100, 100), rule.weights)).toBe(10_000);
    expect(scoreOf(figures(100, 50, null, null), rule.weights)).toBe(Math.round((10_000 * 40 + 5_000 * 30) / 70));
  });
  it("is not excellent with one figure under 98, nor passed under 80", () => {
    expect(grade(figures(100, 99, 100, 98))).toBe("优秀");
    expect(grade(figures(100, 100, 100, 97))).toBe("合格");
    expect(grade(figures(100, 100, null, null))).toBe("合格");
    expect(grade(figures(95, 80, 90, 90))).toBe("基本合格");
    expect(grade(figures(60, 90, 90, 90))).toBe("不合格");
  });
  it("lets only a share be excellent, the best", () => {
    const all = Array.from({ length: 10 }, (_, i) => ({ score: 9_800 + i, grade: "优秀" as const }));
    const kept = withinShare(all, 30)
      .filter((one) => one.grade === "优秀")
      .map((one) => one.score);
    expect(kept).toEqual([9_807, 9_808, 9_809]);
  });
  it("carries the half-year into the year", () => {
    expect(yearScore(8_000, 9_000, rule)).toBe(8_700);
    expect(yearScore(null, 9_000, rule)).toBe(9_000);
  });
});
