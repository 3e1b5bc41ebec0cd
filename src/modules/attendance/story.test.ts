import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { addDivisions } from "#modules/places/index.ts";
import { deliverNext } from "#platform/reactions.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { addPhoto } from "./server/add-photo.ts";
import { askLeave } from "./server/ask-leave.ts";
import { boardFile } from "./server/board-file.ts";
import { drawCalls, listDraws, readDraw } from "./server/calls.ts";
import { listCases } from "./server/cases.ts";
import { askCorrection, decideCorrection } from "./server/corrections.ts";
import { countersign, readBook } from "./server/countersign.ts";
import { decideLeave } from "./server/decide-leave.ts";
import { cancelLeave, reportReturn } from "./server/end-leave.ts";
import { attendanceEvidence } from "./server/evidence.ts";
import { answerQuestion, appealQuestion, concludeQuestion } from "./server/questions.ts";
import { recallOnLeave } from "./server/recall-on-leave.ts";
import { recordCall } from "./server/record-call.ts";
import { readBoard, readMine, readPerson } from "./server/records.ts";
import { signIn } from "./server/sign-in.ts";
import { cancelTrip, decideTrip, reportTrip } from "./server/trips.ts";

const VILLAGE = "990101200201";
const NEXT = "990101200202";
const HERE = { latitude: 33.501, longitude: 107.502, accuracy: 25 };
const FAR = { latitude: 34.6, longitude: 107.5, accuracy: 25 };

let county: County;
let secretary: Enrolled;
let member: Enrolled;
let neighbour: Enrolled;
let party: Enrolled;
let township: Enrolled;
let director: Enrolled;
beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  const { world } = county;
  const places = [
    ["99", "样例省"],
    ["9901", "云州市"],
    [COUNTY, "云岭县"],
    ["990101200", "石桥乡"],
    [VILLAGE, "上街村"],
    [NEXT, "下湾村"],
  ] as const;
  await addDivisions(
    world.db,
    places.map(([code, name]) => ({ code, name })),
    "2014-01-01" as Day,
    world.now(),
  );
  await world.db
    .insertInto("villageFile")
    .values({
      countyCode: COUNTY,
      id: id(),
      place: VILLAGE,
      year: 2026,
      latitude: 33.5,
      longitude: 107.5,
      changedAt: world.now(),
    } as never)
    .execute();
  const hire = (name: string, post: string, territory: string) => enrol(world, COUNTY, name, [{ post, territory }]);
  secretary = await hire("郭驻村", "first-secretary", VILLAGE);
  member = await hire("马队员", "team-member", VILLAGE);
  neighbour = await hire("邻队员", "team-member", NEXT);
  party = await hire("陈支书", "village-secretary", VILLAGE);
  township = await hire("高书记", "township-secretary", "990101200");
  director = await hire("韩主任", "county-director", COUNTY);
}, 240_000);
afterAll(() => county.close());

const at = (text: string): void => county.clock.moveTo(text);
const sign = (by: Caller, more: object = {}) => signIn({ commandId: id(), signInId: id(), ...more }, by);
const mine = (by: Caller, month = "2026-03") => readMine({ month }, by);
const dayOf = async (by: Caller, day: string) =>
  (await mine(by, day.slice(0, 7))).board?.days.find((one) => one.day === day);
