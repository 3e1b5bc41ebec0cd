import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { findActor, openSession, systemActor } from "#modules/accounts/index.ts";
import { invite } from "#modules/accounts/server/invite.ts";
import { openVillage, type Village } from "#modules/card/fixtures/village.ts";
import { appoint } from "#modules/organisation/index.ts";
import { readCadre } from "#modules/organisation/server/cadres.ts";
import { endCadre } from "#modules/organisation/server/end-cadre.ts";
import { formVillageGroups } from "#modules/organisation/server/form-village-groups.ts";
import { endDivision } from "#modules/places/server/end-division.ts";
import { saveNaturalVillage } from "#modules/places/server/save-natural-village.ts";
import { handOver, listToHandOver } from "#modules/registry/server/hand-over.ts";
import { assignHelper, endHelper } from "#modules/registry/server/helpers.ts";
import { followDivision } from "#modules/registry/server/moves/follow-division.ts";
import { planFollow } from "#modules/registry/server/moves/follow-plan.ts";
import { listFollowWaiting } from "#modules/registry/server/moves/follow-waiting.ts";
import { readHousehold } from "#modules/registry/server/read-household.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { deliverNext } from "#platform/reactions.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { jobKinds } from "./job-kinds.ts";
import { reactions } from "./reactions.ts";

const fail = (error: unknown) => {
  throw error;
};
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const deliverAll = async ({ world }: County) => {
  while (await deliverNext(world, reactions, (countyCode) => ({ world, actor: systemActor(countyCode) }), fail));
};

