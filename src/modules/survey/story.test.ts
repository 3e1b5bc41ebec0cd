import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { Household } from "#modules/registry/contract.ts";
import { household, income, person } from "#modules/registry/domain/household.fixture.ts";
import { readHousehold } from "#modules/registry/index.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { editHousehold } from "../registry/server/edit-household.ts";
import { putIncome } from "../registry/server/put-income.ts";
import { registerHousehold } from "../registry/server/register-household.ts";
import { SurveyShown } from "./contract.ts";
import { compareSurveys } from "./server/compare-surveys.ts";
import { readCoverage } from "./server/coverage.ts";
import { listDifferences } from "./server/differences.ts";
import { carriedId } from "./server/lines-about.ts";
import { readSurvey } from "./server/read-survey.ts";
import { resolveDifference } from "./server/resolve-difference.ts";
import { submitSurvey } from "./server/submit-survey.ts";
import { listSurveys } from "./server/surveys.ts";

const TODAY = Day.parse("2026-11-22");
let county: County;
let secretary: Enrolled;
let helper: Enrolled;
let clerk: Enrolled;
let signature: string;

beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  const rows = Object.entries({
    "99": "样例省",
    "9901": "云岭市",
    [COUNTY]: "云岭县",
    [VILLAGE.slice(0, 9)]: "石桥乡",
    [VILLAGE]: "下湾村",
  });
  await addDivisions(
    county.world.db,
    rows.map(([code, name]) => ({ code, name })),
    Day.parse("2020-01-01"),
    county.world.now(),
  );
  secretary = await enrol(county.world, COUNTY, "周启明", [{ post: "first-secretary", territory: VILLAGE }]);
  helper = await enrol(county.world, COUNTY, "韩素芬", [{ post: "helper", territory: VILLAGE }]);
  clerk = await enrol(county.world, COUNTY, "郭守田", [{ post: "village-clerk", territory: VILLAGE }]);
  signature = id();
  await county.world.db.transaction().execute((tx) =>
    addStoredFile(
      { tx, actor: secretary.actor, now: county.world.now() } as never,
      {
        id: signature,
        name: "签字.png",
        place: VILLAGE,
        purpose: "proof",
        content: { sha256: "ab".repeat(32), bytes: 10, kind: "png" },
      } as never,
    ),
  );
});
afterAll(() => county.close());

async function registered(more: Partial<Household> = {}): Promise<Household> {
  const one = household({ place: VILLAGE as Household["place"], ...more });
  await registerHousehold({ commandId: id(), household: one }, clerk);
  return one;
}
const now = (one: Household) => readHousehold({ householdId: one.id }, clerk);
const SEEN = ["person", "home", "living", "land"].map((key) => ({ key, seen: true }));
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "taken",
    (refused) => refused.code,
  );

async function visit(one: Household, more: object = {}) {
  const { household: seen, changedAt } = await now(one);
  return {
    commandId: id(),
    id: id(),
    householdId: one.id,
    seenAt: changedAt,
    year: seen.year.year,
    day: TODAY,
    surveyors: [secretary.actor.cadreId, helper.actor.cadreId],
    mustSees: SEEN,
    changes: [],
    readBack: { at: county.world.now(), agreed: true, remark: "" },
    signatures: [
      { who: "surveyor", cadreId: secretary.actor.cadreId, name: "周启明", fileId: signature },
      { who: "surveyor", cadreId: helper.actor.cadreId, name: "韩素芬", fileId: signature },
      { who: "family", cadreId: null, name: "户主", fileId: signature },
    ],
    ...more,
  };
}
const fuel = (seenValue: unknown, foundValue: unknown) => ({ field: "year.fuel", seenValue, foundValue });

