import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "#i18n/index.ts";
import { Day } from "#kernel/day.ts";
import { CadreId, FileId, type HouseholdId } from "#kernel/ids.ts";
import { Refusal } from "#kernel/refusal.ts";
import { addDivisions } from "#modules/places/index.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import type { HelperId } from "./contract.ts";
import { findLabel } from "./domain/code-lists.ts";
import { household, income, person } from "./domain/household.fixture.ts";
import type { Household } from "./domain/household.ts";
import { exportJob, writeHouseholds } from "./index.ts";
import { ofYear } from "./office/edit/edit-state.ts";
import { assignHelpers } from "./server/assign-helpers.ts";
import { checkHousehold } from "./server/check-household.ts";
import { readCounts } from "./server/counts.ts";
import { listDuplicates, readBeside, readPerson } from "./server/duplicates.ts";
import { editHousehold } from "./server/edit-household.ts";
import { exportRegister } from "./server/export-register.ts";
import { readFilterChoices } from "./server/filter-choices.ts";
import { assignHelper, endHelper } from "./server/helpers.ts";
import { listHouseholds } from "./server/list-households.ts";
import { mergePersons } from "./server/merge-persons.ts";
import { putIncome } from "./server/put-income.ts";
import { readChanges } from "./server/read-changes.ts";
import { readHistory } from "./server/read-history.ts";
import { readHousehold } from "./server/read-household.ts";
import { recordChange } from "./server/record-change.ts";
import { registerHousehold } from "./server/register-household.ts";
import { takeBackChange } from "./server/take-back-change.ts";
import { unmask } from "./server/unmask.ts";
import { dropView, listViews, saveView } from "./server/views.ts";

let county: County;
let clerk: Caller;
let township: Caller;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  clerk = county.as("village-clerk", VILLAGE);
  township = county.as("township-clerk", VILLAGE.slice(0, 9));
  const names = { "99": "样例省", "9901": "云岭市", [COUNTY]: "云岭县" };
  const places = {
    [VILLAGE.slice(0, 9)]: "石桥乡",
    [OTHER_VILLAGE.slice(0, 9)]: "柳林乡",
    [VILLAGE]: "下湾村",
    [OTHER_VILLAGE]: "柳林村",
  };
  const rows = Object.entries({ ...names, ...places }).map(([code, name]) => ({ code, name }));
  await addDivisions(county.world.db, rows, Day.parse("2020-01-01"), county.world.now());
});
afterAll(() => county.close());

const fresh = (more: Partial<Household> = {}): Household =>
  household({ place: VILLAGE as Household["place"], ...more });
async function registered(more: Partial<Household> = {}, by: Caller = clerk): Promise<Household> {
  const one = fresh(more);
  await registerHousehold({ commandId: id(), household: one }, by);
  return one;
}
const shown = (householdId: string, by: Caller = clerk, more: object = {}) =>
  readHousehold({ householdId, ...more }, by);
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const tomorrow = () => county.clock.moveBy(24 * 3_600_000);

async function proof(): Promise<FileId> {
  const content = await county.world.files.put(Buffer.from("%PDF-1.4\n% proof\n%%EOF\n"));
  const fileId = FileId.parse(id());
  const { db, now } = county.world;
  await db
    .transaction()
    .execute((tx) =>
      addStoredFile(
        { tx, actor: clerk.actor, now: now() },
        { id: fileId, content, name: "死亡证明.pdf", place: VILLAGE, purpose: "proof.change" },
      ),
    );
  return fileId;
}

describe("a household in the register", () => {
  it("is entered, and shown with what is private masked", async () => {
    const one = await registered();
    const page = await shown(one.id);
    expect(page.findings).toEqual([]);
    expect(page.completeness.score).toBe(100);
    expect(page.path.map((step) => step.name)).toEqual(["样例省", "云岭市", "云岭县", "石桥乡", "下湾村"]);
    expect(page.household.members[0]?.idNumber).toMatch(/^990101\*{8}\d{4}$/);
    expect(page.household.members[0]?.health).toEqual([]);
    expect(page.household.phone).toBe("139****0001");
    expect(page.masked).toContain("members.0.idNumber");
    expect(JSON.stringify(page)).not.toContain(one.members[0]?.idNumber);
  });

  it("keeps every fact as it was given", async () => {
    const one = await registered({ otherCauses: ["因学", "因灾"], relocated: false });
    await county.world.db.transaction().execute(async (tx) => {
      const { getHousehold } = await import("./index.ts");
      const { household: back } = await getHousehold({ tx, ...clerk, now: county.world.now() }, one.id);
      expect(back).toEqual(one);
    });
  });

  it("is not in another village, for anybody whose ground it is not", async () => {
    const one = await registered();
    const stranger = county.as("village-clerk", OTHER_VILLAGE);
    const administrator = county.as("administrator", COUNTY);
    expect(await code(shown(one.id, stranger))).toBe("registry.household-not-found");
    expect(await code(shown(one.id, administrator))).toBe("actor.not-your-right");
    expect(await code(registerHousehold({ commandId: id(), household: fresh() }, stranger))).toBe(
      "actor.not-your-place",
    );
    expect((await listHouseholds({}, stranger)).rows).toEqual([]);
    expect((await readCounts({}, stranger)).self).toMatchObject({ households: 0, persons: 0 });
  });

  it("is refused for a village that is not there, and for ids that are", async () => {
    const one = await registered();
    const nowhere = fresh({ place: "990101200299" as Household["place"] });
    expect(await code(registerHousehold({ commandId: id(), household: nowhere }, township))).toBe(
      "registry.place-unknown",
    );
    expect(await code(registerHousehold({ commandId: id(), household: one }, clerk))).toBe("registry.id-taken");
    const borrowed = fresh({ members: one.members });
    expect(await code(registerHousehold({ commandId: id(), household: borrowed }, clerk))).toBe("registry.id-taken");
  });

  it("answers a repeated command from its receipt", async () => {
    const command = { commandId: id(), household: fresh() };
    expect(await registerHousehold(command, clerk)).toEqual(await registerHousehold(command, clerk));
  });
});

