import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, type Day } from "#kernel/day.ts";
import { COUNTY, type County, openCounty } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { calendarEntries } from "./server/day/calendar.ts";
import { myDay } from "./server/day/my-day.ts";
import { dutyBoard } from "./server/duty/board.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  await layDivisions(county);
}, 240_000);
afterAll(() => county.close());

it("who left a post has no days of its place any more: not in the day, not in the calendar, not in what was not done", async () => {
  const { world, clock } = county;
  const before = await enrol(world, COUNTY, "前任干事", [
    { post: "county-officer", territory: COUNTY },
    { post: "county-director", territory: COUNTY },
  ]);
  clock.moveTo("2026-03-12T01:00:00Z");
  const after = await enrol(world, COUNTY, "接任干事", [{ post: "county-officer", territory: COUNTY }]);
  const leaves = "2026-03-12" as Day;
  await world.db.updateTable("appointment").set({ until: leaves }).where("cadreId", "=", before.cadreId).execute();
  const summaries = async (who: typeof before) =>
    (await calendarEntries({}, who)).filter((one) => one.title === "驻村工作一周汇总").map((one) => one.day);
  // Fridays: what was due on the 6th can be made good until today, now by who came.
  expect([await summaries(before), (await summaries(after))[0]]).toEqual([[], "2026-03-06"]);
  const lines = async (who: typeof before) =>
    (await myDay({}, who)).items.filter((one) => one.key.startsWith("duty weekly-summary")).map((one) => one.on);
  expect([await lines(before), (await lines(after)).length > 0]).toEqual([[], true]);
  clock.moveTo("2026-04-20T01:00:00Z");
  const board = await dutyBoard({ from: "2026-03-02", to: addDays(leaves, 10) }, after);
  const lapsed = board.lapsed.filter((one) => one.key === "weekly-summary").map((one) => [one.due, one.names]);
  expect(lapsed).toEqual([
    ["2026-03-20", ["接任干事"]],
    ["2026-03-13", ["接任干事"]],
    ["2026-03-06", ["前任干事"]],
  ]);
});
