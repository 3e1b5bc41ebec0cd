import { afterAll, beforeAll, expect, it } from "vitest";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { drawCalls, readDraw } from "./server/calls.ts";
import { recordCall } from "./server/record-call.ts";
import { readMine } from "./server/records.ts";
import { signIn } from "./server/sign-in.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
let county: County;
let member: Enrolled;
let township: Enrolled;
beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  await layDivisions(county);
  member = await enrol(county.world, COUNTY, "马队员", [{ post: "team-member", territory: VILLAGE }]);
  township = await enrol(county.world, COUNTY, "高书记", [{ post: "township-secretary", territory: TOWNSHIP }]);
}, 60_000);
afterAll(() => county.close());

/** A draw of everybody, which is the one person there is; the id of its call. */
const draw = async () => {
  const drawId = id();
  await drawCalls({ commandId: id(), drawId, under: TOWNSHIP, size: 1 }, township);
  return { drawId, callId: (await readDraw({ drawId }, township)).calls[0]?.id };
};
const away = (callId: unknown, note: string) =>
  recordCall({ commandId: id(), callId, outcome: "away", note }, township);
const asked = async () =>
  (await readMine({ month: "2026-03" }, member)).cases
    .filter((one) => one.what === "away-when-called")
    .map((one) => one.fromDay)
    .toSorted();

it("who is away at two calls of a day is asked once, and both calls are on record", async () => {
  await signIn({ commandId: id(), signInId: id() }, member);
  const [first, second] = [await draw(), await draw()];
  await away(first.callId, "在县城");
  await away(second.callId, "还在县城");
  expect((await readDraw({ drawId: second.drawId }, township)).calls).toMatchObject([
    { outcome: "away", note: "还在县城" },
  ]);
  expect(await asked()).toEqual(["2026-03-02"]);
});

it("the question is about the day of the call, not the day of the draw", async () => {
  const { callId } = await draw();
  await recordCall({ commandId: id(), callId, outcome: "not-reached", note: "" }, township);
  county.clock.moveTo("2026-03-05T01:00:00Z");
  await away(callId, "在外县");
  expect(await asked()).toEqual(["2026-03-02", "2026-03-05"]);
});