describe("editing", () => {
  it("changes what is named and nothing else, and says what the rules find", async () => {
    const one = await registered();
    const seenAt = (await shown(one.id)).changedAt;
    tomorrow();
    const [head] = one.members;
    const edit = { facts: { cause: null }, members: [{ personId: head?.id, facts: { nationality: "中国" } }] };
    const told = await checkHousehold({ householdId: one.id, edit }, clerk);
    expect(told.findings.map((finding) => finding.rule)).toEqual(["nationality-unknown", "cause-missing"]);
    const saved = await editHousehold(
      { commandId: id(), householdId: one.id, seenAt, edit, reason: "入户核实" },
      clerk,
    );
    expect(saved).toMatchObject({ blockCount: 2, warnCount: 0 });
    const page = await shown(one.id);
    expect(page.household).toMatchObject({ cause: null, householdType: one.householdType });
    expect(page.household.members[0]).toMatchObject({ nationality: "中国", name: head?.name });
  });

  it("tells the later of two editors to look again", async () => {
    const one = await registered();
    const seenAt = (await shown(one.id)).changedAt;
    tomorrow();
    const edit = (remark: string) =>
      editHousehold({ commandId: id(), householdId: one.id, seenAt, edit: { facts: { remark } } }, clerk);
    await edit("第一");
    expect(await code(edit("第二"))).toBe("registry.changed-since");
    expect((await shown(one.id)).household.remark).toBe("第一");
  });

  it("never writes a masked value over the real one", async () => {
    const one = await registered();
    const { changedAt: seenAt } = await shown(one.id);
    const edit = { members: [{ personId: one.members[0]?.id, facts: { idNumber: "990101********1234" } }] };
    expect(await code(editHousehold({ commandId: id(), householdId: one.id, seenAt, edit }, clerk))).toBe(
      "registry.masked-value",
    );
  });

  it("of a new year starts from the conditions of the last, with no income yet", async () => {
    const one = await registered();
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    await editHousehold(
      { commandId: id(), householdId: one.id, seenAt, edit: { year: 2027, conditions: { fuel: "柴草" } } },
      clerk,
    );
    const page = await shown(one.id);
    expect([page.years, page.household.year.year, page.household.year.income.length]).toEqual([[2027, 2026], 2027, 0]);
    expect(page.household.year.conditions).toMatchObject({ fuel: "柴草", farmland: 350 });
    const before = await shown(one.id, clerk, { year: 2026 });
    expect(before.household.year.conditions.fuel).toBe("清洁能源");
    expect(before.household.year.income).toHaveLength(3);
  });

  it("takes over an income account as a whole, and keeps what was there", async () => {
    const one = await registered();
    const { changedAt: seenAt } = await shown(one.id);
    const day = Day.parse("2026-11-24");
    tomorrow();
    const lines = [...one.year.income.slice(0, 1), income("D02", 500_000)];
    await putIncome({ commandId: id(), householdId: one.id, seenAt, year: 2026, lines }, clerk);
    const page = await shown(one.id);
    expect(page.household.year.income.map((line) => line.item)).toEqual(["A01", "D02"]);
    expect(
      (await listHouseholds({ filters: { text: one.nationalNo } }, clerk)).rows.find((row) => row.id === one.id)
        ?.netPerHead,
    ).toBe(966_667);
    expect(day).toBeDefined();
    const bad = { commandId: id(), householdId: one.id, seenAt: page.changedAt, year: 2026, lines: [income("X1", 1)] };
    expect(await code(putIncome(bad, clerk))).toBe("registry.income-item-unknown");
    const period = { since: Day.parse("2026-09-30"), until: Day.parse("2025-10-01") };
    const reversed = { ...bad, commandId: id(), lines: [{ ...income("D02", 1), period }] };
    expect(await code(putIncome(reversed, clerk))).toBe("registry.income-period-reversed");
  });

  it("that lose a line have changed: an editor who still sees it does not bring it back", async () => {
    const one = await registered();
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    const put = (lines: typeof one.year.income) =>
      putIncome({ commandId: id(), householdId: one.id, seenAt, year: 2026, lines }, clerk);
    const { changedAt } = await put([]);
    expect((await shown(one.id)).changedAt).toBe(changedAt);
    expect(await code(put(one.year.income))).toBe("registry.changed-since");
    expect((await shown(one.id)).household.year.income).toEqual([]);
  });

  it("of an earlier year are corrected in that year, and the latest stays as it is", async () => {
    const one = await registered();
    tomorrow();
    const next = { year: 2027, conditions: { fuel: "柴草" } };
    const { changedAt: first } = await shown(one.id);
    await editHousehold({ commandId: id(), householdId: one.id, seenAt: first, edit: next }, clerk);
    tomorrow();
    const earlier = await shown(one.id, clerk, { year: 2026 });
    const edit = ofYear({ facts: {}, conditions: { fuel: "煤炭" }, members: [], added: [] }, earlier);
    await editHousehold({ commandId: id(), householdId: one.id, seenAt: earlier.changedAt, edit }, clerk);
    const { changedAt: seenAt } = await shown(one.id, clerk, { year: 2026 });
    const lines = [income("A01", 2_000_000)];
    await putIncome({ commandId: id(), householdId: one.id, seenAt, year: 2026, lines }, clerk);
    const [mended, latest] = [await shown(one.id, clerk, { year: 2026 }), await shown(one.id)];
    expect(mended.household.year.conditions.fuel).toBe("煤炭");
    expect(mended.household.year.income.map((line) => line.amountFen)).toEqual([2_000_000]);
    expect([latest.household.year.year, latest.household.year.conditions.fuel]).toEqual([2027, "柴草"]);
    expect(latest.household.year.income).toEqual([]);
  });
});

