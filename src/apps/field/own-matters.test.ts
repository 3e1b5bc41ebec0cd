import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import { zh } from "#i18n/zh.ts";
import { Day } from "#kernel/day.ts";
import { addDivisions } from "#modules/places/index.ts";
import { household, person } from "#modules/registry/domain/household.fixture.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { newId } from "#ui/new-command-id.ts";
import { decideLeave } from "../../modules/attendance/server/decide-leave.ts";
import { startCampaign } from "../../modules/duties/server/campaign/run-campaign.ts";
import { callMeeting } from "../../modules/duties/server/meeting/call-meeting.ts";
import { sendNotice } from "../../modules/duties/server/notice/send-notice.ts";
import { movePlan, savePlan } from "../../modules/duties/server/plan/save-plan.ts";
import { issueTasks } from "../../modules/duties/server/task/issue-tasks.ts";
import { registerHousehold } from "../../modules/registry/server/register-household.ts";
import { overrideRule } from "../../modules/rules/server/override-rule.ts";
import { endEvent, saveEvent, seatPeople, signIn as signInTraining } from "../../modules/stationing/server/training.ts";
import { answerFeedback } from "../../modules/worklog/server/feedback.ts";
import { sendReport } from "../../modules/worklog/server/reports.ts";
import { actOn } from "./record/case-acts.ts";
import { phonePlace, placeOfLine } from "./shell/phone-place.ts";
import { type Beside, besideOf } from "./store/beside.ts";
import { instantHere, todayHere, trustServer } from "./store/clock.ts";
import { keepFile } from "./store/files.ts";
import { allHouseholds } from "./store/households.ts";
import { makeLock } from "./store/lock.ts";
import { itemsOf, keep } from "./store/outbox.ts";
import { maySendAgain } from "./store/outbox-item.ts";
import { factOf, keepFact, openPhone, type Phone } from "./store/phone.ts";
import { unsentOf } from "./store/unsent.ts";
import { httpLine } from "./sync/http-line.ts";
import { syncOnce } from "./sync/sync-once.ts";
import { NEW } from "./sync/tell-of-itself.ts";
import { subjectsOf, type UnsentMark } from "./village/campaign-work.ts";

const START = "2026-11-22T01:00:00Z";
const TOWNSHIP = VILLAGE.slice(0, 9);
const NEXT = `${TOWNSHIP}202`;
const JPEG = Uint8Array.from(Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex"));
let county: County;
let app: ReturnType<typeof makeApp>;
let secretary: Enrolled;
let township: Enrolled;
let clerk: Enrolled;
let officer: Enrolled;
let cookie = "";
let phone: Phone;
let key: CryptoKey;
const bugs: unknown[] = [];

beforeAll(async () => {
  county = await openCounty(START);
  const { world } = county;
  const rows = {
    "99": "样例省",
    "9901": "云岭市",
    [COUNTY]: "云岭县",
    [TOWNSHIP]: "石桥乡",
    [VILLAGE]: "下湾村",
    [NEXT]: "上街村",
  };
  const divisions = Object.entries(rows).map(([code, name]) => ({ code, name }));
  await addDivisions(world.db, divisions, Day.parse("2020-01-01"), world.now());
  app = makeApp(world, (error) => bugs.push(error));
  secretary = await enrol(world, COUNTY, "周启明", [{ post: "first-secretary", territory: VILLAGE }]);
  township = await enrol(world, COUNTY, "高书记", [{ post: "township-secretary", territory: TOWNSHIP }]);
  clerk = await enrol(world, COUNTY, "郭守田", [{ post: "township-clerk", territory: TOWNSHIP }]);
  officer = await enrol(world, COUNTY, "组织干事", [{ post: "county-officer", territory: COUNTY as never }]);
  for (const place of [VILLAGE, NEXT])
    await registerHousehold(
      {
        commandId: id(),
        household: household({ place: place as never, members: [person("户主", "男", "1970-03-01")] }),
      },
      clerk,
    );
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(START) });
  vi.stubGlobal("document", { documentElement: { lang: "zh" } });
  vi.stubGlobal("fetch", (path: string, init: RequestInit = {}) =>
    app.request(path, { ...init, headers: { ...(init.headers as object), cookie } }),
  );
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await county.close();
});

