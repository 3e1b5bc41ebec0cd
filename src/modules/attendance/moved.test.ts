import { afterAll, beforeAll, expect, it } from "vitest";
import { CadreId } from "#kernel/ids.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { readBoard, readMine, readPerson } from "./server/records.ts";

const EARLIER = "990101200202";
let county: County;
let moved: Caller;
/** Days on which they signed in: two in the village they left on the 16th, three in the next. */
const SIGNED = [
  ["2026-03-03", EARLIER],
  ["2026-03-12", EARLIER],
  ["2026-03-17", VILLAGE],
  ["2026-03-18", VILLAGE],
  ["2026-03-19", VILLAGE],
] as const;
beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  const { world } = county;
  await layDivisions(county);
  const { actor, cadreId } = await enrol(world, COUNTY, "换村甲", [{ post: "team-member", territory: EARLIER }]);
  await world.db
    .updateTable("appointment")
    .set({ until: "2026-03-16", changedAt: world.now() } as never)
    .where("cadreId", "=", cadreId)
    .execute();
  const next = { countyCode: COUNTY, id: id(), cadreId, post: "team-member", territory: VILLAGE };
  await world.db
    .insertInto("appointment")
    .values({ ...next, since: "2026-03-16", changedAt: world.now() } as never)
    .execute();
  for (const [day, place] of SIGNED)
    await world.db
      .insertInto("signIn")
      .values({
        ...{ countyCode: COUNTY, id: id(), place, cadreId, day, half: "am", at: `${day}T01:00:00Z` },
        ...{ proof: "fence", changedAt: world.now() },
      } as never)
      .execute();
  county.clock.moveTo("2026-03-20T04:00:00Z");
  const now = county.as("team-member", VILLAGE, "换村甲");
  moved = { ...now, actor: { ...now.actor, accountId: actor.accountId, cadreId: CadreId.parse(cadreId) } };
}, 240_000);
afterAll(() => county.close());

it("who moved to another village reads one record: the days of both, and the year of both", async () => {
  const record = await readMine({ month: "2026-03" }, moved);
  expect(record.signIns.map((one) => one.day).sort()).toEqual(SIGNED.map(([day]) => day));
  const { board } = record;
  expect(board?.place).toBe(VILLAGE);
  const inVillage = board?.days.filter((one) => one.am.kind === "in-village").map((one) => one.day);
  expect(inVillage).toEqual(SIGNED.map(([day]) => day));
  expect(board?.days.filter((one) => one.am.kind === "not-placed").map((one) => one.day)).toEqual(["2026-03-01"]);
  const township = county.as("township-secretary", "990101200");
  const office = await readPerson({ cadreId: moved.actor.cadreId, month: "2026-03" }, township);
  expect(office.board).toEqual(board);
  const rows = (await readBoard({ month: "2026-03" }, township)).rows;
  expect(rows.map((one) => one.place).sort()).toEqual([VILLAGE, EARLIER].sort());
  expect(board?.year.counted).toBe(rows.reduce((sum, one) => sum + one.year.counted, 0));
});

it("an office reads of it what was on its own ground", async () => {
  const beside = county.as("village-secretary", EARLIER);
  const { board, signIns } = await readPerson({ cadreId: moved.actor.cadreId, month: "2026-03" }, beside);
  expect(board?.place).toBe(EARLIER);
  expect(signIns).toHaveLength(2);
});

it("without the right to sign in there is no own record", async () => {
  const nobody = { ...moved, actor: { ...moved.actor, rights: {} } };
  await expect(readMine({ month: "2026-03" }, nobody)).rejects.toMatchObject({ code: "actor.not-your-right" });
});