describe("a cadre leaves", () => {
  let county: County;
  let village: Village;
  let director: Enrolled;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    village = await openVillage(county);
    director = await enrol(county.world, COUNTY, "冯主任", [{ post: "county-director", territory: COUNTY }]);
  }, 60_000);
  afterAll(() => county.close());

  const seat = (name: string) => village.seven.find((one) => one.seat === name) as Enrolled;
  const sessionOf = (cookie: string) => findActor(county.world, cookie.replace("bangfu=", ""));

  it("posts end, the account is closed, and the households are listed to be handed over", async () => {
    const households = [await village.household(), await village.household(), await village.household()];
    const leaver = seat("helper");
    expect(await listToHandOver({}, village.clerk)).toEqual([]);
    county.clock.moveTo("2026-03-10T01:00:00Z");
    const left = await endCadre({ commandId: id(), id: leaver.cadreId, on: "2026-03-10", reason: "调离" }, director);
    expect(left.appointments).toBe(1);
    await deliverAll(county);

    expect(await sessionOf(leaver.cookie)).toBeNull();
    const account = await county.world.db
      .selectFrom("account as a")
      .select(["a.closedAt"])
      .select((eb) => [
        eb
          .selectFrom("session as s")
          .select(eb.fn.countAll<number>().as("n"))
          .whereRef("s.accountId", "=", "a.id")
          .as("sessions"),
        eb
          .selectFrom("passkey as p")
          .select(eb.fn.countAll<number>().as("n"))
          .whereRef("p.accountId", "=", "a.id")
          .where("p.endedAt", "is", null)
          .as("passkeys"),
      ])
      .where("a.cadreId", "=", leaver.cadreId)
      .executeTakeFirstOrThrow();
    expect(account.closedAt).toBe(county.clock.now());
    expect([Number(account.sessions), Number(account.passkeys)]).toEqual([0, 0]);
    const officer = county.as("county-officer", COUNTY);
    expect(await code(invite({ commandId: id(), cadreId: leaver.cadreId }, officer))).toBe("account.not-found");

    const [task] = await listToHandOver({}, village.clerk);
    expect(task).toMatchObject({ cadreId: leaver.cadreId, name: "赵帮扶", leftOn: "2026-03-10", count: 3 });
    expect(task?.households.map((one) => one.householdId).sort()).toEqual([...households].sort());
    expect(await listToHandOver({}, county.as("village-clerk", OTHER_VILLAGE))).toEqual([]);

    const successor = seat("first-secretary");
    const pass = (toCadreId: string, more: object = {}, by = village.clerk) =>
      handOver({ commandId: id(), fromCadreId: leaver.cadreId, toCadreId, since: "2026-03-10", ...more }, by);
    expect(await code(pass(leaver.cadreId))).toBe("registry.cadre-unknown");
    expect(await code(pass(id()))).toBe("registry.cadre-unknown");
    expect(await code(pass(successor.cadreId, {}, county.as("village-clerk", OTHER_VILLAGE) as Enrolled))).toBe(
      "registry.nothing-to-hand-over",
    );
    expect(await pass(successor.cadreId, { householdIds: [households[0]] })).toEqual({ households: 1 });
    expect(await pass(successor.cadreId)).toEqual({ households: 2 });
    expect(await listToHandOver({}, village.clerk)).toEqual([]);
    const page = await readHousehold({ householdId: households[1] }, village.clerk);
    expect(page.helpers.map((one) => [one.name, one.since, one.until])).toEqual([
      ["钱书记", "2026-03-10", null],
      ["赵帮扶", "2026-01-01", "2026-03-10"],
    ]);
  });

  it("a hand-over leaves nobody without a cadre, and prolongs no pairing that ends before it", async () => {
    const households: string[] = [];
    for (let i = 0; i < 4; i++) households.push(await village.household());
    const [from, to] = [seat("first-secretary"), seat("village-secretary")];
    const pair = async (householdId: string | undefined, { cadreId }: Enrolled, since: string, until?: string) => {
      const helperId = id();
      await assignHelper({ commandId: id(), helperId, householdId, cadreId, since }, village.clerk);
      if (until) await endHelper({ commandId: id(), householdId, helperId, until }, village.clerk);
    };
    for (const one of households) await pair(one, from, "2026-01-15", one === households[2] ? "2026-03-15" : undefined);
    await pair(households[2], from, "2026-03-17");
    await pair(households[0], to, "2026-01-01", "2026-03-12");
    await pair(households[1], to, "2026-06-01");
    await pair(households[3], to, "2026-02-01");
    const asked = { fromCadreId: from.cadreId, toCadreId: to.cadreId, since: "2026-03-20", householdIds: households };
    await handOver({ commandId: id(), ...asked }, village.clerk);
    const spans = async (householdId: string | undefined, { cadreId }: Enrolled) => {
      const { helpers } = await readHousehold({ householdId }, village.clerk);
      return helpers.filter((one) => one.cadreId === cadreId).map((one) => [one.since, one.until]);
    };
    const begun = ["2026-03-20", null];
    expect(await spans(households[0], to)).toEqual([begun, ["2026-01-01", "2026-03-12"]]);
    expect(await spans(households[1], to)).toEqual([
      ["2026-06-01", null],
      ["2026-03-20", "2026-06-01"],
    ]);
    expect(await spans(households[2], to)).toEqual([begun]);
    expect(await spans(households[2], from)).toEqual([
      ["2026-03-17", "2026-03-20"],
      ["2026-01-15", "2026-03-15"],
    ]);
    expect(await spans(households[3], to)).toEqual([["2026-02-01", null]]);
    expect(await spans(households[3], from)).toEqual([["2026-01-15", "2026-03-20"]]);
  });

  it("who leaves on a later day works until then, and is not let in from then on", async () => {
    const leaver = seat("village-secretary");
    await endCadre({ commandId: id(), id: leaver.cadreId, on: "2026-04-01", reason: "退休" }, director);
    await deliverAll(county);
    const account = { countyCode: COUNTY, id: leaver.actor.accountId };
    const { token } = await openSession(county.world, account, "story");
    expect((await findActor(county.world, token))?.name).toBe("李支书");
    county.clock.moveTo("2026-04-01T01:00:00Z");
    const later = await openSession(county.world, account, "story");
    expect(await findActor(county.world, later.token)).toBeNull();
  });
});