const step = (caseId: string) => ({ commandId: id(), caseId });
const agree = (caseId: string) => ({ ...step(caseId), decision: "agree", note: "" });
const open = async (kind: string, by: Caller = township) => (await listCases({ kind, waiting: "yes" }, by)).rows;
/** What somebody was told of decisions, latest last. */
const told = async (who: Enrolled) =>
  (
    await county.world.db
      .selectFrom("notice as n")
      .innerJoin("noticeReceipt as r", "r.noticeId", "n.id")
      .select(["n.title", "n.body"])
      .where("n.kind", "=", "decision")
      .where("r.cadreId", "=", who.cadreId)
      .orderBy("n.sentAt")
      .orderBy("n.title")
      .execute()
  ).map((one) => `${one.title}｜${one.body}`);
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("a day in the village", () => {
  it("is signed in with one tap, and the position inside the fence proves it", async () => {
    const commandId = id();
    const signInId = id();
    const tap = {
      commandId,
      signInId,
      position: HERE,
      device: { id: "phone-guo", at: "2026-03-02T00:29:00Z", counter: 1 },
    };
    const answer = await signIn(tap, secretary);
    expect(answer).toMatchObject({ day: "2026-03-02", half: "am", proof: "fence", questions: 0 });
    expect(await signIn(tap, secretary)).toEqual(answer);
    expect(await dayOf(secretary, "2026-03-02")).toMatchObject({
      worth: 2,
      am: { kind: "in-village", by: "sign-in", ref: signInId },
    });
    const kept = await county.world.db
      .selectFrom("auditEntry")
      .select("input")
      .where("commandId", "=", commandId)
      .executeTakeFirst();
    expect(JSON.stringify(kept)).not.toContain("33.5");
  });

  it("tells where somebody stood to them, and to nobody else", async () => {
    const { latitude, longitude } = HERE;
    expect((await mine(secretary)).signIns[0]).toMatchObject({ position: { latitude, longitude } });
    for (const by of [township, director]) {
      const { signIns } = await readPerson({ cadreId: secretary.cadreId, month: "2026-03" }, by);
      expect(signIns[0]).toMatchObject({ proof: "fence", position: null });
    }
    const book = await readBook({ place: VILLAGE, day: "2026-03-02" }, party);
    expect(book[0]).toMatchObject({ distance: expect.any(Number), position: null });
  });

  it("without a position waits for the village secretary, who confirms it in the village's book", async () => {
    const { signInId, proof } = await sign(member);
    expect(proof).toBe("none");
    expect(await dayOf(member, "2026-03-02")).toMatchObject({ worth: 0, am: { kind: "unproven" } });
    const book = await readBook({ place: VILLAGE, day: "2026-03-02" }, party);
    expect(book.map((one) => [one.cadre.name, one.proof])).toContainEqual(["马队员", "none"]);
    expect(await refused(countersign({ commandId: id(), place: VILLAGE, signInIds: [signInId] }, member))).toBe(
      "actor.not-your-right",
    );
    await countersign({ commandId: id(), place: VILLAGE, signInIds: [signInId] }, party);
    expect(await dayOf(member, "2026-03-02")).toMatchObject({ worth: 2 });
    expect(await refused(countersign({ commandId: id(), place: VILLAGE, signInIds: [signInId] }, party))).toBe(
      "attendance.proven-already",
    );
  });

  it("signed in without signal counts for the day on the device, when it arrives three days later", async () => {
    at("2026-03-06T09:00:00Z");
    const waited = { position: HERE, device: { id: "phone-guo", at: "2026-03-03T01:10:00Z", counter: 2 } };
    expect(await sign(secretary, waited)).toMatchObject({
      day: "2026-03-03",
      half: "am",
      proof: "fence",
      questions: 0,
    });
    const wrongClock = { position: HERE, device: { id: "phone-guo", at: "2026-03-07T09:00:00Z", counter: 3 } };
    expect(await sign(secretary, wrongClock)).toMatchObject({ day: "2026-03-06", questions: 1 });
  });

  it("takes its photograph after the tap, once, from its owner", async () => {
    const { signInId } = await sign(neighbour, { position: HERE });
    const photo = { signInId, photoFileId: id() };
    expect(await refused(addPhoto({ commandId: id(), ...photo }, member))).toBe("attendance.sign-in-not-found");
    await addPhoto({ commandId: id(), ...photo }, neighbour);
    expect((await mine(neighbour)).signIns.find((one) => one.id === signInId)?.photoId).toBe(photo.photoFileId);
    expect(await refused(addPhoto({ commandId: id(), ...photo }, neighbour))).toBe("attendance.photo-there");
    const late = await sign(neighbour);
    at("2026-03-16T09:00:00Z");
    const tooLate = { commandId: id(), signInId: late.signInId, photoFileId: id() };
    expect(await refused(addPhoto(tooLate, neighbour))).toBe("attendance.photo-too-late");
    at("2026-03-06T09:00:00Z");
  });

  it("is not signed in by somebody who is not posted", async () => {
    const stranger = await enrol(county.world, COUNTY, "无岗者", [{ post: "helper", territory: VILLAGE }]);
    expect(await refused(sign(stranger))).toBe("actor.not-your-right");
    expect(await refused(sign(county.as("team-member", VILLAGE)))).toBe("attendance.not-placed");
  });
});