/** A new phone of somebody's, loaded once. */
async function phoneOf(owner: Enrolled): Promise<void> {
  cookie = owner.cookie;
  trustServer(0);
  phone = openPhone(`phone-${newId()}`);
  ({ key } = await makeLock("six plain words", 1000));
  const deviceId = newId();
  await keepFact(phone, "deviceId", deviceId);
  await httpLine.register({ id: deviceId, name: "Android", ...NEW });
  expect(await sync()).toBeNull();
}
const sync = () => syncOnce({ phone, key, line: httpLine, now: () => new Date().toISOString() });
const act = (name: string, input: object) =>
  keep(phone, key, { name, input: { commandId: newId(), ...input } }, instantHere());
const beside = (): Promise<Beside> => besideOf(phone, key);
const told = async () => (await phone.done.toArray()).flatMap((one) => one.told ?? []);

beforeEach(() => phoneOf(secretary));
afterEach(async () => {
  const left = (await itemsOf(phone)).map((one) => `${one.name} ${one.state} ${one.message}`);
  expect([bugs, left]).toEqual([[], []]);
});

describe("one's own matters on the phone", () => {
  it("leave is asked, granted and reported back from (销假), with or without a signal", async () => {
    const caseId = newId();
    const span = { fromDay: todayHere(), toDay: "2026-11-25" };
    await act("attendance.ask-leave", { caseId, kind: "personal", reason: "回家看望父母", ...span });
    expect(await sync()).toBeNull();
    const own = async () => (await beside()).mine?.cases.find((one) => one.id === caseId);
    const can = async () => {
      const row = await own();
      return row ? actOn(row, todayHere() as Day) : "gone";
    };
    expect([(await own())?.state, await can()]).toEqual(["asked", "cancel"]);
    await decideLeave({ commandId: id(), caseId, decision: "agree", note: "路上小心" }, township);
    // the line of my day that waited has moved: what stands behind it is fetched with it
    expect(await sync()).toBeNull();
    expect((await own())?.trail.find((one) => one.action === "agree")).toMatchObject({
      by: "高书记",
      note: "路上小心",
    });
    expect(await can()).toBe("return");
    await act("attendance.report-return", { caseId, on: todayHere(), half: "am" });
    expect((await unsentOf(phone, key)).has(`attendance.report-return ${caseId}`)).toBe(true);
    expect(await sync()).toBeNull();
    expect([await unsentOf(phone, key), (await own())?.state, await can()]).toEqual([new Set(), "returned", null]);
  });

  it("travel that is not needed is taken back", async () => {
    const caseId = newId();
    const span = { fromDay: "2026-11-30", toDay: "2026-11-30" };
    const trip = { caseId, kind: "meeting", destination: "县城", purpose: "参加培训会", ...span };
    await act("attendance.report-trip", trip);
    await act("attendance.cancel-trip", { caseId });
    expect(await sync()).toBeNull();
    const found = county.world.db.selectFrom("dutyTrip").select("state").where("id", "=", caseId).execute();
    expect(await found).toEqual([{ state: "cancelled" }]);
  });

  it("a notice comes with its text, is read and then confirmed", async () => {
    const noticeId = id();
    const notice = { noticeId, place: TOWNSHIP, title: "明天暴雨", body: "请逐户排查危房，\n晚上八点前报。" };
    const to = { posts: ["first-secretary"], under: TOWNSHIP };
    await sendNotice({ commandId: id(), ...notice, to, asks: "receipt" }, township);
    expect(await sync()).toBeNull();
    const mine = async () => (await beside()).notices?.rows.find((one) => one.id === noticeId);
    expect([(await mine())?.body, (await mine())?.mine?.readAt]).toEqual([notice.body, null]);
    await act("notice.mark-read", { noticeId });
    expect(await sync()).toBeNull();
    expect([(await mine())?.mine?.readAt === null, (await mine())?.mine?.confirmedAt]).toEqual([false, null]);
    await act("notice.confirm", { noticeId });
    expect(await sync()).toBeNull();
    expect((await mine())?.mine?.confirmedAt).not.toBeNull();
  });

  it("a meeting says when and where, and is answered with a reason", async () => {
    const meetingId = id();
    const venue = { id: id(), name: "乡会议室", place: TOWNSHIP, main: true };
    await callMeeting(
      {
        ...{ commandId: id(), meetingId, place: TOWNSHIP, kind: "video", title: "月度联席会" },
        ...{ heldOn: "2026-11-27", startsAt: "09:00", endsAt: "10:30", venues: [venue] },
        agenda: [{ text: "冬季取暖" }],
        classes: [{ class: "first-secretaries", under: TOWNSHIP, venueId: venue.id }],
      },
      township,
    );
    expect(await sync()).toBeNull();
    const mine = async () => (await beside()).meetings?.find((one) => one.id === meetingId);
    expect(await mine()).toMatchObject({ venue: "乡会议室", heldOn: "2026-11-27", answer: null });
    const line = (await beside()).day?.items.find((one) => one.to === `/meetings/${meetingId}`);
    expect(line?.group).toBe("due");
    await act("meeting.answer", { meetingId, answer: "excused", note: "当天在县里培训" });
    expect(await sync()).toBeNull();
    expect(await mine()).toMatchObject({ answer: "excused", answerNote: "当天在县里培训" });
  });

  it("a task is reported from the phone", async () => {
    const taskId = id();
    const items = [{ taskId, place: VILLAGE, title: "核对饮水管", dueOn: "2026-11-28", post: "first-secretary" }];
    const list = { listId: id(), place: TOWNSHIP, title: "入冬任务清单", about: "逐户看一遍水管。", items };
    await issueTasks({ commandId: id(), ...list }, township);
    expect(await sync()).toBeNull();
    const mine = async () => (await beside()).tasks?.find((one) => one.id === taskId);
    expect(await mine()).toMatchObject({ about: "逐户看一遍水管。", state: "open", steps: [] });
    await act("task.report", { taskId, percent: 100, note: "十二户都换了保温管" });
    expect(await sync()).toBeNull();
    expect(await mine()).toMatchObject({ state: "reported", percent: 100 });
  });

  it("a campaign is carried with who is left, and a household is marked without a signal", async () => {
    const campaignId = id();
    const points = ["stove", "quilt"].map((one) => ({ key: one, zh: one, en: one }));
    await startCampaign(
      {
        ...{ commandId: id(), campaignId, place: TOWNSHIP, kind: "winter", title: "温暖过冬", over: "household" },
        ...{ checklist: points, startsOn: todayHere(), dueOn: "2026-12-20", documentNo: "" },
      },
      township,
    );
    expect(await sync()).toBeNull();
    const mine = async () => (await beside()).campaigns?.find((one) => one.id === campaignId);
    expect(await mine()).toMatchObject({ title: "温暖过冬", villages: [{ code: VILLAGE }], marks: [] });
    const households = await allHouseholds(phone, key);
    const left = async (unsent: UnsentMark[] = []) => {
      const campaign = await mine();
      return campaign ? subjectsOf(campaign, households, unsent).filter((one) => !one.done).length : -1;
    };
    expect(await left()).toBe(1);
    const mark = {
      campaignId,
      subject: households[0]?.household.id ?? "",
      items: ["stove", "quilt"],
      note: "炉子换新",
    };
    // before the server knows of it, the phone shows it as it was made
    expect(await left([mark])).toBe(0);
    expect(await left([{ ...mark, items: ["stove"] }])).toBe(1);
    await act("campaign.mark", mark);
    expect(await sync()).toBeNull();
    expect([await left(), (await mine())?.marks[0]?.note]).toEqual([0, "炉子换新"]);
    const line = phonePlace(`/campaigns/${campaignId}`);
    expect(line).toBe(`campaign/${campaignId}`);
    await phoneOf(clerk);
    expect((await beside()).campaigns).toEqual([]);
  });

  it("a plan's letter is signed and its milestone reached", async () => {
    const [planId, letter, milestone] = [id(), id(), id()];
    const part = { ownerId: secretary.cadreId, startsOn: null, dueOn: "2026-12-01" };
    const parts = [
      { ...part, id: letter, kind: "letter", title: "第一书记责任书" },
      { ...part, id: milestone, kind: "milestone", title: "饮水管换完" },
    ];
    const plan = { planId, place: VILLAGE, title: "入冬方案", goal: "家家有水", documentNo: "", parts };
    await savePlan({ commandId: id(), ...plan }, township);
    expect(await sync()).toBeNull();
    expect((await beside()).plans).toEqual([]);
    await movePlan({ commandId: id(), planId, to: "in-force" }, township);
    expect(await sync()).toBeNull();
    const mine = async () => (await beside()).plans?.find((one) => one.id === planId);
    expect((await mine())?.parts.map((one) => one.title)).toEqual(["第一书记责任书", "饮水管换完"]);
    await act("plan.sign-letter", { partId: letter });
    expect((await unsentOf(phone, key)).has(`plan.sign-letter ${letter}`)).toBe(true);
    await act("plan.reach-milestone", { partId: milestone, proof: "十二户都通了水" });
    expect(await sync()).toBeNull();
    expect(await mine()).toMatchObject({ signed: 1, reached: 1 });
  });

  it("an emergency is followed up where it happened, and is gone when it is closed", async () => {
    const logId = newId();
    const kind = (await beside()).log?.emergencies[0]?.key ?? "";
    await act("worklog.write-log", {
      ...{ logId, day: todayHere(), items: [], households: [], people: 1, photos: [], voiceId: null },
      ...{ emergency: kind, text: "李奶奶一个人在家发烧。" },
    });
    expect(await sync()).toBeNull();
    const open = async () => (await beside()).emergencies?.rows.find((one) => one.id === logId);
    expect(await open()).toMatchObject({ text: "李奶奶一个人在家发烧。", followUps: [] });
    const line = (await beside()).day?.items.find((one) => one.key === `emergency ${logId}`);
    expect(line && placeOfLine(line, todayHere())).toBe(`emergency/${logId}`);
    await act("worklog.follow-up", { logId, text: "送到卫生院，打了退烧针", closes: false });
    expect(await sync()).toBeNull();
    expect((await open())?.followUps.map((one) => one.text)).toEqual(["送到卫生院，打了退烧针"]);
    await act("worklog.follow-up", { logId, text: "退烧回家，儿子在照看", closes: true });
    expect(await sync()).toBeNull();
    expect(await open()).toBeUndefined();
  });

  it("a certificate of a training is carried in one's own record, and read there without a signal", async () => {
    const eventId = id();
    const event = { title: "岗前培训", heldOn: todayHere(), hours: 8, venues: ["县委党校"], organiser: "", files: [] };
    await saveEvent({ commandId: id(), id: eventId, kind: "training", ...event, certificate: true }, officer);
    await seatPeople({ commandId: id(), eventId, cadres: [secretary.cadreId] }, officer);
    await signInTraining({ commandId: id(), eventId, cadreId: secretary.cadreId, venue: "县委党校" }, officer);
    const { certificates } = await beside();
    expect(certificates).toEqual([]);
    await endEvent({ commandId: id(), eventId }, officer);
    await phoneOf(secretary);
    const has = async () => (await beside()).certificates;
    expect(await has()).toMatchObject([{ eventId, title: "岗前培训", hours: 8, certificateNo: expect.any(String) }]);
    // nothing new comes: what lies here stays
    expect(await sync()).toBeNull();
    expect(await has()).toHaveLength(1);
    await phoneOf(clerk);
    expect(await has()).toEqual([]);
  });

  it("a log that reads like an earlier one is kept, and its writer is told", async () => {
    const log = () => ({
      ...{ logId: newId(), day: todayHere(), items: [], households: [], people: 12, photos: [], voiceId: null },
      ...{ emergency: null, text: "今天走访了三组的五户人家，查看住房和饮水，帮老人挑水劈柴，宣传医保政策。" },
    });
    await act("worklog.write-log", log());
    expect(await sync()).toBeNull();
    expect(await told()).toEqual([]);
    await act("worklog.write-log", log());
    expect(await sync()).toBeNull();
    expect(await told()).toEqual([{ word: "phone.told.alike", facts: { percent: 100 } }]);
    expect(zh["phone.told.alike"]).toMatch(/相似/);
    const people = await county.world.db
      .selectFrom("workLog")
      .select("people")
      .where("emergency", "is", null)
      .execute();
    expect(people.map((one) => one.people)).toEqual([12, 12]);
  });

  it("thanks and complaints name the person they are about", async () => {
    const { news } = { news: (await httpLine.pull({ ...(await asked()), known: [] } as never)).news };
    expect(news.around?.colleagues.length).toBeGreaterThan(0);
    const input = { feedbackId: newId(), place: VILLAGE, title: "谢谢乡里", text: "来得很快，问题解决了。" };
    await act("worklog.send-feedback", { ...input, kind: "commendation", aboutCadre: township.cadreId });
    await act("worklog.send-feedback", { ...input, feedbackId: newId(), kind: "complaint", title: "路灯没人修" });
    expect(await sync()).toBeNull();
    const rows = await county.world.db.selectFrom("feedback").select(["kind", "aboutCadre"]).orderBy("kind").execute();
    expect(rows).toEqual([
      { kind: "commendation", aboutCadre: township.cadreId },
      { kind: "complaint", aboutCadre: null },
    ]);
    expect((await told()).map((one) => one.word)).toEqual(["phone.told.answer-by"]);
  });
  const asked = async () => ({ deviceId: await factOf(phone, "deviceId"), villages: [], around: "", limit: 1 });

  it("a sign-in is one touch, and its photograph follows; where one is required the phone knows it, locked too", async () => {
    expect(await factOf(phone, "signPhoto")).toBe("optional");
    const signInId = newId();
    await act("attendance.sign-in", { signInId, position: null });
    expect(await sync()).toBeNull();
    expect((await told()).map((one) => one.word)).toEqual(["phone.told.unproven"]);
    const commandId = newId();
    const content = new Blob([JPEG]);
    const file = { forCommand: commandId, purpose: "sign-in-photo", place: VILLAGE, name: "sign-in.jpg", content };
    const photoFileId = await keepFile(phone, key, file);
    await act("attendance.add-photo", { commandId, signInId, photoFileId });
    expect(await sync()).toBeNull();
    expect((await beside()).mine?.signIns.find((one) => one.id === signInId)?.photoId).toBe(photoFileId);

    // with a photograph it waits for the password: a locked phone cannot open the picture
    const signing = { commandId: newId(), signInId: newId(), position: null };
    const before = await keepFile(phone, key, { ...file, forCommand: signing.commandId });
    const input = { ...signing, photoFileId: before };
    await keep(phone, null, { name: "attendance.sign-in", input, secret: false }, instantHere());
    const locked = { phone, key: null, line: httpLine, now: () => new Date().toISOString() };
    expect([await syncOnce(locked), (await itemsOf(phone)).length]).toEqual([null, 1]);
    expect(await sync()).toBeNull();
    expect((await beside()).mine?.signIns.find((one) => one.id === signing.signInId)?.photoId).toBe(before);
    const kept = await county.world.db.selectFrom("storedFile").select("id").where("id", "=", before).execute();
    expect(kept).toHaveLength(1);

    const { version } = (await httpLine.pull((await asked()) as never)).news.around?.rules["attendance.photo"] ?? {};
    await overrideRule(
      {
        ...{ commandId: id(), ruleId: "attendance.photo", value: "required", since: todayHere(), insteadOf: version },
        ...{ documentNo: "云乡振〔2026〕10号", reason: "县里规定" },
      },
      county.as("county-officer", COUNTY),
    );
    expect(await sync()).toBeNull();
    expect(await factOf(phone, "signPhoto")).toBe("required");
  });

  it("a question about a day is answered from the phone", async () => {
    const signInId = newId();
    const position = { latitude: 33.5, longitude: 107.5, accuracy: 20, mock: true };
    await act("attendance.sign-in", { signInId, position, photoFileId: newId() });
    expect(await sync()).toBeNull();
    expect((await told()).map((one) => one.word)).toEqual(["phone.told.asked"]);
    const asked = (await beside()).mine?.cases.find((one) => one.kind === "question" && one.what === "mock");
    expect(asked && actOn(asked, todayHere() as Day)).toBe("answer");
    await act("attendance.answer-question", { caseId: asked?.id, answer: "手机装了测试软件，人在村里" });
    const correction = { caseId: newId(), day: todayHere(), half: "both", countsAs: "trip", reason: "在县里开会" };
    await act("attendance.ask-correction", correction);
    expect(await sync()).toBeNull();
    const cases = (await beside()).mine?.cases ?? [];
    expect(cases.find((one) => one.id === asked?.id)).toMatchObject({ state: "answered" });
    expect(cases.filter((one) => one.kind === "correction").map((one) => one.state)).toEqual(["asked"]);
  });
});