describe("a village is merged into another", () => {
  let county: County;
  let village: Village;
  let officer: Enrolled;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    village = await openVillage(county);
    officer = await enrol(county.world, COUNTY, "陈干事", [{ post: "county-officer", territory: COUNTY }]);
  }, 60_000);
  afterAll(() => county.close());

  it("households, posts, pairings, groups and cards follow after a preview; the past stays", async () => {
    const there = await enrol(county.world, COUNTY, "柳支书", [
      { post: "village-secretary", territory: OTHER_VILLAGE },
      { post: "village-clerk", territory: OTHER_VILLAGE },
    ]);
    const signed = await village.household();
    const plain = await village.household();
    const halfway = await village.household();
    await village.toReview(halfway);
    await village.toReview(signed);
    await village.signAll(signed);
    await formVillageGroups({ commandId: id(), under: VILLAGE, since: "2026-03-02", documentNo: null }, officer);
    const natural = { no: 1, households: 20, unpaved: null, power: null, note: null };
    await saveNaturalVillage({ commandId: id(), place: VILLAGE, id: id(), name: "一组", ...natural }, officer);
    const clerk = village.clerk;
    expect(await code(planFollow({ code: VILLAGE }, officer))).toBe("registry.division-stands");

    county.clock.moveTo("2026-06-01T01:00:00Z");
    await endDivision(
      { commandId: id(), code: VILLAGE, on: "2026-06-01", successor: OTHER_VILLAGE, reason: "撤并" },
      officer,
    );
    await deliverAll(county);
    const secretary = village.seven.find((one) => one.seat === "village-secretary") as Enrolled;
    expect((await readCadre({ id: secretary.cadreId }, officer)).appointments.map((one) => one.until)).toEqual([null]);

    expect(await listFollowWaiting({}, officer)).toMatchObject([
      { from: { code: VILLAGE }, into: { code: OTHER_VILLAGE }, households: 3 },
    ]);
    expect(await code(planFollow({ code: VILLAGE }, clerk))).toBe("actor.not-your-right");
    const plan = await planFollow({ code: VILLAGE }, officer);
    expect(plan).toMatchObject({
      since: "2026-06-01",
      households: 3,
      persons: 9,
      cards: 2,
      helpers: 3,
      appointments: 5,
      appointmentsEnd: 1,
      groups: 1,
      naturalVillages: 1,
    });
    expect(await code(followDivision({ commandId: id(), code: VILLAGE, into: VILLAGE }, officer))).toBe(
      "registry.successor-changed",
    );
    const done = await followDivision({ commandId: id(), code: VILLAGE, into: OTHER_VILLAGE }, officer);
    expect(done).toMatchObject({ appointments: 5, ended: 1 });
    while (await runNextJob(county.world, jobKinds, fail));
    await deliverAll(county);
    const job = await county.world.db.selectFrom("job").select(["state", "result"]).executeTakeFirstOrThrow();
    expect(job).toEqual({ state: "done", result: { households: 3 } });

    const page = await readHousehold({ householdId: plain }, there);
    expect(page.household.place).toBe(OTHER_VILLAGE);
    expect(page.helpers).toMatchObject([{ name: "赵帮扶", until: null }]);
    expect((await readHousehold({ householdId: plain, asOf: "2026-05-01" }, officer)).household.place).toBe(VILLAGE);
    const card = await village.read(signed, officer);
    expect(card).toMatchObject({ stage: "signed", place: OTHER_VILLAGE });
    expect(await village.read(halfway, officer)).toMatchObject({ stage: "recorded", place: OTHER_VILLAGE });
    expect((await readCadre({ id: secretary.cadreId }, officer)).appointments).toMatchObject([
      { territory: VILLAGE, until: "2026-06-01", endReason: "区划撤并" },
    ]);
    const head = village.seven.find((one) => one.seat === "village-head") as Enrolled;
    expect(
      (await readCadre({ id: head.cadreId }, officer)).appointments.map((one) => [one.territory, one.since, one.until]),
    ).toEqual([
      [OTHER_VILLAGE, "2026-06-01", null],
      [VILLAGE, "2026-03-02", "2026-06-01"],
    ]);
    expect(await listFollowWaiting({}, officer)).toEqual([]);
    expect(await planFollow({ code: VILLAGE }, officer)).toMatchObject({ households: 0, appointments: 0, groups: 0 });
  });

  it("one that is dissolved without a successor: posts over it end by themselves", async () => {
    const third = "990101201203";
    const { addDivisions } = await import("#modules/places/index.ts");
    await addDivisions(county.world.db, [{ code: third, name: "河边村" }], Day.parse("2020-01-01"), county.clock.now());
    const who = await enrol(county.world, COUNTY, "河支书", []);
    await appoint(
      {
        commandId: id(),
        id: id(),
        cadreId: who.cadreId,
        post: "village-secretary",
        territory: third,
        since: "2026-06-01",
      },
      officer,
    );
    await endDivision({ commandId: id(), code: third, on: "2026-06-01", successor: null, reason: "整村搬迁" }, officer);
    await deliverAll(county);
    expect((await readCadre({ id: who.cadreId }, officer)).appointments).toMatchObject([
      { territory: third, until: "2026-06-01", endReason: "区划撤并" },
    ]);
  });
});
