import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import type { Day } from "#kernel/day.ts";
import { answerQuestion, askCorrection, askLeave, reportTrip, signIn } from "#modules/attendance/index.ts";
import { listCases } from "#modules/attendance/server/cases.ts";
import { decideLeave } from "#modules/attendance/server/decide-leave.ts";
import { concludeQuestion } from "#modules/attendance/server/questions.ts";
import type { DayItem } from "#modules/duties/contract.ts";
import { myDay } from "#modules/duties/server/day/my-day.ts";
import { listNotices } from "#modules/duties/server/notice/notices.ts";
import { holdMeeting } from "#modules/governance/server/hold-meeting.ts";
import { openResolution } from "#modules/governance/server/open-resolution.ts";
import { addDivisions } from "#modules/places/index.ts";
import { proposeRecall } from "#modules/stationing/index.ts";
import { appeal } from "#modules/stationing/server/bars.ts";
import { nominate } from "#modules/stationing/server/nominate.ts";
import { openCall } from "#modules/stationing/server/open-call.ts";
import { startProbation } from "#modules/stationing/server/probation.ts";
import { decideRecall } from "#modules/stationing/server/recalls.ts";
import { sendFeedback, writeLog } from "#modules/worklog/index.ts";
import { answerFeedback } from "#modules/worklog/server/feedback.ts";
import { followUp } from "#modules/worklog/server/write-log.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";

const TOWNSHIP = "990101200";
const VILLAGE = "990101200201";
const HERE = { latitude: 33.501, longitude: 107.502, accuracy: 25 };

let county: County;
let member: Enrolled;
let party: Enrolled;
let township: Enrolled;
let elsewhere: Enrolled;
let director: Enrolled;
let officer: Enrolled;
let unitId: string;

beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  const { world } = county;
  const places = [
    ["99", "样例省"],
    ["9901", "云州市"],
    [COUNTY, "云岭县"],
    [TOWNSHIP, "石桥乡"],
    ["990101201", "沙坝乡"],
    [VILLAGE, "上街村"],
  ] as const;
  await addDivisions(
    world.db,
    places.map(([code, name]) => ({ code, name })),
    "2014-01-01" as Day,
    world.now(),
  );
  const hire = (name: string, post: string, territory: string) => enrol(world, COUNTY, name, [{ post, territory }]);
  member = await hire("马队员", "team-member", VILLAGE);
  party = await hire("陈支书", "village-secretary", VILLAGE);
  township = await hire("高书记", "township-secretary", TOWNSHIP);
  elsewhere = await hire("罗书记", "township-secretary", "990101201");
  director = await hire("韩主任", "county-director", COUNTY);
  officer = await hire("何干事", "county-officer", COUNTY);
  unitId = id();
  const unit = { countyCode: COUNTY, id: unitId, name: "县水务局", nameInitials: "xswj", kind: "sending-unit" };
  await world.db
    .insertInto("unit")
    .values({ ...unit, level: "county", territory: COUNTY, since: "2014-01-01" as Day, changedAt: world.now() })
    .execute();
  await world.db.updateTable("cadre").set({ unitId }).where("id", "=", member.cadreId).execute();
}, 240_000);
afterAll(() => county.close());

/** What stands in somebody's day about a kind of matter: the group, with `late` and the last day when there are. */
const day = async (who: Caller, kind: string): Promise<DayItem[]> =>
  (await myDay({}, who)).items.filter((one) => one.kind === kind);
const seen = async (who: Caller, kind: string) => (await day(who, kind)).map((one) => one.group);
const at = (text: string): void => county.clock.moveTo(text);
const command = <Input extends object>(input: Input) => ({ commandId: id(), ...input });