describe("what is odd", () => {
  it("is asked, answered, concluded and may be appealed; the day changes only by the conclusion", async () => {
    at("2026-03-09T01:00:00Z");
    const { questions } = await sign(member, {
      position: { ...HERE, mock: true },
      device: { id: "phone-guo", at: "2026-03-09T01:00:00Z", counter: 9 },
    });
    expect(questions).toBe(2);
    expect(await dayOf(member, "2026-03-09")).toMatchObject({ worth: 2 });
    const asked = (await mine(member)).cases.filter((one) => one.kind === "question" && one.fromDay === "2026-03-09");
    expect(asked.map((one) => one.what).sort()).toEqual(["mock", "shared-device"]);
    const question = asked.find((one) => one.what === "mock")?.id ?? "";
    const conclude = (by: Caller, conclusion: string) =>
      concludeQuestion({ ...step(question), conclusion, note: "与本人核实" }, by);
    expect(await refused(conclude(township, "set-aside"))).toBe("attendance.not-answered-yet");
    expect(await refused(answerQuestion({ ...step(question), answer: "不是我" }, secretary))).toBe(
      "attendance.not-found",
    );
    await answerQuestion({ ...step(question), answer: "手机装了测试软件，人在村里" }, member);
    await conclude(township, "set-aside");
    expect(await dayOf(member, "2026-03-09")).toMatchObject({ worth: 0, am: { kind: "to-come" } });
    await appealQuestion({ ...step(question), answer: "村支书可以作证" }, member);
    expect(await refused(conclude(township, "accept"))).toBe("attendance.appeal-to-county");
    await conclude(director, "accept");
    expect(await dayOf(member, "2026-03-09")).toMatchObject({ worth: 2 });
    const trail = (await mine(member)).cases.find((one) => one.id === question)?.trail.map((one) => one.action);
    expect(trail).toEqual(["answer", "set-aside", "appeal", "accept"]);
  });

  it("sees one device in two villages without telling whose it is", async () => {
    await sign(neighbour, { device: { id: "phone-guo", at: "2026-03-09T01:00:00Z", counter: 12 } });
    const [question] = (await mine(neighbour)).cases.filter((one) => one.kind === "question");
    expect(question).toMatchObject({ what: "shared-device", facts: { people: 2 } });
    expect(JSON.stringify(await mine(neighbour))).not.toMatch(/郭驻村|马队员/);
  });

  it("asks about a jump of a hundred kilometres within the hour", async () => {
    at("2026-03-10T01:00:00Z");
    await sign(secretary, { position: HERE, device: { id: "phone-guo", at: "2026-03-10T01:00:00Z", counter: 20 } });
    at("2026-03-10T01:30:00Z");
    expect(
      await sign(secretary, { position: FAR, device: { id: "phone-guo", at: "2026-03-10T01:30:00Z", counter: 21 } }),
    ).toMatchObject({ proof: "none" });
    expect((await mine(secretary)).cases.map((one) => one.what)).toContain("jump");
  });
});