describe("a common surname", () => {
  it("hides nobody: the list and its total hold every household of it, also behind thousands of others", async () => {
    const crowd = await registered({ place: OTHER_VILLAGE as never }, county.as("village-clerk", OTHER_VILLAGE));
    const [first] = crowd.members;
    const { db } = county.world;
    await sql`insert into person select (p).* from (
        select json_populate_record(p, json_build_object('id', gen_random_uuid(), 'name', '欧阳' || n, 'name_initials', 'zoy', 'id_index', null)) as p
        from person p, generate_series(1, 2100) n where p.id = ${first?.id}) many`.execute(db);
    const [here, there] = [await registered(), await registered()];
    for (const one of [here, there])
      await sql`update person set name = '欧阳末', name_initials = 'zoym' where id = ${one.members[1]?.id}`.execute(db);
    const officer = county.as("county-officer", COUNTY);
    for (const text of ["欧阳", "zoy"]) {
      const page = await listHouseholds({ filters: { text, under: VILLAGE } }, officer);
      expect(page.rows.map((row) => row.id).sort()).toEqual([here.id, there.id].sort());
      expect(page.total).toMatchObject({ households: 2, exact: true });
      expect((await listHouseholds({ filters: { text } }, officer)).total).toMatchObject({
        households: 3,
        exact: true,
      });
    }
  });
});

describe("the past", () => {
  it("is shown as it stood on a day, with who changed what and why", async () => {
    const one = await registered();
    const first = await shown(one.id);
    const day = Day.parse(county.world.now().slice(0, 10));
    tomorrow();
    const [, wife] = one.members;
    const edit = {
      facts: { cause: "因病" },
      members: [{ personId: wife?.id, facts: { name: "王大花", phone: "13900000009" } }],
    };
    await editHousehold(
      { commandId: id(), householdId: one.id, seenAt: first.changedAt, edit, reason: "名字写错" },
      clerk,
    );
    tomorrow();
    const past = await shown(one.id, clerk, { asOf: day });
    expect(past).toMatchObject({ asOf: day, household: { cause: "缺技术" } });
    expect(past.household).toEqual(first.household);
    expect((await shown(one.id)).household).toMatchObject({ cause: "因病", members: [{}, { name: "王大花" }, {}] });
    expect(await code(shown(one.id, clerk, { asOf: "2020-01-01" }))).toBe("registry.household-not-found");

    const [latest, ...earlier] = await readHistory({ householdId: one.id }, clerk);
    expect(latest).toMatchObject({ command: "registry.edit", reason: "名字写错" });
    expect(latest?.what).toEqual(
      expect.arrayContaining([
        { path: "household.cause", of: null, before: "缺技术", after: "因病" },
        { path: "person.name", of: "王大花", before: wife?.name, after: "王大花" },
        { path: "person.phone", of: "王大花", before: null, after: "***" },
      ]),
    );
    expect(latest?.what).toHaveLength(3);
    expect(JSON.stringify(latest)).not.toContain("13900000009");
    expect(earlier.at(-1)?.what.filter((change) => change.path === "member")).toHaveLength(3);
  });
});