describe("what waits for a decision stands in the day of who decides, and of who asked", () => {
  it("a leave, until it is decided; nobody else's day shows it", async () => {
    const caseId = id();
    const asked = { caseId, kind: "personal", reason: "家中有事", fromDay: "2026-03-05", toDay: "2026-03-06" };
    await askLeave(command(asked), member);
    const [waits] = await day(township, "leave");
    expect(waits).toMatchObject({ group: "due", on: "2026-03-05", late: false, to: "/attendance/cases?kind=leave" });
    expect(waits?.zh).toMatch(/^马队员请.+，2026-03-05 至 2026-03-06，请审批$/);
    expect(waits?.en).toMatch(/^马队员 asks for leave/);
    expect(await day(member, "leave")).toMatchObject([{ group: "waiting", to: "/attendance/mine?month=2026-03" }]);
    for (const stranger of [elsewhere, party, director]) expect(await seen(stranger, "leave")).toEqual([]);
    await decideLeave(command({ caseId, decision: "agree", note: "" }), township);
    expect([...(await seen(township, "leave")), ...(await seen(member, "leave"))]).toEqual([]);
    at("2026-03-09T01:00:00Z");
    expect(await day(member, "leave")).toMatchObject([{ group: "due", late: true, on: "2026-03-06" }]);
    expect(await day(township, "leave")).toMatchObject([{ group: "waiting", late: true }]);
  });

  it("travel and corrections; many of a kind are one line that leads to their list", async () => {
    await askCorrection(
      command({ caseId: id(), day: "2026-03-03", countsAs: "in-village", reason: "手机没电" }),
      member,
    );
    expect([await seen(township, "correction"), await seen(member, "correction")]).toEqual([["due"], ["waiting"]]);
    for (let i = 10; i < 16; i += 1) {
      const trip = { kind: "meeting", destination: "县城", purpose: "参加培训", fromDay: `2026-03-${i}` };
      await reportTrip(command({ caseId: id(), ...trip, toDay: trip.fromDay }), member);
    }
    expect(await day(township, "trip")).toMatchObject([
      { group: "due", zh: "报备 6 件", en: "Travel: 6", to: "/attendance/cases?kind=trip" },
    ]);
  });

  it("a sign-in nobody has proven stands in the village secretary's day", async () => {
    await signIn(command({ signInId: id() }), member);
    expect(await day(party, "sign-in")).toMatchObject([{ group: "due", to: "/attendance/book?day=2026-03-09" }]);
    expect(await seen(township, "sign-in")).toEqual([]);
  });

  it("a question reaches the person it is put to by a notice and in their day, before anybody may conclude", async () => {
    const device = { id: "phone-ma", at: "2026-03-09T01:00:00Z", counter: 3 };
    await signIn(command({ signInId: id(), position: { ...HERE, mock: true }, device }), member);
    const [asked] = await day(member, "question");
    expect(asked).toMatchObject({ group: "due", late: false, on: "2026-03-12", to: "/attendance/mine?month=2026-03" });
    expect(asked?.zh).toBe("请说明 2026-03-09 的签到：手机提示位置是模拟的");
    const told = (await listNotices({ box: "mine" }, member)).rows.filter((one) => one.kind === "question");
    expect(told).toMatchObject([{ title: "请说明 2026-03-09 的签到" }]);
    // the leave granted before is told; the question is not told a second time
    expect((await day(member, "notice")).map((one) => one.zh)).toEqual([expect.stringContaining("请假已批准")]);
    expect(await seen(township, "question")).toEqual([]);
    const [question] = (await listCases({ kind: "question", waiting: "yes" }, township)).rows;
    await answerQuestion(command({ caseId: question?.id, answer: "装了测试软件，人在村里" }), member);
    expect(await seen(member, "question")).toEqual(["waiting"]);
    expect((await day(township, "question"))[0]?.zh).toContain("马队员说明了");
    await concludeQuestion(
      command({ caseId: question?.id, conclusion: "set-aside", note: "与村里核实不在" }),
      township,
    );
    expect(await seen(township, "question")).toEqual([]);
    expect(await day(member, "notice")).toContainEqual(
      expect.objectContaining({ group: "due", zh: "2026-03-09 的签到不予认定" }),
    );
  });

  it("an unanswered question becomes the township's when its days are over", async () => {
    at("2026-03-20T01:00:00Z");
    const device = { id: "phone-ma", at: "2026-03-20T01:00:00Z", counter: 9 };
    await signIn(command({ signInId: id(), position: { ...HERE, mock: true }, device }), member);
    expect(await seen(township, "question")).toEqual([]);
    at("2026-03-24T01:00:00Z");
    expect((await day(township, "question"))[0]?.zh).toContain("没有按期说明");
    expect(await day(member, "question")).toMatchObject([{ group: "due", late: true, on: "2026-03-23" }]);
  });
});

