import { afterAll, beforeAll, expect, it } from "vitest";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { writeLog } from "./server/write-log.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty("2026-03-03T02:00:00Z");
  await layDivisions(county);
}, 240_000);
afterAll(() => county.close());

it("a log is compared with what its writer wrote, not with the words of who went along", async () => {
  const hire = (name: string) => enrol(county.world, COUNTY, name, [{ post: "team-member", territory: VILLAGE }]);
  const [first, second] = [await hire("同行甲"), await hire("同行乙")];
  const text = "上午同到三组走访五户，宣传医保缴费政策，了解春耕备耕情况，帮助联系农资。";
  const write = async (by: Caller, day: string) =>
    (await writeLog({ commandId: id(), logId: id(), day, text }, by)).alike?.percent ?? null;
  expect([await write(first, "2026-03-03"), await write(second, "2026-03-03")]).toEqual([null, null]);
  expect(await write(second, "2026-03-03")).toBe(100);
});