describe("natural changes", () => {
  it("are recorded with day and proof: a death ends the membership, not the record", async () => {
    const one = await registered();
    const [head, wife, daughter] = one.members;
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    const change = {
      kind: "死亡",
      on: "2026-11-20",
      proofFileIds: [await proof()],
      personIds: [head?.id],
      relations: {},
    };
    const record = (more: object) =>
      recordChange({ commandId: id(), householdId: one.id, seenAt, change: { ...change, ...more } }, clerk);
    expect(await code(record({}))).toBe("registry.relations-missing");
    const relations = { [String(wife?.id)]: "户主", [String(daughter?.id)]: "之女" };
    expect(await code(record({ relations, proofFileIds: [id()] }))).toBe("registry.proof-not-found");
    await record({ relations });
    const { household: after, findings } = await shown(one.id);
    expect(after.members.map((member) => [member.status, member.relation])).toEqual([
      ["left", "户主"],
      ["active", "户主"],
      ["active", "之女"],
    ]);
    expect(findings).toEqual([]);
    expect(await readChanges({ householdId: one.id }, clerk)).toMatchObject([
      { kind: "死亡", on: "2026-11-20", people: [head?.name] },
    ]);
    expect(
      (await listHouseholds({ filters: { text: one.nationalNo } }, clerk)).rows.find((row) => row.id === one.id),
    ).toMatchObject({ size: 2, headName: wife?.name });
  });

  it("found a second household when grown children part", async () => {
    const son = person("之子", "男", "2001-01-01");
    const one = await registered({ members: [...household().members, son] });
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    const newHouseholdId = id() as HouseholdId;
    const change = {
      kind: "子女分家",
      on: "2026-11-01",
      proofFileIds: [await proof()],
      personIds: [son.id],
      newHouseholdId,
      relations: { [son.id]: "户主" },
    };
    const answer = await recordChange({ commandId: id(), householdId: one.id, seenAt, change }, clerk);
    expect(answer.foundedId).toBe(newHouseholdId);
    expect((await shown(one.id)).household.members.map((member) => member.id)).not.toContain(son.id);
    expect((await shown(newHouseholdId)).household.members).toMatchObject([{ id: son.id, relation: "户主" }]);
    expect(await readPerson({ personId: son.id }, clerk)).toMatchObject({
      householdId: newHouseholdId,
      placeName: "下湾村",
    });
    const before = await shown(one.id, clerk, { asOf: county.world.now().slice(0, 10) });
    expect(before.household.members.length).toBeGreaterThan(0);
  });
});

describe("a change entered by mistake", () => {
  const recorded = async (one: Household, change: object) => {
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    const proofFileIds = [await proof()];
    return recordChange({ commandId: id(), householdId: one.id, seenAt, change: { proofFileIds, ...change } }, clerk);
  };
  const back = async (one: Household, changeId: string | undefined, by = clerk) => {
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    return takeBackChange({ commandId: id(), householdId: one.id, changeId, seenAt, reason: "登错了人" }, by);
  };

  it("is taken back: who left counts again as before, and what was put right since stays", async () => {
    const one = await registered();
    const [head, wife, daughter] = one.members;
    const relations = { [String(wife?.id)]: "户主", [String(daughter?.id)]: "之女" };
    await recorded(one, { kind: "死亡", on: "2026-11-20", personIds: [head?.id], relations });
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    const members = [{ personId: daughter?.id, facts: { name: "王小改" } }];
    await editHousehold(
      { commandId: id(), householdId: one.id, seenAt, edit: { facts: {}, conditions: {}, members } },
      clerk,
    );
    const [death] = await readChanges({ householdId: one.id }, clerk);
    expect(await code(back(one, death?.id, county.as("unit-head", VILLAGE)))).toBe("actor.not-your-right");
    await back(one, death?.id);
    const { household: after } = await shown(one.id);
    expect(after.members.map(({ status, relation, name, leftOn }) => [status, relation, name, leftOn])).toEqual([
      ["active", "户主", head?.name, null],
      ["active", "配偶", wife?.name, null],
      ["active", "之女", "王小改", null],
    ]);
    expect(await readChanges({ householdId: one.id }, clerk)).toMatchObject([
      { kind: "死亡", people: [head?.name], takenBack: { reason: "登错了人" } },
    ]);
    const [back_, , death_] = await readHistory({ householdId: one.id }, clerk);
    const ofHead = (entry: typeof death_) => entry?.what.filter((change) => change.of === head?.name);
    expect(ofHead(death_)).toEqual([{ path: "member", of: head?.name, before: "户主", after: "死亡" }]);
    expect(back_).toMatchObject({ command: "registry.take-back-change", reason: "登错了人" });
    expect(ofHead(back_)).toEqual([{ path: "member", of: head?.name, before: "死亡", after: "户主" }]);
    expect(await code(back(one, death?.id))).toBe("registry.change-taken-back");
  });

  it("opens a household that was closed by mistake", async () => {
    const one = await registered();
    await recorded(one, { kind: "整户自然销户", on: "2026-11-20" });
    expect((await shown(one.id)).household.status).toBe("ended");
    const [end] = await readChanges({ householdId: one.id }, clerk);
    await back(one, end?.id);
    const { household: after } = await shown(one.id);
    expect([after.status, after.endedOn, after.endReason]).toEqual(["active", null, null]);
    expect(after.members.every((member) => member.status === "active")).toBe(true);
  });

  it("brings a split back together, and ends who came by mistake, the later one first", async () => {
    const son = person("之子", "男", "2001-01-01");
    const one = await registered({ members: [...household().members, son] });
    const newHouseholdId = id() as HouseholdId;
    const split = { personIds: [son.id], newHouseholdId, relations: { [son.id]: "户主" } };
    await recorded(one, { kind: "子女分家", on: "2026-11-01", ...split });
    const baby = person("之女", "女", "2026-11-02", { id: id() as never });
    await recorded(one, { kind: "新生儿", on: "2026-11-02", newMember: baby });
    const [birth, parting] = await readChanges({ householdId: one.id }, clerk);
    const refused = await back(one, parting?.id).catch((error: Refusal) => error);
    if (!(refused instanceof Refusal)) throw new Error("was taken back");
    expect(refused.code).toBe("registry.later-change-first");
    expect(speak("en", refused.code, refused.facts)).toContain("(2026-11-02, Birth)");
    expect(speak("zh", refused.code, refused.facts)).toContain("（2026-11-02，新生儿）");
    await back(one, birth?.id);
    await back(one, parting?.id);
    const { household: after } = await shown(one.id);
    expect(after.members.find((member) => member.id === baby.id)).toMatchObject({
      status: "left",
      leftReason: "登记有误",
    });
    expect(after.members.find((member) => member.id === son.id)).toMatchObject({ status: "active", relation: "之子" });
    expect((await shown(newHouseholdId)).household).toMatchObject({ status: "ended", members: [] });
  });

  it("wakes nobody who was merged into another record since, though the change had moved their place in the list", async () => {
    const son = person("之子", "男", "2001-03-01", { id: id() as never });
    const twin = person("之母", "女", "1950-07-07", { id: id() as never, labour: "弱劳动力或半劳动力" });
    const kept = { ...twin, id: id() as never, idNumber: `${twin.idNumber}44` };
    await registered({ members: [...household().members, kept] });
    const one = await registered({ members: [...household().members, son, twin] });
    const newHouseholdId = id() as HouseholdId;
    const split = { personIds: [son.id], newHouseholdId, relations: { [son.id]: "户主" } };
    await recorded(one, { kind: "子女分家", on: "2026-11-01", ...split });
    tomorrow();
    await mergePersons({ commandId: id(), keepId: kept.id, otherId: twin.id, take: [], reason: "同一人" }, township);
    const merged = (await shown(one.id)).household.members.find((member) => member.id === twin.id);
    const [parting] = await readChanges({ householdId: one.id }, clerk);
    await back(one, parting?.id);
    const { household: after } = await shown(one.id);
    expect(after.members.find((member) => member.id === twin.id)).toEqual(merged);
    expect(after.members.find((member) => member.id === son.id)).toMatchObject({ status: "active", relation: "之子" });
  });
});