describe("leave", () => {
  const ask = async (by: Caller, fromDay: string, toDay: string, kind = "personal") => {
    const caseId = id();
    await askLeave({ commandId: id(), caseId, kind, reason: "家中有事", fromDay, toDay }, by);
    return caseId;
  };

  it("of five days is approved by the township alone, and a sign-in in it is asked about", async () => {
    const leave = await ask(member, "2026-03-11", "2026-03-15");
    expect((await open("leave"))[0]).toMatchObject({ halves: 10, steps: [{ level: "township" }] });
    expect(await refused(decideLeave(agree(leave), director))).toBe("attendance.not-your-step");
    expect(await decideLeave(agree(leave), township)).toMatchObject({ state: "approved" });
    at("2026-03-11T01:00:00Z");
    expect(await sign(member, { position: HERE })).toMatchObject({ questions: 1 });
    expect(await dayOf(member, "2026-03-11")).toMatchObject({ worth: 0, am: { kind: "leave" } });
    at("2026-03-13T01:00:00Z");
    expect(await refused(cancelLeave(step(leave), member))).toBe("attendance.not-now");
    expect(await refused(reportReturn({ ...step(leave), on: "2026-03-14" }, member))).toBe(
      "attendance.back-in-the-future",
    );
    await reportReturn({ ...step(leave), on: "2026-03-13", half: "pm" }, member);
    await sign(member, { position: HERE });
    expect(await dayOf(member, "2026-03-13")).toMatchObject({
      worth: 1,
      am: { kind: "leave" },
      pm: { kind: "in-village" },
    });
  });

  it("of six days goes on to the county after the township", async () => {
    const leave = await ask(secretary, "2026-03-16", "2026-03-21");
    expect(await refused(ask(secretary, "2026-03-20", "2026-03-20"))).toBe("attendance.overlaps");
    expect(await decideLeave(agree(leave), township)).toMatchObject({ state: "asked" });
    expect(await refused(decideLeave(agree(leave), township))).toBe("attendance.not-your-step");
    expect(await refused(decideLeave({ ...agree(leave), decision: "refuse" }, director))).toBe(
      "attendance.reason-needed",
    );
    expect(await told(secretary)).toEqual([]);
    expect(await decideLeave(agree(leave), director)).toMatchObject({ state: "approved" });
    expect(await told(secretary)).toEqual(["2026-03-16 至 2026-03-21 的请假已批准｜由韩主任办理。"]);
  });

  it("without a return is overdue, and a sixth week in a year starts the recall", async () => {
    at("2026-03-24T01:00:00Z");
    const { rows } = await listCases({ kind: "leave" }, township);
    expect(rows.find((one) => one.fromDay === "2026-03-16")?.overdue).toBe(2);
    expect((await open("leave")).map((one) => [one.fromDay, one.state])).toEqual([["2026-03-16", "approved"]]);
    const long = await ask(secretary, "2026-03-25", "2026-04-20");
    await decideLeave(agree(long), township);
    await decideLeave(agree(long), director);
    const recall = await county.world.db
      .selectFrom("outbox")
      .select("payload")
      .where("event", "=", "attendance.leave-beyond-limit")
      .execute();
    expect(recall.map((one) => one.payload)).toMatchObject([
      { cadreId: secretary.cadreId, year: 2026, halves: 66, limit: 30 },
    ]);
    const spared = await ask(member, "2026-04-01", "2026-05-20", "annual");
    await decideLeave(agree(spared), township);
    await decideLeave(agree(spared), director);
    expect(
      (
        await county.world.db
          .selectFrom("outbox")
          .select("no")
          .where("event", "=", "attendance.leave-beyond-limit")
          .execute()
      ).length,
    ).toBe(1);
    // what is not over stands in this month's record, whichever days it is about
    const own = async (month?: string) => (await mine(member, month)).cases.map((one) => one.id as string);
    expect([(await own()).includes(spared), (await own("2026-02")).includes(spared)]).toEqual([true, false]);
    expect(await cancelLeave(step(spared), member)).toMatchObject({ state: "cancelled" });
    expect((await own()).includes(spared)).toBe(false);
  });

  it("that goes on is one absence: its whole length decides the route, and one return ends it", async () => {
    const first = await ask(neighbour, "2026-03-18", "2026-03-20");
    await decideLeave(agree(first), township);
    const second = await ask(neighbour, "2026-03-21", "2026-03-23");
    const waits = async () => (await open("leave")).filter((one) => one.cadre.id === neighbour.cadreId);
    expect(await waits()).toMatchObject([
      { id: second, halves: 6, steps: [{ level: "township" }, { level: "county" }] },
    ]);
    await decideLeave(agree(second), township);
    await decideLeave(agree(second), director);
    expect(await waits()).toMatchObject([{ id: second, state: "approved" }]);
    await reportReturn({ ...step(second), on: "2026-03-24" }, neighbour);
    expect(await waits()).toEqual([]);
    const leaves = (await mine(neighbour)).cases.filter((one) => one.kind === "leave");
    expect(leaves.map((one) => one.overdue)).toEqual([0, 0]);
  });
});

