import { afterAll, beforeAll, expect, it } from "vitest";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { openVillage, type Village } from "./fixtures/village.ts";
import { enterJob, enterMany } from "./server/enter-many.ts";
import { takeStep } from "./server/take-step.ts";

let county: County;
let village: Village;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
}, 60_000);
afterAll(() => county.close());

const work = () =>
  runNextJob(county.world, [enterJob], (error) => {
    throw error;
  });
const jobOf = (jobId: string) =>
  county.world.db.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();

it("enters the visit to many households, each on its own: what cannot be done holds up no other", async () => {
  const [one, two, further] = [await village.household(), await village.household(), await village.household()];
  const mustSees = (await village.read(further)).readiness.mustSees.map(({ key }) => ({ key, seen: true }));
  await takeStep({ commandId: id(), cardId: further, action: "enter", mustSees }, village.clerk);
  await takeStep({ commandId: id(), cardId: further, action: "record" }, village.clerk);
  const cards = [one, id(), further, two];
  const { jobId } = await enterMany({ commandId: id(), place: VILLAGE, cards, note: "11 月入户" }, village.clerk);
  await work();
  expect((await jobOf(jobId)).result).toMatchObject({ entered: 2, there: 1, refused: 1 });
  for (const card of [one, two]) expect((await village.read(card)).stage).toBe("entered");
  expect((await village.read(further)).stage).toBe("recorded");
  const events = () =>
    county.world.db.selectFrom("cardEvent").select("action").where("cardId", "in", [one, two]).execute();
  expect((await events()).map((event) => event.action)).toEqual(["enter", "enter"]);
  // the machine went down before the job was noted as done: begun again it does nothing twice
  await county.world.db.updateTable("job").set({ state: "waiting" }).where("id", "=", jobId).execute();
  await work();
  expect(await events()).toHaveLength(2);
});

it("is refused elsewhere", async () => {
  const stranger = county.as("village-clerk", OTHER_VILLAGE);
  const cards = [await village.household()];
  await expect(enterMany({ commandId: id(), place: VILLAGE, cards }, stranger)).rejects.toMatchObject({ status: 403 });
});