describe("private facts", () => {
  it("are shown to those who may see them, with a reason that stays on record; the values do not", async () => {
    const one = await registered();
    const command = { commandId: id(), householdId: one.id, personId: one.members[0]?.id, reason: "核对身份证" };
    expect((await unmask(command, clerk)).values).toMatchObject({
      idNumber: one.members[0]?.idNumber,
      health: ["健康"],
    });
    expect((await unmask(command, clerk)).values.idNumber).toBe("***");
    expect(await code(unmask({ ...command, commandId: id() }, county.as("unit-head", VILLAGE)))).toBe(
      "actor.not-your-right",
    );
    const { rows } = await county.world.db
      .selectFrom("auditEntry")
      .selectAll()
      .where("commandId", "=", command.commandId)
      .execute()
      .then((all) => ({ rows: all }));
    expect(JSON.stringify(rows)).not.toContain(one.members[0]?.idNumber);
    expect((await readHistory({ householdId: one.id }, clerk)).map((entry) => entry.command)).toContain(
      "registry.unmask",
    );
  });

  it("lie nowhere open in the database, the past included", async () => {
    const one = await registered({ bankCard: "6222029901010000017" });
    const { changedAt: seenAt } = await shown(one.id);
    tomorrow();
    await editHousehold(
      { commandId: id(), householdId: one.id, seenAt, edit: { facts: { phone: "13911112222" } } },
      clerk,
    );
    const dump: string[] = [];
    for (const table of [
      "household",
      "person",
      "householdSummary",
      "auditEntry",
      "outbox",
      "history.household",
    ] as const)
      dump.push(
        JSON.stringify(
          await county.world.db
            .selectFrom(table as "household")
            .selectAll()
            .execute(),
        ),
      );
    for (const secret of ["13911112222", "6222029901010000017", String(one.members[0]?.idNumber)])
      expect(dump.join()).not.toContain(secret);
  });
});

