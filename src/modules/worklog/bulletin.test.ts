import { afterAll, beforeAll, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { closeSitePress } from "#modules/documents/index.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { readAppraisalEvidence } from "./server/appraisal-evidence.ts";
import { proposeAppraisals } from "./server/appraisals.ts";
import { readBulletinEvidence } from "./server/bulletin-evidence.ts";
import { bulletinPdf } from "./server/bulletin-papers.ts";
import { draftBulletin, editBulletin, issueBulletin, readBulletin } from "./server/bulletins.ts";
import { listAppraisals } from "./server/decide-appraisal.ts";
import { sendReport } from "./server/reports.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
let county: County;
let stays: Enrolled;
let away: Enrolled;
let helper: Enrolled;
let township: Enrolled;
const at = (text: string): void => county.clock.moveTo(text);
const hire = (name: string, post: string, territory = VILLAGE) =>
  enrol(county.world, COUNTY, name, [{ post, territory }]);
beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  await layDivisions(county);
  stays = await hire("常驻甲", "team-member");
  away = await hire("请假乙", "team-member");
  helper = await hire("帮扶丙", "helper");
  township = await hire("高书记", "township-secretary", TOWNSHIP);
}, 240_000);
afterAll(async () => {
  await closeSitePress();
  await county.close();
});

const draft = async (kind: "weekly" | "monthly", on: string) => {
  const bulletinId = id();
  await draftBulletin({ commandId: id(), bulletinId, under: TOWNSHIP, kind, on }, township);
  return bulletinId;
};

it("asks for a weekly report only of who was there when the week closed and not on leave, with the same list behind it", async () => {
  const { db } = county.world;
  await db
    .insertInto("cadreLeave")
    .values({
      ...{ countyCode: COUNTY, id: id(), place: VILLAGE, cadreId: away.cadreId, kind: "personal", reason: "家事" },
      ...{ fromDay: "2026-03-09" as Day, fromHalf: "am", toDay: "2026-03-13" as Day, toHalf: "pm" },
      ...{ halves: 10, route: "[]", state: "approved", askedAt: county.world.now(), changedAt: county.world.now() },
    } as never)
    .execute();
  at("2026-03-20T01:00:00Z");
  await hire("后来丁", "team-member");
  at("2026-03-26T02:00:00Z");
  await sendReport({ commandId: id(), closesOn: "2026-03-26", done: "走访三户。" }, stays);
  at("2026-04-01T02:00:00Z");
  const bulletinId = await draft("monthly", "2026-03-15");
  const { figures, opening } = await readBulletin({ bulletinId }, township);
  expect(Object.fromEntries(figures.people.map((one) => [one.name, one.reportsDue]))).toEqual({
    常驻甲: 4,
    请假乙: 3,
    后来丁: 1,
  });
  expect(opening).toContain("应交周报8份，按时上交1份，迟交0份，未交7份");
  const { reports } = await readBulletinEvidence({ bulletinId, figure: "reports", under: TOWNSHIP }, township);
  const of = (name: string) => reports.filter((one) => one.name === name).map((one) => one.closesOn);
  expect(reports).toHaveLength(8);
  expect([of("请假乙"), of("后来丁")]).toEqual([["2026-03-05", "2026-03-19", "2026-03-26"], ["2026-03-26"]]);
});

it("numbers weekly and monthly ones of a place and year in one series, as both carry the same words before the number", async () => {
  const issue = async (kind: "weekly" | "monthly", on: string) =>
    (await issueBulletin({ commandId: id(), bulletinId: await draft(kind, on) }, township)).no;
  expect([
    await issue("weekly", "2026-03-12"),
    await issue("monthly", "2026-03-12"),
    await issue("weekly", "2026-03-19"),
  ]).toEqual([1, 2, 3]);
});

it("lists behind the households met what residents met, as the figure does, not what helpers surveyed", async () => {
  const { db } = county.world;
  const households = [id(), id(), id()];
  const common = { countyCode: COUNTY, place: VILLAGE, listVersion: "2021", sealed: new Uint8Array([1]) };
  await db
    .insertInto("household")
    .values(households.map((one) => ({ ...common, id: one, status: "active", changedAt: county.world.now() })))
    .execute();
  const surveyed = (householdId: string, who: Enrolled, channel: string) =>
    db
      .insertInto("survey")
      .values({
        ...{ countyCode: COUNTY, id: id(), place: VILLAGE, householdId, year: 2026, day: "2026-04-07" as Day, channel },
        ...{ surveyors: [who.cadreId], submittedBy: who.cadreId, mustSees: "{}", sealed: new Uint8Array([1]) },
        ...{ taken: 0, same: 0, differing: 0, receivedAt: county.world.now(), changedAt: county.world.now() },
      })
      .execute();
  at("2026-04-10T02:00:00Z");
  await surveyed(households[0] ?? "", stays, "resident");
  await surveyed(households[1] ?? "", helper, "helper");
  const bulletinId = await draft("weekly", "2026-04-09");
  const { figures } = await readBulletin({ bulletinId }, township);
  const { visits } = await readBulletinEvidence({ bulletinId, figure: "visits", under: TOWNSHIP }, township);
  expect([figures.groups.map((one) => one.households), visits.map((one) => one.id)]).toEqual([[1], [households[0]]]);
  await proposeAppraisals({ commandId: id(), under: TOWNSHIP, period: "2026-H1" }, township);
  const team = (await listAppraisals({ period: "2026-H1" }, township)).find((one) => one.cadre === null);
  expect(team?.figures.visits).toMatchObject({ part: 1, of: 3 });
  const behind = await readAppraisalEvidence({ appraisalId: team?.id }, township);
  expect(behind.households.filter((one) => one.met.length > 0).map((one) => one.id)).toEqual([households[0]]);
});

it("prints everybody, the end of the ranking and the closing words, however many serve", async () => {
  at("2026-04-16T02:00:00Z");
  const bulletinId = await draft("weekly", "2026-04-16");
  const { title, opening, figures } = await readBulletin({ bulletinId }, township);
  await editBulletin({ commandId: id(), bulletinId, title, opening, closing: "请抓紧补齐，下周复核。" }, township);
  const [first] = figures.people;
  const people = Array.from({ length: 420 }, (_, i) => ({
    ...first,
    name: `队员${i + 1}号`,
    counted: i < 415 ? 99 : 0,
  }));
  await county.world.db
    .updateTable("bulletin")
    .set({ figures: JSON.stringify({ ...figures, people }), names: "full" })
    .where("id", "=", bulletinId)
    .execute();
  const words = (await wordsOfPdf(await bulletinPdf({ bulletinId }, township))).replace(/\s/g, "");
  expect(words).toContain("第420名，队员420号");
  expect(words).toMatch(/排名末位（未达标）.*请抓紧补齐，下周复核。/);
}, 120_000);
