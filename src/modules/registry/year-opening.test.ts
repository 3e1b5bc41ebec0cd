import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { household } from "./domain/household.fixture.ts";
import { noteCardState, openYearJob, undoYearJob } from "./index.ts";
import { editHousehold } from "./server/edit-household.ts";
import { readHousehold } from "./server/read-household.ts";
import { registerHousehold } from "./server/register-household.ts";
import { writeHouseholds } from "./server/write-households.ts";
import { listOpenings } from "./server/year/list-openings.ts";
import { holdThoseWithout } from "./server/year/open-job.ts";
import { openYear } from "./server/year/open-year.ts";
import { planYear } from "./server/year/plan-year.ts";
import { undoOpening } from "./server/year/undo-opening.ts";

describe("a new year is opened for many households", () => {
  let county: County;
  let clerk: Caller;
  const households: string[] = [];
  beforeAll(async () => {
    county = await openCounty("2026-11-22T01:00:00Z");
    const { world } = county;
    const names = {
      "99": "样例省",
      "9901": "云岭市",
      [COUNTY]: "云岭县",
      [VILLAGE.slice(0, 9)]: "石桥乡",
      [VILLAGE]: "下湾村",
    };
    const others = { [OTHER_VILLAGE.slice(0, 9)]: "柳林乡", [OTHER_VILLAGE]: "柳林村" };
    const rows = Object.entries({ ...names, ...others }).map(([code, name]) => ({ code, name }));
    await addDivisions(world.db, rows, Day.parse("2020-01-01"), world.now());
    clerk = county.as("township-clerk", VILLAGE.slice(0, 9));
    for (let i = 0; i < 5; i++) {
      const one = household({ place: VILLAGE as never, id: id() as never });
      for (const member of one.members) member.id = id() as never;
      one.year.income = one.year.income.map((line) => ({ ...line, id: id() as never }));
      await registerHousehold({ commandId: id(), household: one }, clerk);
      households.push(one.id);
    }
    county.clock.moveTo("2027-01-05T01:00:00Z");
  }, 60_000);
  afterAll(() => county.close());

  const work = async () => {
    const fail = (error: unknown) => {
      throw error;
    };
    while (await runNextJob(county.world, [openYearJob, undoYearJob], fail));
  };
  const code = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => "done",
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );
  const page = (householdId: string | undefined, more: object = {}) => readHousehold({ householdId, ...more }, clerk);
  const year = async () => (await page(households[0])).household.year.year + 1;

  it("shows first what would be done, and leaves out what is signed", async () => {
    const [signed] = households;
    await county.world.db.transaction().execute((tx) => noteCardState(tx, COUNTY, signed as never, "filed"));
    const next = await year();
    const plan = await planYear({ under: VILLAGE, year: next }, clerk);
    expect(plan).toMatchObject({ households: 5, there: 0, toOpen: 5, signing: 1 });
    expect(plan.asked).toEqual([
      ...["year.waterHard", "year.waterSafe", "year.houseDangerous", "year.dangerGrade", "year.incomeSteps"],
    ]);
    expect(plan.carried).toContain("year.farmland");
    const elsewhere = county.as("village-clerk", OTHER_VILLAGE);
    expect(await code(planYear({ under: VILLAGE, year: next }, elsewhere))).toBe("registry.place-unknown");
    expect(await code(openYear({ commandId: id(), under: VILLAGE, year: next }, elsewhere))).toBe(
      "registry.place-unknown",
    );
    expect(await code(openYear({ commandId: id(), under: VILLAGE, year: 2031 }, clerk))).toBe(
      "registry.year-cannot-open",
    );
  });

  it("is begun with lines of its own: one of the last year is never moved into it", async () => {
    const { household: before } = await page(households[0]);
    const after = { ...before, year: { ...before.year, year: before.year.year + 1 } };
    const { world } = county;
    const moved = world.db.transaction().execute((tx) => {
      const books = { tx, world, actor: clerk.actor, now: world.now() };
      return writeHouseholds(books, [{ after, before }]);
    });
    await expect(moved).rejects.toThrow("would leave");
    expect((await page(households[0])).household.year).toEqual(before.year);
  });

  it("leaves alone a household that got the year between being chosen and being held", async () => {
    const [, got, waits] = households;
    const before = (await page(got)).household;
    const next = before.year.year + 1;
    const entered = { ...before.year, year: next, income: before.year.income.map((line) => ({ ...line, id: id() })) };
    const { world } = county;
    const rolledBack = world.db.transaction().execute(async (tx) => {
      const books = { tx, world, actor: clerk.actor, now: world.now() };
      await writeHouseholds(books, [{ after: { ...before, year: entered } as never, before }]);
      const held = await holdThoseWithout(books, [got, waits] as never, next);
      throw new Error(held.map((one) => one.id).join());
    });
    await expect(rolledBack).rejects.toThrow(new Error(waits));
  });

  it("carries over what lasts, leaves empty what is asked anew; undoing keeps what somebody wrote", async () => {
    const [signed, written, plain] = households;
    const before = (await page(plain)).household;
    const next = before.year.year + 1;
    const { openingId } = await openYear({ commandId: id(), under: VILLAGE, year: next }, clerk);
    await work();
    const after = (await page(plain)).household;
    expect(after.year).toEqual({
      year: next,
      conditions: {
        ...before.year.conditions,
        waterHard: null,
        waterSafe: null,
        houseDangerous: null,
        dangerGrade: null,
      },
      income: [],
    });
    expect(after.members).toEqual(before.members);
    expect((await page(plain, { year: before.year.year })).household).toEqual(before);
    expect((await page(signed)).household.year.year).toBe(before.year.year);
    expect(await listOpenings({}, clerk)).toMatchObject([{ id: openingId, year: next, households: 4, undoneAt: null }]);
    expect(await code(openYear({ commandId: id(), under: VILLAGE, year: next }, clerk))).toBe(
      "registry.nothing-to-open",
    );

    county.clock.moveBy(60_000);
    const seenAt = (await page(written)).changedAt;
    const edit = { year: next, conditions: { waterSafe: true } };
    await editHousehold({ commandId: id(), householdId: written, seenAt, edit }, clerk);
    county.clock.moveBy(60_000);
    const { jobId } = await undoOpening({ commandId: id(), openingId }, clerk);
    expect(await listOpenings({}, county.as("township-clerk", VILLAGE.slice(0, 9)))).toMatchObject([
      { left: 4, undoing: true },
    ]);
    expect(await code(undoOpening({ commandId: id(), openingId }, clerk))).toBe("registry.opening-being-undone");
    await county.world.db.updateTable("job").set({ state: "cancelled" }).where("id", "=", jobId).execute();
    expect(await listOpenings({}, clerk)).toMatchObject([{ left: 4, undoing: false }]);
    const { changedAt: seenOpened } = await page(plain);
    await undoOpening({ commandId: id(), openingId }, clerk);
    await work();
    expect((await page(plain)).household).toEqual(before);
    const stale = { commandId: id(), householdId: plain, seenAt: seenOpened, edit };
    expect(await code(editHousehold(stale, clerk))).toBe("registry.changed-since");
    expect((await page(plain)).years).toEqual([before.year.year]);
    expect((await page(written)).household.year.conditions.waterSafe).toBe(true);
    expect(await listOpenings({}, clerk)).toMatchObject([{ households: 4, kept: 1, left: 0 }]);
    expect(await code(undoOpening({ commandId: id(), openingId }, clerk))).toBe("registry.opening-undone");
    const job = await county.world.db
      .selectFrom("job")
      .select("result")
      .where("kind", "=", "registry.undo-year-opening")
      .where("state", "=", "done")
      .executeTakeFirst();
    expect(job?.result).toEqual({ undone: 3, kept: 1 });
  });
});