describe("the list", () => {
  const names = ["安大山", "毕小河", "曹木匠", "邓石头", "尔古木"];
  const made: Household[] = [];
  const other = "990101200209" as Household["place"];
  beforeAll(async () => {
    await addDivisions(county.world.db, [{ code: other, name: "列表村" }], Day.parse("2020-01-01"), county.world.now());
    for (const [i, name] of names.entries()) {
      const base = household();
      const members = base.members.map((one, at) => (at === 0 ? { ...one, name } : one));
      const causes = ["因病", "因残", "因病", null, "因学"];
      const one = fresh({
        place: other,
        members,
        cause: causes[i] ?? null,
        nationalNo: `8699010100099${i}`,
        phone: `1390000100${i}`,
      });
      await registerHousehold({ commandId: id(), household: one }, township);
      made.push(one);
    }
  });
  const list = (filters: object, more: object = {}) =>
    listHouseholds({ filters: { under: other, ...filters }, ...more }, township);
  const heads = async (filters: object, more: object = {}) =>
    (await list(filters, more)).rows.map((row) => row.headName);

  it("is in the order of names, and totals come with it", async () => {
    expect(await heads({})).toEqual(names);
    expect((await list({})).total).toEqual({ households: 5, persons: 15, exact: true });
    expect((await list({ cause: ["因病"], findings: "none" })).total).toEqual({
      households: 2,
      persons: 6,
      exact: true,
    });
    expect((await list({ completeness: { from: 0, to: 99 } })).total).toMatchObject({ households: 1, exact: true });
  });

  it("narrows by filters that combine", async () => {
    expect(await heads({ cause: ["因病"] })).toEqual(["安大山", "曹木匠"]);
    expect(await heads({ cause: ["因病"], exitYear: 2020 })).toEqual([]);
    const net = (await list({})).rows[0]?.netPerHead ?? 0;
    expect(await heads({ incomeBelow: net })).toEqual([]);
    expect(await heads({ incomeBelow: net + 1, cause: ["因学"] })).toEqual(["尔古木"]);
    expect(await heads({ people: "child", findings: "block" })).toEqual(["邓石头"]);
    expect([await heads({ people: "orphan" }), await heads({ home: "unsafeWater" })]).toEqual([[], []]);
    expect(await heads({ findings: "block" })).toEqual(["邓石头"]);
    expect(await heads({ findings: "warn" })).toEqual(["毕小河"]);
    expect(await heads({ rule: "cause-missing" })).toEqual(["邓石头"]);
    expect(await heads({ cause: ["因病", "因学"], text: "尔" })).toEqual(["尔古木"]);
    expect(await heads({ status: "ended" })).toEqual([]);
    expect(await heads({ naturalVillage: "二组" })).toEqual([]);
  });

  it.each([
    ["曹木", ["曹木匠"]],
    ["cmj", ["曹木匠"]],
    ["DST", ["邓石头"]],
    ["86990101000992", ["曹木匠"]],
    ["13900001004", ["尔古木"]],
    ["无此人", []],
    ["%", []],
    ["' or 1=1 --", []],
  ])("finds by %s", async (text, found) => expect(await heads({ text })).toEqual(found));

  it("finds by a whole ID number, however it is written", async () => {
    const idNumber = made[1]?.members[1]?.idNumber ?? "";
    expect(await heads({ text: ` ${idNumber.toLowerCase()} ` })).toEqual(["毕小河"]);
  });

  it("pages by keyset in every order without losing or repeating a row", async () => {
    for (const by of ["place", "name", "completeness", "blocks", "income", "size", "changed"])
      for (const down of [false, true]) {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<typeof list>> = await list(
            {},
            { sort: { by, down }, limit: 2, ...(after && { after }) },
          );
          seen.push(...page.rows.map((row) => row.id));
          after = page.next;
        } while (after);
        expect([by, down, new Set(seen).size, seen.length]).toEqual([by, down, 5, 5]);
      }
    expect(await code(list({}, { after: "x" }))).toBe("registry.cursor-broken");
  });

  it("keeps its totals in step with every change", async () => {
    const [one] = made;
    const before = (await readCounts({ under: other }, township)).self;
    const { changedAt: seenAt } = await shown(String(one?.id), township);
    tomorrow();
    const added = person("之子", "男", "1999-01-01");
    await editHousehold(
      { commandId: id(), householdId: one?.id, seenAt, edit: { facts: { cause: null }, added: [added] } },
      township,
    );
    expect((await readCounts({ under: other }, township)).self).toMatchObject({
      persons: before.persons + 1,
      blocked: before.blocked + 1,
    });
    const live = await county.world.db
      .selectFrom("householdSummary")
      .select((eb) => [eb.fn.countAll<number>().as("n"), eb.fn.sum<number>("size").as("p")])
      .executeTakeFirstOrThrow();
    const kept = await county.world.db
      .selectFrom("householdTally")
      .select((eb) => [eb.fn.sum<number>("households").as("n"), eb.fn.sum<number>("persons").as("p")])
      .executeTakeFirstOrThrow();
    expect([Number(kept.n), Number(kept.p)]).toEqual([Number(live.n), Number(live.p)]);
  });

  it("offers what it can be narrowed by: natural villages and helpers of the ground, and of no other", async () => {
    const here = await readFilterChoices({ under: other }, township);
    expect(here.naturalVillages).toEqual([...new Set(made.map((one) => one.naturalVillage))].sort());
    for (const name of here.naturalVillages)
      expect((await list({ naturalVillage: name }, {})).rows.every((row) => row.naturalVillage === name)).toBe(true);
    expect(
      (await readFilterChoices({ under: other }, county.as("village-clerk", OTHER_VILLAGE))).naturalVillages,
    ).toEqual([]);
  });

  it("is saved as a view for its owner only, and never with a number of somebody", async () => {
    const view = {
      id: id(),
      name: "因病户",
      filters: { cause: ["因病"] },
      sort: { by: "name", down: false },
      columns: ["headName"],
    };
    await saveView({ commandId: id(), view }, township);
    expect(await listViews({}, township)).toEqual([view]);
    expect(await listViews({}, clerk)).toEqual([]);
    const secret = { ...view, id: id(), filters: { text: "13900001004" } };
    expect(await code(saveView({ commandId: id(), view: secret }, township))).toBe("registry.private-text");
    await dropView({ commandId: id(), viewId: view.id }, township);
    expect(await listViews({}, township)).toEqual([]);
  });

  it("is written to a workbook or CSV that reads back with IDs whole", async () => {
    const columns = [
      "household.township",
      "household.village",
      "household.nationalNo",
      "person.name",
      "person.idNumber",
      "year.farmland",
      "year.incomeA",
    ];
    const ask = (more: object) =>
      exportRegister(
        { commandId: id(), filters: { under: other }, columns, rows: "person", format: "xlsx", ...more },
        township,
      );
    const file = async (fileId: string) => {
      const row = await county.world.db
        .selectFrom("storedFile")
        .selectAll()
        .where("id", "=", fileId)
        .executeTakeFirstOrThrow();
      return openTable(await county.world.files.read(row.sha256));
    };
    const finished = async (jobId: string) => {
      await runNextJob(county.world, [exportJob], (error) => {
        throw error;
      });
      const job = await county.world.db.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();
      expect(job).toMatchObject({ state: "done", doneCount: 5 });
      return allRows(await file((job.result as { fileId: string }).fileId));
    };
    for (const format of ["xlsx", "csv"]) {
      const [header, first, ...rest] = await finished((await ask({ format, unmask: true, reason: "报送" })).jobId);
      expect(header?.cells).toEqual([
        "乡（镇）",
        "行政村",
        "户编号",
        "姓名",
        "证件号码",
        "耕地面积（亩）",
        "工资性收入（元）",
      ]);
      expect(first?.cells.slice(0, 5).map(String)).toEqual([
        "石桥乡",
        "列表村",
        "86990101000990",
        "安大山",
        made[0]?.members[0]?.idNumber,
      ]);
      expect(first?.cells.slice(5).map(Number)).toEqual([3.5, 24_000]);
      expect(rest).toHaveLength(15);
    }
    const [list, ...shownRows] = await finished(
      (await ask({ rows: "list", columns: ["head", "size", "findings", "card"], sort: { by: "size", down: true } }))
        .jobId,
    );
    expect(list?.cells).toEqual(["户主", "人口", "有错误", "有提醒", "档卡"]);
    const inOrder = (await listHouseholds({ filters: { under: other }, sort: { by: "size", down: true } }, township))
      .rows;
    expect(shownRows.map((row) => [String(row.cells[0]), Number(row.cells[1])])).toEqual(
      inOrder.map((row) => [row.headName, row.size]),
    );
    const reader = { ...township, actor: { ...township.actor, language: "en" as const } };
    const classes = { filters: { under: other }, rows: "list", columns: ["class", "cause", "poverty"], format: "csv" };
    const [englishHeads, ...english] = await finished(
      (await exportRegister({ commandId: id(), ...classes }, reader)).jobId,
    );
    const [, ...chinese] = await finished((await exportRegister({ commandId: id(), ...classes }, township)).jobId);
    expect(englishHeads?.cells).toEqual(["Class", "Main cause", "Poverty status"]);
    const lists = ["householdType", "cause", "povertyStatus"] as const;
    const readBack = english.flatMap(({ cells }) =>
      cells.map((cell, i) => cell && findLabel(lists[i] ?? "cause", String(cell)).label),
    );
    expect(english.flatMap(({ cells }) => cells).filter((cell) => /\p{Script=Han}/u.test(String(cell)))).toEqual([]);
    expect(readBack).toEqual(chinese.flatMap(({ cells }) => cells));
    const coded = { columns: ["person.name", "person.relation", "person.education", "person.phone"], gbCodes: true };
    const [codes, ofHead] = await finished((await ask(coded)).jobId);
    expect(codes?.cells).toEqual([
      "姓名",
      "与户主关系",
      "国标代码 GB/T 4761 与户主关系",
      "文化程度",
      "国标代码 GB/T 4658 文化程度",
      "本人电话",
    ]);
    expect([ofHead?.cells[1], String(ofHead?.cells[2])]).toEqual(["户主", "02"]);
    expect(await code(ask({ rows: "list", columns: ["person.idNumber"] }))).toBe("registry.column-unknown");
    const [, masked] = await finished((await ask({})).jobId);
    expect(masked?.cells[4]).toContain("********");
    expect(await code(ask({ unmask: true }))).toBe("registry.reason-missing");
    expect(await code(ask({ columns: ["person.secret"] }))).toBe("registry.column-unknown");
    expect(await code(ask({ filters: { text: "990101198003010019" } }))).toBe("registry.private-text");
  });
});

