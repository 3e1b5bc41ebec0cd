import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Day, dayOf } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { DutyDeclaration } from "#packs/schemas/duties.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { runDutyClock } from "./index.ts";
import { myDay } from "./server/day/my-day.ts";
import { dutyBoard } from "./server/duty/board.ts";
import { declareDuty, endDuty } from "./server/duty/declare-duty.ts";
import { listDeclared } from "./server/duty/declared.ts";
import { listNotices } from "./server/notice/notices.ts";

const TOWNSHIP = "990101200";
const OTHER_TOWNSHIP = "990101201";
const OTHER_VILLAGE = "990101201202";
const THIRD_TOWNSHIP = "990101202";
const THIRD_VILLAGE = "990101202201";
let county: County;
let officer: Enrolled;
let townHead: Enrolled;
let otherHead: Enrolled;
let first: Enrolled;
let otherFirst: Enrolled;
let thirdFirst: Enrolled;

beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  const names: [string, string][] = [
    ["99", "样例省"],
    ["9901", "云州市"],
    [COUNTY, "云岭县"],
    [TOWNSHIP, "石桥乡"],
    [OTHER_TOWNSHIP, "青水乡"],
    [THIRD_TOWNSHIP, "高山乡"],
    [VILLAGE, "上街村"],
    [OTHER_VILLAGE, "下湾村"],
    [THIRD_VILLAGE, "岭头村"],
  ];
  const places = names.map(([code, name]) => ({ code, name }));
  await addDivisions(county.world.db, places, "2014-01-01" as Day, county.world.now());
  const hire = (name: string, post: string, territory: string) =>
    enrol(county.world, COUNTY, name, [{ post, territory }]);
  officer = await hire("县干事", "county-officer", COUNTY);
  townHead = await hire("石桥乡长", "township-head", TOWNSHIP);
  otherHead = await hire("青水乡长", "township-head", OTHER_TOWNSHIP);
  first = await hire("第一书记甲", "first-secretary", VILLAGE);
  otherFirst = await hire("第一书记乙", "first-secretary", OTHER_VILLAGE);
  thirdFirst = await hire("第一书记丙", "first-secretary", THIRD_VILLAGE);
}, 120_000);
afterAll(() => county.close());

/** The weekly report of the packs, on another weekday, declared for a ground. */
async function declare(by: Enrolled, place: string, weekday: string, more: Partial<DutyDeclaration> = {}) {
  const report = (await listDeclared({}, by)).find((one) => one.declaration.key === "weekly-report")?.declaration;
  if (!report) throw new Error("no weekly report");
  const declarationId = id();
  const declaration = {
    ...report,
    ...{ zh: `周报改${weekday}`, since: dayOf(county.world.now()), until: null },
    when: { kind: "rule", rule: `FREQ=WEEKLY;BYDAY=${weekday}`, holidays: "as-is" },
    ...more,
  };
  await declareDuty({ commandId: id(), declarationId, place, documentNo: "石政〔2026〕3号", declaration }, by);
  return declarationId;
}
const end = (declarationId: string, on: string, by: Enrolled) => endDuty({ commandId: id(), declarationId, on }, by);

/** Days on which a weekly report is asked for in a span, by place: what is not done stands on the board when the span is over. */
async function asked(place: string, from: string, to: string, by: Enrolled = officer): Promise<string[]> {
  const { lapsed } = await dutyBoard({ from, to }, by);
  return lapsed
    .filter((one) => one.place === place && one.zh.startsWith("周报"))
    .map((one) => one.due)
    .sort();
}
const reminders = async (who: Enrolled) =>
  (await listNotices({ box: "mine", limit: 50 }, who)).rows
    .filter((one) => one.kind.startsWith("duty") && one.title.includes("周报"))
    .map((one) => one.title);