describe("what waits for an answer", () => {
  it("feedback by the day it is to be answered", async () => {
    const feedbackId = id();
    const asked = { feedbackId, kind: "feedback", place: VILLAGE, title: "机耕路塌方", text: "请交通部门来看" };
    const { answerBy } = await sendFeedback(command(asked), member);
    const [waits] = await day(township, "feedback");
    expect(waits).toMatchObject({ on: answerBy, late: false, place: VILLAGE, to: "/worklog/feedback?waiting=yes" });
    expect(["due", "soon"]).toContain(waits?.group);
    expect(await seen(member, "feedback")).toEqual(["waiting"]);
    expect(await seen(elsewhere, "feedback")).toEqual([]);
    at("2026-04-20T01:00:00Z");
    expect(await day(township, "feedback")).toMatchObject([{ group: "due", late: true }]);
    await answerFeedback(command({ feedbackId, answer: "已派人" }), township);
    expect([...(await seen(township, "feedback")), ...(await seen(member, "feedback"))]).toEqual([]);
  });

  it("an emergency by its day: the writer follows up, past it the township does", async () => {
    const logId = id();
    await writeLog(command({ logId, day: "2026-04-20", text: "独居老人发病", emergency: "illness" }), member);
    const [mine] = await day(member, "emergency");
    expect(mine).toMatchObject({ late: false, to: "/worklog?show=emergencies" });
    expect(await seen(township, "emergency")).toEqual(["waiting"]);
    at("2026-05-20T01:00:00Z");
    expect(await day(member, "emergency")).toMatchObject([{ group: "due", late: true }]);
    expect(await day(township, "emergency")).toMatchObject([{ group: "due", late: true }]);
    await followUp(command({ logId, text: "已送医，家属到了", closes: true }), township);
    expect(await seen(township, "emergency")).toEqual([]);
  });
});