describe("more leave than the year allows", () => {
  it("proposes a recall, once, which the county has yet to decide", async () => {
    const { world } = county;
    const { cadreId } = secretary;
    const now = world.now();
    const appointment = await world.db
      .selectFrom("appointment")
      .select("id")
      .where("cadreId", "=", cadreId)
      .executeTakeFirstOrThrow();
    const unitId = id();
    const since = "2026-01-01" as Day;
    const unit = { name: "县水利局", nameInitials: "xslj", kind: "sending-unit", level: "county", territory: COUNTY };
    await world.db
      .insertInto("unit")
      .values({ countyCode: COUNTY, id: unitId, ...unit, since, changedAt: now })
      .execute();
    const term = { documentNo: "组任〔2026〕1号", termSince: since, termUntil: "2028-01-01" as Day };
    const post = { post: "first-secretary", level: "county", appointmentId: appointment.id, unitId };
    await world.db
      .insertInto("placement")
      .values({ countyCode: COUNTY, id: id(), place: VILLAGE, cadreId, ...post, ...term, changedAt: now })
      .execute();
    const system = (countyCode: string): Caller => ({ world, actor: systemActor(countyCode) });
    const fail = (error: unknown): never => {
      throw error;
    };
    while (await deliverNext(world, [recallOnLeave], system, fail));
    const recalls = await world.db.selectFrom("recall").select(["ground", "facts", "outcome"]).execute();
    expect(recalls).toEqual([{ ground: "leave", facts: "2026年已批准请假33天，超过规定的30天。", outcome: null }]);
    const event = { event: recallOnLeave.on, payload: { cadreId, year: 2026, halves: 70, limit: 30 }, place: VILLAGE };
    await recallOnLeave.react({ ...event, commandIdFor: () => id() }, system(COUNTY));
    expect((await world.db.selectFrom("recall").select("id").execute()).length).toBe(1);
  });
});

describe("duty travel and corrections", () => {
  it("count as in the village once the township agrees", async () => {
    const trip = id();
    const asked = {
      caseId: trip,
      kind: "training",
      destination: "县委党校",
      purpose: "参加第一书记培训",
      fromDay: "2026-03-23",
      toDay: "2026-03-23",
    };
    await reportTrip({ commandId: id(), ...asked }, member);
    expect(await dayOf(member, "2026-03-23")).toMatchObject({ worth: 0 });
    await decideTrip(agree(trip), township);
    expect(await dayOf(member, "2026-03-23")).toMatchObject({ worth: 2, am: { kind: "trip", ref: trip } });
    expect(await refused(cancelTrip(step(trip), member))).toBe("attendance.not-now");

    const correction = id();
    const wrong = {
      commandId: id(),
      caseId: correction,
      day: "2026-03-20",
      countsAs: "in-village",
      reason: "手机没电，村里开会有照片",
    };
    await askCorrection(wrong, member);
    expect(await refused(askCorrection({ ...wrong, commandId: id(), caseId: id() }, member))).toBe(
      "attendance.correction-asked",
    );
    expect(await refused(askCorrection({ ...wrong, commandId: id(), caseId: id(), day: "2026-03-02" }, member))).toBe(
      "attendance.correction-too-late",
    );
    await decideCorrection(agree(correction), township);
    expect(await dayOf(member, "2026-03-20")).toMatchObject({ worth: 2, am: { by: "correction" } });
    const late = { ...wrong, commandId: id(), caseId: id(), day: "2026-03-19" };
    await askCorrection(late, member);
    await decideCorrection({ ...step(late.caseId), decision: "refuse", note: "照片不是当天的" }, township);
    expect((await told(member)).filter((one) => /更正|公出/.test(one)).toSorted()).toEqual([
      "2026-03-19 的更正没有认可｜高书记：照片不是当天的",
      "2026-03-20 的更正已认可｜由高书记办理。",
      "2026-03-23 的公出报备已同意｜由高书记办理。",
    ]);
  });
});