describe("a township's own duty under the key of a pack's", () => {
  let own = "";

  it("stands instead of that one on its own ground only, and beside another township's", async () => {
    own = await declare(townHead, TOWNSHIP, "FR");
    await declare(otherHead, OTHER_TOWNSHIP, "TU");
    county.clock.moveTo("2026-03-31T03:00:00Z");
    const march = ["2026-03-02", "2026-03-28"] as const;
    expect(await asked(VILLAGE, ...march)).toEqual(["2026-03-06", "2026-03-13", "2026-03-20", "2026-03-27"]);
    expect(await asked(OTHER_VILLAGE, ...march)).toEqual(["2026-03-03", "2026-03-10", "2026-03-17", "2026-03-24"]);
    expect(await asked(THIRD_VILLAGE, ...march)).toEqual(["2026-03-05", "2026-03-12", "2026-03-19", "2026-03-26"]);
    for (const [place, by] of [
      [VILLAGE, townHead],
      [VILLAGE, first],
      [OTHER_VILLAGE, otherFirst],
      [THIRD_VILLAGE, thirdFirst],
    ] as const)
      expect(await asked(place, ...march, by)).toEqual(await asked(place, ...march));
    const counted = (await dutyBoard({ from: march[0], to: march[1] }, officer)).duties.filter((one) =>
      one.zh.startsWith("周报"),
    );
    expect(counted.map((one) => one.counts.lapsed + one.counts.late)).toEqual([4, 4, 4]);
    expect(new Set(counted.map((one) => one.key)).size).toBe(3);
  });

  it("is listed beside it for the county, and alone where it holds everywhere", async () => {
    const listed = async (by: Enrolled) =>
      (await listDeclared({}, by))
        .filter((one) => one.declaration.key === "weekly-report")
        .map((one) => one.own?.placeName ?? one.from);
    expect(await listed(officer)).toEqual(["duties.resident", "石桥乡", "青水乡"]);
    expect(await listed(townHead)).toEqual(["石桥乡"]);
    expect(await listed(first)).toEqual(["石桥乡"]);
    expect(await listed(thirdFirst)).toEqual(["duties.resident"]);
  });

  it("reminds each of their own day, once", async () => {
    for (const at of ["2026-03-31", "2026-04-01", "2026-04-02", "2026-04-03", "2026-04-04"])
      for (const hour of ["01:00", "10:30"]) {
        county.clock.moveTo(`${at}T${hour}:00Z`);
        for (let i = 0; i < 2; i += 1) await runDutyClock({ world: { ...county.world }, actor: systemActor(COUNTY) });
      }
    const of = async (who: Enrolled) => (await reminders(who)).filter((one) => one.startsWith("提醒")).sort();
    const said = (name: string, due: string) => `提醒：${name}，${due} 到期没有完成`;
    expect((await of(first)).filter((one) => one.includes("2026-04-0"))).toEqual([said("周报改FR", "2026-04-03")]);
    expect(await of(otherFirst)).toEqual([said("周报改TU", "2026-03-31")]);
    expect((await of(thirdFirst)).filter((one) => one.includes("2026-04-0"))).toEqual([
      said("周报（周四下午截止）", "2026-04-02"),
    ]);
  });

  it("ends by its day: nothing is asked from it on, what was asked stays, and the pack's duty is back", async () => {
    county.clock.moveTo("2026-04-13T03:00:00Z");
    await end(own, "2026-04-13", townHead);
    const spring = ["2026-03-02", "2026-04-25"] as const;
    county.clock.moveTo("2026-04-27T03:00:00Z");
    const days = ["2026-03-06", "2026-03-13", "2026-03-20", "2026-03-27", "2026-04-03", "2026-04-10"];
    for (const by of [officer, townHead, first])
      expect(await asked(VILLAGE, ...spring, by)).toEqual([...days, "2026-04-16", "2026-04-23"]);
    expect((await listDeclared({}, townHead)).find((one) => one.declaration.key === "weekly-report")?.own).toBeNull();
  });

  it("ends by its day though its paper named a later one, and what is late is still to be done", async () => {
    county.clock.moveTo("2026-05-04T03:00:00Z");
    const brief = await declare(townHead, TOWNSHIP, "MO,TU,WE,TH,FR", { until: "2026-05-30" as Day });
    county.clock.moveTo("2026-05-06T03:00:00Z");
    await end(brief, "2026-05-06", townHead);
    const { items } = await myDay({}, first);
    const report = items.filter((one) => one.zh.startsWith("周报"));
    expect(report.filter((one) => one.late).map((one) => one.on)).toEqual(
      expect.arrayContaining(["2026-05-04", "2026-05-05"]),
    );
    expect(new Set(report.map((one) => one.key)).size).toBe(report.length);
    county.clock.moveTo("2026-05-31T03:00:00Z");
    expect(await asked(VILLAGE, "2026-04-20", "2026-05-30")).toEqual([
      ...[
        "2026-04-23",
        "2026-04-30",
        "2026-05-04",
        "2026-05-05",
        "2026-05-07",
        "2026-05-14",
        "2026-05-21",
        "2026-05-28",
      ],
    ]);
  });

  it("ends no later than its paper or an earlier end says: what is to go on is declared anew", async () => {
    county.clock.moveTo("2026-05-31T03:00:00Z");
    const brief = await declare(townHead, TOWNSHIP, "MO", { until: "2026-06-20" as Day });
    const refusal = (on: string) => end(brief, on, townHead).catch((refused) => refused);
    expect(await refusal("2026-07-31")).toMatchObject({ code: "duty.ends-earlier", facts: { until: "2026-06-20" } });
    await end(brief, "2026-06-20", townHead);
    await end(brief, "2026-06-10", townHead);
    expect(await refusal("2026-06-11")).toMatchObject({ code: "duty.ends-earlier", facts: { until: "2026-06-10" } });
    await end(brief, "2026-05-31", townHead);
  });

  it("is told its further steps when it has ended in between", async () => {
    county.clock.moveTo("2026-06-01T03:00:00Z");
    const june = await declare(townHead, TOWNSHIP, "MO");
    county.clock.moveTo("2026-06-02T03:00:00Z");
    await end(june, "2026-06-02", townHead);
    county.clock.moveTo("2026-06-08T03:00:00Z");
    await runDutyClock({ world: { ...county.world }, actor: systemActor(COUNTY) });
    expect(await reminders(first)).toContain("列入未完成名单：周报改MO，2026-06-01 到期");
  });
});