describe("what waits of selection and recall", () => {
  const facts = { level: "county", specialities: ["党政"], party: true, leads: false };

  it("a step of the chain in the day of who takes it, the application in one's own", async () => {
    const callId = id();
    const term = { termSince: "2026-07-01", termUntil: "2028-07-01" };
    const open = { opensOn: "2026-05-20", closesOn: "2026-06-10" };
    await openCall(command({ id: callId, title: "2026年选派", ...open, ...term }), officer);
    const candidacyId = id();
    const asked = { id: candidacyId, callId, kind: "self", cadreId: member.cadreId, unitId, ...facts };
    await nominate(command(asked), member);
    expect(await day(member, "candidacy")).toMatchObject([{ group: "waiting" }]);
    await county.world.db.updateTable("candidacy").set({ step: 4 }).where("id", "=", candidacyId).execute();
    expect(await day(officer, "candidacy")).toMatchObject([
      { group: "due", to: `/stationing/candidacies/${candidacyId}` },
    ]);
    expect(await seen(township, "candidacy")).toEqual([]);
  });

  it("a probation that runs out, for the county; the person waits", async () => {
    await startProbation(
      command({ id: id(), cadreId: member.cadreId, kind: "newly-hired", since: "2025-05-22" }),
      officer,
    );
    expect(await day(officer, "probation")).toMatchObject([{ group: "soon", on: "2026-05-22", late: false }]);
    at("2026-05-25T01:00:00Z");
    expect(await day(officer, "probation")).toMatchObject([
      { group: "due", late: true, to: "/stationing/people?tab=probation" },
    ]);
    expect(await seen(member, "probation")).toEqual(["waiting"]);
    expect(await seen(township, "probation")).toEqual([]);
  });

  it("a recall for the county but not its proposer; then the replacement; then the appeal against the bar", async () => {
    const [placementId, recallId] = [id(), id()];
    const appointment = await county.world.db
      .selectFrom("appointment")
      .select("id")
      .where("cadreId", "=", member.cadreId)
      .executeTakeFirstOrThrow();
    const term = { termSince: "2026-03-01", termUntil: "2028-03-01", arrivedOn: "2026-03-02" };
    const who = { cadreId: member.cadreId, unitId, post: "team-member", level: "county" };
    await county.world.db
      .insertInto("placement")
      .values({
        ...{ countyCode: COUNTY, id: placementId, place: VILLAGE, ...who, ...term },
        ...{ appointmentId: appointment.id, documentNo: "云组〔2026〕1号", changedAt: county.world.now() },
      } as never)
      .execute();
    await proposeRecall(command({ id: recallId, placementId, ground: "absence", facts: "多次不在岗" }), township);
    expect(await seen(township, "recall")).toEqual(["waiting"]);
    expect(await day(director, "recall")).toMatchObject([{ group: "due", to: "/stationing/recalls" }]);
    expect(await seen(member, "recall")).toEqual([]);
    const decided = { outcome: "recalled", opinion: "情况属实", on: "2026-05-25" };
    await decideRecall(command({ recallId, ...decided }), director);
    expect(await seen(director, "recall")).toEqual([]);
    expect(await day(officer, "replacement")).toMatchObject([{ group: "soon", late: false }]);
    const bar = await county.world.db.selectFrom("promotionBar").select("id").executeTakeFirstOrThrow();
    expect(await seen(member, "bar")).toEqual(["soon"]);
    await appeal(command({ barId: bar.id, text: "当时住院，有病历" }), member);
    expect([await seen(member, "bar"), await seen(director, "bar"), await seen(township, "bar")]).toEqual([
      ["waiting"],
      ["due"],
      [],
    ]);
  });
});

it("meetings of the branch over a matter of the village settle the branch's own duty to meet", async () => {
  at("2026-06-29T01:00:00Z");
  const owed = async (key: string) =>
    (await myDay({}, party)).items.filter((one) => one.key.includes(key)).map((one) => one.group);
  expect([await owed("branch-congress"), await owed("branch-committee")]).toEqual([["soon"], ["soon"]]);
  const resolutionId = id();
  const matter = { matter: "works", title: "修村口桥", content: "村口小桥加宽加固，资金已经落实。" };
  await openResolution(command({ resolutionId, place: VILLAGE, ...matter }), party);
  for (const meeting of ["propose", "discuss", "review"]) {
    const counts = { entitled: 9, attended: 9, for: 9, against: 0, abstained: 0 };
    await holdMeeting(command({ resolutionId, meeting, on: "2026-06-29", counts }), party);
  }
  expect([await owed("branch-congress"), await owed("branch-committee")]).toEqual([["done"], ["done"]]);
});

it("every kind of line has its word, and an administrator's day is empty", async () => {
  const { items } = await myDay({}, officer);
  expect(items.length).toBeGreaterThan(0);
  for (const { kind } of [...items, ...(await myDay({}, township)).items, ...(await myDay({}, member)).items])
    expect([kind, hasSentence("zh", `duties.kind.${kind}`)]).toEqual([kind, true]);
  expect((await myDay({}, county.as("administrator", COUNTY))).items).toEqual([]);
});