describe("one person written down twice", () => {
  it("is found across townships, compared side by side, and merged by somebody who answers for both", async () => {
    const officer = county.as("county-officer", COUNTY);
    const mother = person("之母", "女", "1950-05-05", { labour: "弱劳动力或半劳动力" });
    const twin = {
      ...person("之岳母", "女", "1950-05-05", { labour: "弱劳动力或半劳动力", education: "小学" }),
      idNumber: `${mother.idNumber}44`,
    };
    const here = await registered({ members: [...household().members, mother] });
    const there = fresh({ place: OTHER_VILLAGE as Household["place"], members: [...household().members, twin] });
    const saved = await registerHousehold({ commandId: id(), household: there }, officer);
    expect(saved.blockCount).toBe(1);

    const mine = (await listDuplicates({}, clerk)).rows.find((row) =>
      row.records.some((one) => one.personId === mother.id),
    );
    expect([mine?.records.length, mine?.elsewhere]).toEqual([1, 1]);
    const [group] = (await listDuplicates({}, officer)).rows.filter((row) =>
      row.records.some((one) => one.personId === mother.id),
    );
    expect(group?.records.map((one) => one.personId).sort()).toEqual([mother.id, twin.id].sort());

    const command = { commandId: id(), keepId: mother.id, otherId: twin.id, take: ["education"], reason: "同一人" };
    expect(await code(mergePersons(command, township))).toBe("registry.person-not-found");
    const beside = await readBeside({ keepId: mother.id, otherId: twin.id }, officer);
    expect(beside.refusal).toBeNull();
    expect(beside.sides.find((one) => one.key === "education")).toMatchObject({
      keep: "初中",
      other: "小学",
      differs: true,
    });
    expect(JSON.stringify(beside)).not.toContain(mother.idNumber);
    tomorrow();
    await mergePersons(command, officer);
    expect((await shown(here.id)).household.members.at(-1)).toMatchObject({ education: "小学", status: "active" });
    expect((await shown(there.id, officer)).household.members.at(-1)).toMatchObject({
      status: "left",
      mergedInto: mother.id,
    });
    expect((await shown(there.id, officer)).findings).toEqual([]);
    expect(
      (await listDuplicates({}, officer)).rows.filter((row) => row.records.some((one) => one.personId === mother.id)),
    ).toEqual([]);
  });
});