describe("the board", () => {
  it("shows a township its people, where month and year lead, and goes out as a workbook", async () => {
    const { rows } = await readBoard({ month: "2026-03" }, township);
    expect(rows.map((one) => one.cadre.name).sort()).toEqual(["邻队员", "郭驻村", "马队员"].sort());
    const guo = rows.find((one) => one.cadre.name === "郭驻村");
    expect(guo).toMatchObject({ month: { target: 20, pace: "out-of-reach" }, leave: { halves: 66, limit: 30 } });
    expect(guo?.days).toHaveLength(31);
    const file = await boardFile({ month: "2026-03" }, township);
    expect(file.name).toBe("驻村天数-2026-03.xlsx");
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });

  it("goes out as it is looked at: narrowed and ordered", async () => {
    const exported = async (choice: object) => {
      const file = await boardFile({ month: "2026-03", ...choice }, township);
      const table = await openTable(new Uint8Array(await file.arrayBuffer()));
      const [, ...rows] = await allRows(table);
      await table.close();
      return rows.map((one) => one.cells[1]);
    };
    const { rows } = await readBoard({ month: "2026-03" }, township);
    const all = rows.map((one) => one.cadre.name);
    expect(await exported({})).toEqual(all);
    expect(await exported({ post: "first-secretary" })).toEqual(["郭驻村"]);
    expect(await exported({ q: "下湾", post: "team-member" })).toEqual(["邻队员"]);
    expect(await exported({ pace: "met" })).toEqual([]);
    const [year = "", month = ""] = [rows[0]?.year.pace, rows[0]?.month.pace];
    expect(await exported({ pace: year, now: month })).toContain(all[0]);
    const short = ({ month: { target, counted } }: (typeof rows)[number]) => target * 2 - counted;
    const byMonth = rows.toSorted((one, other) => short(other) - short(one)).map((one) => one.cadre.name);
    expect(await exported({ order: "month" })).toEqual(byMonth);
  });

  it("shows a person to their own office only", async () => {
    const elsewhere = county.as("township-secretary", "990101201");
    expect(await refused(readPerson({ cadreId: member.cadreId, month: "2026-03" }, elsewhere))).toBe(
      "attendance.not-found",
    );
    expect((await readPerson({ cadreId: member.cadreId, month: "2026-03" }, township)).board?.cadre.name).toBe(
      "马队员",
    );
  });

  it("gives duties their evidence as the ledger counts it: travel and leave too, halves as halves", async () => {
    const { rows } = await readBoard({ month: "2026-03" }, township);
    const found = await county.world.db.transaction().execute((tx) =>
      sql`select set_config('bangfu.now', ${county.world.now()}, true)`.execute(tx).then(() =>
        attendanceEvidence.find(tx, township.actor, {
          kinds: ["sign-in", "duty-travel", "leave"],
          from: "2026-03-01" as Day,
          to: "2026-03-31" as Day,
        }),
      ),
    );
    for (const row of rows) {
      const own = found.filter((one) => one.cadreId === row.cadre.id);
      const halves = (kinds: readonly string[]) =>
        own.filter((one) => kinds.includes(one.kind)).reduce((sum, one) => sum + (one.half ? 1 : 2), 0);
      expect(halves(["sign-in", "duty-travel"])).toBe(row.figures.counted);
      expect(halves(["leave"])).toBe(row.figures.byKind.leave);
    }
    expect(new Set(found.map((one) => one.kind))).toEqual(new Set(["sign-in", "duty-travel", "leave"]));
  });

  it("gives duties the sign-ins of one person", async () => {
    const found = await county.world.db.transaction().execute((tx) =>
      attendanceEvidence.find(tx, township.actor, {
        kinds: ["sign-in"],
        from: "2026-03-01" as Day,
        to: "2026-03-31" as Day,
        cadres: [secretary.cadreId],
      }),
    );
    expect(found.map((one) => one.day)).toEqual(["2026-03-02", "2026-03-03", "2026-03-06", "2026-03-10"]);
  });
});

describe("a call check", () => {
  it("draws by a seed that anybody can draw again, and asks those who were away", async () => {
    const draw = { under: "990101200", size: 2, seed: "1949" };
    const first = id();
    await drawCalls({ commandId: id(), drawId: first, ...draw }, township);
    const again = id();
    await drawCalls({ commandId: id(), drawId: again, ...draw }, township);
    const [one, other] = [await readDraw({ drawId: first }, township), await readDraw({ drawId: again }, township)];
    expect(one.calls.map((call) => call.cadre.name)).toEqual(other.calls.map((call) => call.cadre.name));
    expect(one).toMatchObject({ pool: 3, size: 2, seed: "1949", placeName: "石桥乡" });
    expect(one.calls.map((call) => call.stands?.day)).toEqual([one.day, one.day]);
    const call = one.calls[0];
    await recordCall({ commandId: id(), callId: call?.id, outcome: "away", note: "在县城" }, township);
    expect((await open("question")).map((question) => [question.what, question.cadre.name])).toContainEqual([
      "away-when-called",
      call?.cadre.name,
    ]);
    expect(await refused(recordCall({ commandId: id(), callId: call?.id, outcome: "in-village" }, township))).toBe(
      "attendance.called-already",
    );
    expect((await listDraws({}, township)).map((drawn) => `${drawn.called} ${drawn.away}`).sort()).toEqual([
      "0 0",
      "1 1",
    ]);
    expect(await refused(drawCalls({ commandId: id(), drawId: id(), ...draw, under: "990101201" }, township))).toBe(
      "actor.not-your-place",
    );
  });
});
