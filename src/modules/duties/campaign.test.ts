import { afterAll, beforeAll, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { campaignSubjects, readCampaign } from "./server/campaign/campaigns.ts";
import { campaignEvidence } from "./server/campaign/evidence.ts";
import { markCampaign, startCampaign } from "./server/campaign/run-campaign.ts";

const NEXT = "990101200202";
let county: County;
let officer: Enrolled;
let secretary: Enrolled;
let neighbour: Enrolled;
beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  await layDivisions(county);
  const hire = (name: string, post: string, territory: string) =>
    enrol(county.world, COUNTY, name, [{ post, territory }]);
  officer = await hire("县干事", "county-officer", COUNTY);
  secretary = await hire("村书记", "village-secretary", VILLAGE);
  neighbour = await hire("邻村书记", "village-secretary", NEXT);
}, 240_000);
afterAll(() => county.close());

const household = async (place: string): Promise<string> => {
  const one = { countyCode: COUNTY, id: id(), place, listVersion: "2021", sealed: new Uint8Array([1]) };
  await county.world.db
    .insertInto("household")
    .values({ ...one, status: "active", changedAt: county.world.now() })
    .execute();
  return one.id;
};
const set = (householdId: string, facts: { status: "ended" } | { place: string }) =>
  county.world.db.updateTable("household").set(facts).where("id", "=", householdId).execute();
const start = async (place: string = COUNTY): Promise<string> => {
  const campaignId = id();
  const checklist = [{ key: "coal", zh: "取暖煤", en: "Coal" }];
  const span = { startsOn: "2026-03-01", dueOn: "2026-03-31" };
  const given = { campaignId, place, kind: "winter", title: "温暖过冬", over: "household", checklist, ...span };
  await startCampaign({ commandId: id(), ...given }, officer);
  return campaignId;
};
const mark = (campaignId: string, subject: string, by: Enrolled, items = ["coal"]) =>
  markCampaign({ commandId: id(), campaignId, subject, items, note: "" }, by);
/** Where the campaign is done, and since when, as duties find it. */
const doneIn = async (campaignId: string) => {
  const span = { kinds: ["activity"], from: "2026-03-01" as Day, to: "2026-12-31" as Day };
  const found = await county.world.db.transaction().execute((tx) => campaignEvidence.find(tx, officer.actor, span));
  return found.filter((one) => one.ref === campaignId).map((one) => [one.place, one.day]);
};

it("a village is done when every household that is there was reached; one that ended stands for nobody", async () => {
  const [reached, missing, ended] = [await household(VILLAGE), await household(VILLAGE), await household(VILLAGE)];
  const campaignId = await start();
  await mark(campaignId, reached, secretary);
  await mark(campaignId, ended, secretary);
  await set(ended, { status: "ended" });
  expect(await doneIn(campaignId)).toEqual([]);
  await mark(campaignId, missing, secretary);
  expect(await doneIn(campaignId)).toEqual([[VILLAGE, "2026-03-02"]]);
  for (const one of [reached, missing]) await set(one, { status: "ended" });
});

it("a household that moved is reached in the village in which it lives now", async () => {
  const moves = await household(VILLAGE);
  const campaignId = await start();
  await mark(campaignId, moves, secretary);
  await set(moves, { place: NEXT });
  const { tiles } = await readCampaign({ campaignId }, officer);
  expect(tiles.filter((one) => one.done > 0).map((one) => [one.code, one.all])).toEqual([[NEXT, 1]]);
  expect(await doneIn(campaignId)).toEqual([[NEXT, "2026-03-02"]]);
  expect(await campaignSubjects({ campaignId, village: NEXT }, neighbour)).toMatchObject([{ items: ["coal"] }]);
  await mark(campaignId, moves, neighbour);
  await set(moves, { status: "ended" });
});

it("a household that moved out of a campaign's ground settles nothing where it lives now", async () => {
  const moves = await household(VILLAGE);
  const campaignId = await start(VILLAGE);
  await mark(campaignId, moves, secretary);
  await set(moves, { place: NEXT });
  expect(await doneIn(campaignId)).toEqual([]);
  await set(moves, { status: "ended" });
});

it("what was reached in time stays in time, though somebody marks it again", async () => {
  const one = await household(VILLAGE);
  const campaignId = await start();
  await mark(campaignId, one, secretary);
  county.clock.moveTo("2026-04-02T01:00:00Z");
  await mark(campaignId, one, secretary);
  expect(await doneIn(campaignId)).toEqual([[VILLAGE, "2026-03-02"]]);
  await mark(campaignId, one, secretary, []);
  expect(await doneIn(campaignId)).toEqual([]);
  await mark(campaignId, one, secretary);
  expect(await doneIn(campaignId)).toEqual([[VILLAGE, "2026-04-02"]]);
});