describe("a visit to a household", () => {
  it("goes into the register fact by fact, once however often it is sent", async () => {
    const one = await registered();
    const before = await now(one);
    const sent = await visit(one, {
      changes: [
        fuel(before.household.year.conditions.fuel, "柴草"),
        { field: "household.phone", seenValue: before.household.phone, foundValue: "13900001234" },
      ],
    });
    const taken = await submitSurvey(sent, secretary);
    expect(taken).toMatchObject({ taken: 2, same: 0, differing: 0 });
    expect(await submitSurvey(sent, secretary)).toEqual(taken);
    const after = await now(one);
    expect(after.household.year.conditions.fuel).toBe("柴草");
    expect(after.household.phone).toBe("139****1234");
    expect((await listSurveys({ householdId: one.id }, clerk)).rows).toMatchObject([
      { channel: "resident", taken: 2, open: 0 },
    ]);
  });

  it("by two people on one day: what both say is one fact, what differs waits for a person, nothing is overwritten", async () => {
    const one = await registered();
    const seen = (await now(one)).household.year.conditions.fuel;
    const mine = await visit(one, { changes: [fuel(seen, "柴草")] });
    const theirs = await visit(one, { changes: [fuel(seen, "清洁能源")] });
    const same = await visit(one, { changes: [fuel(seen, "柴草")] });
    county.clock.moveTo("2026-11-22T02:00:00Z");
    expect(await submitSurvey(mine, secretary)).toMatchObject({ taken: 1, differing: 0 });
    expect(await submitSurvey(theirs, helper)).toMatchObject({ taken: 0, differing: 1 });
    expect(await submitSurvey(same, helper)).toMatchObject({ taken: 0, same: 1, differing: 0 });
    expect((await now(one)).household.year.conditions.fuel).toBe("柴草");

    const [open] = await listDifferences({ householdId: one.id }, clerk);
    expect(open).toMatchObject({
      field: "year.fuel",
      base: seen,
      mine: "清洁能源",
      theirs: "柴草",
      surveyor: "韩素芬",
    });
    await resolveDifference({ commandId: id(), differenceId: open?.id, take: "mine", reason: "再次入户核实" }, clerk);
    expect((await now(one)).household.year.conditions.fuel).toBe("清洁能源");
    expect(await listDifferences({ householdId: one.id }, clerk)).toEqual([]);
    expect(
      await code(
        resolveDifference({ commandId: id(), differenceId: open?.id, take: "theirs", reason: "又核实" }, clerk),
      ),
    ).toBe("survey.difference-decided");
  });

  it("never guesses about a sealed fact that was hidden and has changed meanwhile", async () => {
    const one = await registered();
    const [head] = (await now(one)).household.members;
    const change = (foundValue: string[]) => ({
      field: "person.health",
      personId: head?.id,
      seenValue: [],
      foundValue,
    });
    const mine = await visit(one, { changes: [change(["患有大病"])] });
    const { changedAt } = await now(one);
    county.clock.moveTo("2026-11-22T03:00:00Z");
    await editHousehold(
      {
        commandId: id(),
        householdId: one.id,
        seenAt: changedAt,
        edit: { members: [{ personId: head?.id, facts: { health: ["长期慢性病"] } }] },
      },
      clerk,
    );
    expect(await submitSurvey(mine, secretary)).toMatchObject({ taken: 0, differing: 1 });
    const [open] = await listDifferences({ householdId: one.id }, clerk);
    expect(JSON.stringify(open)).not.toMatch(/大病|慢性/);
  });

  it("takes income lines one by one", async () => {
    const one = await registered({ members: [person("户主", "男", "1970-03-01")] });
    const { household: seen } = await now(one);
    const [line] = seen.year.income;
    const fresh = { ...income("111", 500_000), id: id() };
    const taken = await submitSurvey(
      await visit(one, { income: [{ base: null, value: fresh }, ...(line ? [{ base: line, value: null }] : [])] }),
      secretary,
    );
    expect(taken.differing).toBe(0);
    const lines = (await now(one)).household.year.income.map((each) => each.id);
    expect(lines).toContain(fresh.id);
    if (line) expect(lines).not.toContain(line.id);
  });

  it("holds an income line against the one that took its place meanwhile, and never makes two of it", async () => {
    const [old, other] = [
      { ...income("A01", 900_000), id: id() as never },
      { ...income("A01", 300_000), id: id() as never },
    ];
    const plain = household({});
    const one = await registered({
      members: [person("户主", "男", "1970-03-01")],
      year: { ...plain.year, income: [old, other] },
    });
    const { year } = one.year;
    const finds = (line: typeof old, amountFen: number) => ({
      income: [{ base: line, value: { ...line, amountFen } }],
    });
    const sent = [
      [await visit(one, finds(old, 1_100_000)), secretary],
      [await visit(one, finds(old, 1_200_000)), helper],
      [await visit(one, finds(other, 400_000)), helper],
    ] as const;
    county.clock.moveTo("2026-11-22T05:00:00Z");
    const { changedAt } = await now(one);
    const instead = { ...income("A01", 1_000_000), id: id() };
    await putIncome({ commandId: id(), householdId: one.id, seenAt: changedAt, year, lines: [instead, other] }, clerk);
    expect(await submitSurvey(...sent[0])).toMatchObject({ taken: 0, differing: 1 });
    expect(await submitSurvey(...sent[1])).toMatchObject({ taken: 0, differing: 1 });
    expect(await submitSurvey(...sent[2])).toMatchObject({ taken: 1, differing: 0 });
    for (const stands of [1_000_000, 1_100_000]) {
      const open = await listDifferences({ householdId: one.id }, clerk);
      const next = open.find((each) => stands === 1_100_000 || (each.mine as typeof old).amountFen === 1_100_000);
      expect(next?.theirs).toMatchObject({ amountFen: stands });
      await resolveDifference({ commandId: id(), differenceId: next?.id, take: "mine", reason: "再次入户核实" }, clerk);
    }
    const amounts = (await now(one)).household.year.income.map((line) => line.amountFen);
    expect(amounts.sort()).toEqual([1_200_000, 400_000]);
  });

  describe("in a new year", () => {
    const lastYear = async () => {
      const one = await registered({ members: [person("户主", "男", "1970-03-01")] });
      return registered({
        members: [person("户主", "男", "1970-03-01")],
        year: { ...one.year, year: 2025, income: [{ ...income("A01", 900_000), id: id() as never }] },
      });
    };
    const account = async (one: Household, year: number) =>
      (await readHousehold({ householdId: one.id, year }, clerk)).household.year.income.map((line) => [
        line.id,
        line.amountFen,
      ]);

    it("nothing new is said of the new year too: the household is no longer to visit, its account is empty", async () => {
      const one = await lastYear();
      const before = await account(one, 2025);
      expect(await submitSurvey(await visit(one, { year: 2026 }), secretary)).toMatchObject({ taken: 0, differing: 0 });
      const { household: after } = await now(one);
      expect([after.year.year, after.year.income]).toEqual([2026, []]);
      expect(after.year.conditions).toEqual(one.year.conditions);
      expect(await account(one, 2025)).toEqual(before);
      const { changedAt } = await now(one);
      county.clock.moveTo("2026-11-22T04:00:00Z");
      await submitSurvey(await visit(one, { year: 2026 }), secretary);
      expect((await now(one)).changedAt).toBe(changedAt);
    });

    it("a line of last year never becomes one of this year, and no decision rewrites the account it was taken from", async () => {
      const one = await lastYear();
      const [line] = one.year.income;
      if (!line) throw new Error("no line");
      const before = await account(one, 2025);
      const said = { ...line, amountFen: 1_100_000 };
      const sent = await visit(one, { year: 2026, income: [{ base: line, value: said }] });
      expect(await submitSurvey(sent, secretary)).toMatchObject({ taken: 0, differing: 1 });
      expect(await account(one, 2026)).toEqual([]);
      const [open] = await listDifferences({ householdId: one.id }, clerk);
      await resolveDifference({ commandId: id(), differenceId: open?.id, take: "mine", reason: "再次入户核实" }, clerk);
      expect(await account(one, 2025)).toEqual(before);
      expect((await account(one, 2026)).map(([, amount]) => amount)).toEqual([1_100_000]);
      const again = await visit(one, { year: 2026, income: [{ base: null, value: said }] });
      expect(await code(submitSurvey(again, secretary))).toBe("registry.id-taken");
      expect(await account(one, 2025)).toEqual(before);
    });

    it("a line of last year said anew on two phones is one line: the second decision sees the first and replaces it", async () => {
      const one = await lastYear();
      const [line] = one.year.income;
      if (!line) throw new Error("no line");
      const said = async (amountFen: number, by: Enrolled) =>
        submitSurvey(await visit(one, { year: 2026, income: [{ base: line, value: { ...line, amountFen } }] }), by);
      const take = (differenceId: unknown) =>
        resolveDifference({ commandId: id(), differenceId, take: "mine", reason: "再次入户核实" }, clerk);
      expect(await said(1_100_000, secretary)).toMatchObject({ differing: 1 });
      expect(await said(1_200_000, helper)).toMatchObject({ differing: 1 });
      const [first, second] = await listDifferences({ householdId: one.id }, clerk);
      const [earlier, later] = [first, second].map((each) => Number(Reflect.get(Object(each?.mine), "amountFen")));
      expect([first?.theirs, second?.theirs]).toEqual([null, null]);
      await take(first?.id);
      const [open] = await listDifferences({ householdId: one.id }, clerk);
      expect(open).toMatchObject({ id: second?.id, theirs: { amountFen: earlier } });
      await take(second?.id);
      const amounts = async () => (await account(one, 2026)).map(([, amount]) => amount);
      expect(await amounts()).toEqual([later]);
      const decided = await listDifferences({ householdId: one.id, all: "yes" }, clerk);
      expect(decided.find((each) => each.id === second?.id)?.theirs).toMatchObject({ amountFen: earlier });
      // a third phone that comes later finds it too, and what stands already is no difference
      expect(await said(Number(later), helper)).toMatchObject({ same: 1, differing: 0 });
      expect(await said(1_300_000, secretary)).toMatchObject({ taken: 0, differing: 1 });
      const [third] = await listDifferences({ householdId: one.id }, clerk);
      expect(third?.theirs).toMatchObject({ amountFen: later });
      await take(third?.id);
      expect(await amounts()).toEqual([1_300_000]);
      expect(await account(one, 2025)).toEqual([[line.id, 900_000]]);
    });

    it("a line of last year taken up on two phones is one line too: the later one waits for a person", async () => {
      const one = await lastYear();
      const [line] = one.year.income;
      if (!line) throw new Error("no line");
      const found = async (amountFen: number) => {
        const value = { ...line, id: carriedId(one, 2026, line.id), amountFen };
        return visit(one, { year: 2026, income: [{ base: null, value }] });
      };
      const sent = [await found(1_100_000), await found(1_200_000), await found(1_200_000)];
      expect(await submitSurvey(sent[0], secretary)).toMatchObject({ taken: 1, differing: 0 });
      expect(await submitSurvey(sent[1], helper)).toMatchObject({ taken: 0, differing: 1 });
      const [open] = await listDifferences({ householdId: one.id }, clerk);
      expect(open).toMatchObject({ base: null, theirs: { amountFen: 1_100_000 } });
      await resolveDifference({ commandId: id(), differenceId: open?.id, take: "mine", reason: "再次入户核实" }, clerk);
      expect((await account(one, 2026)).map(([, amount]) => amount)).toEqual([1_200_000]);
      expect(await submitSurvey(sent[2], helper)).toMatchObject({ taken: 0, same: 1, differing: 0 });
    });
  });

  it("says what is missing: people, must-sees, the reading, signatures, the day", async () => {
    const one = await registered();
    const said = async (more: object) => code(submitSurvey(await visit(one, more), secretary));
    expect(await said({ surveyors: [secretary.actor.cadreId], signatures: [] })).toBe("survey.too-few-surveyors");
    expect(await said({ surveyors: [helper.actor.cadreId, clerk.actor.cadreId] })).toBe("survey.not-mine");
    expect(await said({ mustSees: SEEN.slice(1) })).toBe("survey.not-seen");
    expect(await said({ readBack: null })).toBe("survey.not-read-back");
    expect(await said({ signatures: [] })).toBe("survey.not-signed");
    expect(await said({ day: "2026-11-25" })).toBe("survey.in-future");
    expect(await said({ day: "2026-11-23" })).toBe("taken");
  });

  it("can be read again whole, with sealed facts masked", async () => {
    const one = await registered();
    const before = (await now(one)).household;
    const sent = await visit(one, {
      changes: [
        fuel(before.year.conditions.fuel, "柴草"),
        { field: "household.phone", seenValue: before.phone, foundValue: "13900005678" },
      ],
      readBack: { at: county.world.now(), agreed: false, remark: "人口数说少了一人" },
    });
    await submitSurvey(sent, secretary);
    const shown = await readSurvey({ surveyId: sent.id }, clerk);
    expect(shown).toMatchObject({
      surveyors: ["周启明", "韩素芬"],
      readBack: { agreed: false, remark: "人口数说少了一人" },
      counts: { taken: 2 },
    });
    expect(shown.found.map(({ field, found }) => [field, found])).toEqual([
      ["year.fuel", "柴草"],
      ["household.phone", "139****5678"],
    ]);
    expect(shown.mustSees).toHaveLength(4);
    expect(SurveyShown.parse(shown)).toEqual(shown);
  });

  it("through two channels is held side by side, and both count in the village's coverage", async () => {
    const one = await registered();
    const seen = (await now(one)).household.year.conditions;
    const year = (await now(one)).household.year.year;
    await submitSurvey(await visit(one, { changes: [fuel(seen.fuel, "柴草")] }), secretary);
    expect(await compareSurveys({ householdId: one.id, year }, clerk)).toEqual({
      resident: TODAY,
      helper: null,
      facts: [],
    });
    const before = await readCoverage({ under: VILLAGE }, clerk);
    const later = [fuel("柴草", "清洁能源"), { field: "year.farmland", seenValue: seen.farmland, foundValue: 990 }];
    await submitSurvey(await visit(one, { changes: later }), helper);
    const { facts } = await compareSurveys({ householdId: one.id, year }, clerk);
    expect(facts.map(({ field, resident, helper: other, isSame }) => [field, resident, other, isSame])).toEqual([
      ["year.fuel", "柴草", "清洁能源", false],
      ["year.farmland", seen.farmland, 990, false],
    ]);
    const after = await readCoverage({ under: VILLAGE }, clerk);
    expect([after.total.visits, after.total.visited, after.total.both]).toEqual([
      before.total.visits + 1,
      before.total.visited,
      before.total.both + 1,
    ]);
    expect(after.total.households).toBeGreaterThanOrEqual(after.total.visited);
    expect(after.children.map((row) => row.name)).toEqual(["下湾村"]);
    expect((await readCoverage({}, secretary)).total).toMatchObject({ visits: after.total.visits });
  });

  it("is not found from another village, by any of its doors", async () => {
    const one = await registered();
    const stranger = await enrol(county.world, COUNTY, "外村人", [{ post: "village-clerk", territory: OTHER_VILLAGE }]);
    expect(
      await code(
        submitSurvey(await visit(one, { surveyors: [stranger.actor.cadreId, secretary.actor.cadreId] }), stranger),
      ),
    ).toBe("registry.household-not-found");
    expect((await listSurveys({}, stranger)).rows).toEqual([]);
    expect(await listDifferences({ all: "yes" }, stranger)).toEqual([]);
    const [seen] = (await listSurveys({}, clerk)).rows;
    expect(await code(readSurvey({ surveyId: seen?.id ?? id() }, stranger))).toBe("survey.not-found");
    expect(
      await compareSurveys({ householdId: seen?.householdId ?? id(), year: seen?.year ?? 2026 }, stranger),
    ).toEqual({ resident: null, helper: null, facts: [] });
    expect((await readCoverage({ under: VILLAGE }, stranger)).total.visits).toBe(0);
    const [open] = await listDifferences({}, clerk);
    expect(
      await code(
        resolveDifference(
          { commandId: id(), differenceId: open?.id ?? id(), take: "mine", reason: "不相干" },
          stranger,
        ),
      ),
    ).toBe("survey.not-found");
  });
});