describe("somebody above a village", () => {
  it("carries the villages they choose, and lets go of them again", async () => {
    await phoneOf(clerk);
    expect(await phone.households.count()).toBe(0);
    const answer = await app.request("/api/v1/sync/villages", { headers: { cookie } });
    expect(await answer.json()).toEqual(
      [NEXT, VILLAGE]
        .sort()
        .map((place) => ({ place, name: place === VILLAGE ? "下湾村" : "上街村", township: "石桥乡", households: 1 })),
    );
    await keepFact(phone, "chosen", [VILLAGE]);
    expect(await sync()).toBeNull();
    expect(await phone.households.count()).toBe(1);
    await keepFact(phone, "chosen", [NEXT, VILLAGE]);
    expect(await sync()).toBeNull();
    expect(await phone.households.count()).toBe(2);
    await keepFact(phone, "chosen", []);
    expect(await sync()).toBeNull();
    expect(await phone.households.count()).toBe(0);
  });
});

describe("what one wrote", () => {
  it("last week's report that was never sent stands beside this week's, and is sent late", async () => {
    const { db } = county.world;
    await db
      .updateTable("appointment")
      .set({ since: "2026-10-01" as Day })
      .where("cadreId", "=", secretary.cadreId)
      .execute();
    await phone.facts.delete("beside");
    expect(await sync()).toBeNull();
    const { report, missedReport } = await beside();
    expect([report?.closesOn, report?.missed, missedReport?.closesOn]).toEqual([
      "2026-11-26",
      "2026-11-19",
      "2026-11-19",
    ]);
    const { closesOn = "", done = "", plan = "", trouble = "" } = missedReport ?? {};
    await act("worklog.send-report", { closesOn, done, plan, trouble });
    expect(await sync()).toBeNull();
    const sent = db
      .selectFrom("weeklyReport")
      .select(["closesOn", "late"])
      .where("closesOn", "=", "2026-11-19" as Day);
    expect(await sent.execute()).toEqual([{ closesOn: "2026-11-19", late: true }]);
    expect([(await beside()).report?.closesOn, (await beside()).missedReport]).toEqual(["2026-11-26", undefined]);
  });

  it("a report that waited for a signal replaces no newer one: it lies in the outbox with its reason, and may be sent anew", async () => {
    const seconds = (ago: number) => vi.setSystemTime(Date.parse(county.world.now()) - ago * 1000);
    const report = { commandId: newId(), closesOn: "2026-11-26", plan: "", trouble: "" };
    seconds(60);
    await act("worklog.send-report", { ...report, done: "没有信号时写的。" });
    seconds(0);
    await sendReport({ ...report, commandId: id(), done: "在办公室写的，更全。" }, secretary);
    expect(await sync()).toBeNull();
    const [item] = await itemsOf(phone);
    expect(item).toMatchObject({ name: "worklog.send-report", state: "refused", code: "worklog.newer-sent" });
    expect(item?.message).toMatch(/又交过一份新的.*重新交.*放弃/);
    expect(item && maySendAgain(item)).toBe(false);
    expect((await beside()).report?.done).toBe("在办公室写的，更全。");
    county.clock.moveTo(new Date(Date.parse(county.world.now()) + 5_000).toISOString());
    seconds(0);
    await act("worklog.send-report", { ...report, done: "核对以后重新交的。" });
    expect(await sync()).toBeNull();
    expect((await beside()).report?.done).toBe("核对以后重新交的。");
  });

  it("what was written and handed up is read again, with the answer; also by who may not read what others say", async () => {
    await act("worklog.write-log", { logId: newId(), day: "2026-11-21", text: "昨天忘了记：走访三户，核对用水。" });
    const feedbackId = newId();
    await act("worklog.send-feedback", { feedbackId, place: VILLAGE, title: "水管冻裂", text: "三组水管冻裂。" });
    expect(await sync()).toBeNull();
    const { written } = await beside();
    expect(written?.logs.find((one) => one.text.startsWith("昨天忘了记"))).toMatchObject({ day: "2026-11-21" });
    const own = (rows = written?.matters) => rows?.find((one) => one.id === feedbackId);
    expect(own()).toMatchObject({ title: "水管冻裂", answer: null });
    await answerFeedback({ commandId: id(), feedbackId, answer: "明天派人来修。" }, township);
    await phone.facts.delete("beside");
    expect(await sync()).toBeNull();
    expect(own((await beside()).written?.matters)).toMatchObject({ answer: "明天派人来修。", answeredBy: "高书记" });
    await phoneOf(await enrol(county.world, COUNTY, "吴帮扶", [{ post: "helper", territory: VILLAGE }]));
    expect((await beside()).written).toEqual({ matters: [], logs: [] });
  });
});