describe("the cadre responsible", () => {
  it("is written down from a day until a day, and lists can be narrowed by it", async () => {
    const { db, now } = county.world;
    const cadreId = CadreId.parse(id());
    const cadre = {
      countyCode: COUNTY,
      id: cadreId,
      name: "宋帮扶",
      namePinyin: "song bang fu",
      nameInitials: "sbf",
      sealed: county.world.vault.seal("cadre", {}),
      since: "2020-01-01" as Day,
      changedAt: now(),
    };
    await db.insertInto("cadre").values(cadre).execute();
    const one = await registered();
    const helperId = id() as HelperId;
    const assign = (more: object = {}) =>
      assignHelper({ commandId: id(), householdId: one.id, helperId, cadreId, since: "2026-01-01", ...more }, clerk);
    expect(await code(assign({ cadreId: id() }))).toBe("registry.cadre-unknown");
    await assign();
    expect(await code(assign({ helperId: id() }))).toBe("registry.helper-there");
    expect((await listHouseholds({ filters: { helper: cadreId } }, clerk)).rows).toMatchObject([
      { id: one.id, helpers: ["宋帮扶"] },
    ]);
    expect((await listHouseholds({ filters: { withoutHelper: true } }, clerk)).rows.map((row) => row.id)).not.toContain(
      one.id,
    );
    const two = await registered();
    const many = (households: string[]) =>
      assignHelpers({ commandId: id(), households, cadreId, since: "2026-01-01" }, clerk);
    expect(await many([one.id, two.id, two.id])).toEqual({ assigned: 1, there: 1 });
    expect(await code(many([two.id, id()]))).toBe("registry.household-not-found");
    expect((await shown(two.id)).helpers).toMatchObject([{ name: "宋帮扶", since: "2026-01-01", until: null }]);
    const [given] = (await shown(two.id)).helpers;
    await endHelper(
      { commandId: id(), householdId: two.id, helperId: given?.id, until: county.world.now().slice(0, 10) },
      clerk,
    );
    await endHelper({ commandId: id(), householdId: one.id, helperId, until: county.world.now().slice(0, 10) }, clerk);
    expect((await listHouseholds({ filters: { helper: cadreId } }, clerk)).rows).toEqual([]);
    expect((await shown(one.id)).helpers).toMatchObject([{ name: "宋帮扶", since: "2026-01-01" }]);
  });
});

describe("many at once", () => {
  it("are written together; unchanged rows leave no trace in the past", async () => {
    const officer = county.as("county-officer", COUNTY);
    const command = (written: Parameters<typeof writeHouseholds>[1]) =>
      county.world.db
        .transaction()
        .execute((tx) =>
          writeHouseholds({ tx, world: county.world, actor: officer.actor, now: county.world.now() }, written),
        );
    const many = Array.from({ length: 30 }, () => fresh());
    expect((await command(many.map((after) => ({ after, before: null })))).flat()).toEqual([]);
    const count = async () => (await county.world.db.selectFrom("history.person").select("id").execute()).length;
    const before = await count();
    tomorrow();
    await command(many.map((one) => ({ after: one, before: one })));
    expect(await count()).toBe(before);
    const [first] = many;
    if (!first) throw new Error("none");
    const members = first.members.map((one, i) => (i === 1 ? { ...one, education: "高中" } : one));
    await command([{ after: { ...first, members }, before: first }]);
    expect(await count()).toBe(before + 1);
  });
});
