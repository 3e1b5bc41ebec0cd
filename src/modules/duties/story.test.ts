import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApp } from "#apps/server/app.ts";
import type { Day } from "#kernel/day.ts";
import { Refusal } from "#kernel/refusal.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { closeSitePress, DOCX } from "#modules/documents/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import { duty } from "#packs/duty.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { lapsePaper } from "./domain/lapse-text.ts";
import { runDutyClock, runNoticeClock, sendNotice as sendNoticeIn, tellOfDecisions } from "./index.ts";
import { campaignSubjects, readCampaign } from "./server/campaign/campaigns.ts";
import { endCampaign, markCampaign, startCampaign } from "./server/campaign/run-campaign.ts";
import { endFeed, openFeed } from "./server/day/feeds.ts";
import { myDay } from "./server/day/my-day.ts";
import { dutyBoard } from "./server/duty/board.ts";
import { declareDuty, endDuty } from "./server/duty/declare-duty.ts";
import { listDeclared } from "./server/duty/declared.ts";
import { lapsesDocx, lapsesPdf } from "./server/duty/lapse-papers.ts";
import { answerMeeting, recordRoll } from "./server/meeting/answer-meeting.ts";
import { callMeeting } from "./server/meeting/call-meeting.ts";
import { cancelMeeting, moveMeeting } from "./server/meeting/change-meeting.ts";
import { holdMeeting } from "./server/meeting/hold-meeting.ts";
import { meetingPaper } from "./server/meeting/meeting-papers.ts";
import { countMeetings, listMeetings, readMeeting } from "./server/meeting/meetings.ts";
import { listMyMeetings } from "./server/meeting/my-meetings.ts";
import { conveyDocument, listStudyDocuments, saveStudyDocument } from "./server/meeting/study-documents.ts";
import { withdrawNotice } from "./server/notice/chase.ts";
import { listNotices, readNotice } from "./server/notice/notices.ts";
import { confirmNotice, markNoticeRead } from "./server/notice/receipts.ts";
import { sendNotice } from "./server/notice/send-notice.ts";
import { reachMilestone, signLetter } from "./server/plan/own-parts.ts";
import { planPaper } from "./server/plan/plan-paper.ts";
import { readPlan } from "./server/plan/plans.ts";
import { movePlan, savePlan } from "./server/plan/save-plan.ts";
import { issueTasks } from "./server/task/issue-tasks.ts";
import { judgeTask, reportTask } from "./server/task/move-task.ts";
import { listTasks, readTask } from "./server/task/tasks.ts";

const TOWNSHIP = "990101200";
const NEXT_VILLAGE = "990101200202";
let county: County;
let officer: Enrolled;
let leader: Enrolled;
let townHead: Enrolled;
let secretary: Enrolled;
let first: Enrolled;
let nextFirst: Enrolled;

const code = async (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );
const command = <Input extends object>(input: Input) => ({ commandId: id(), ...input });

beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  await addDivisions(
    county.world.db,
    [
      ["99", "样例省"],
      ["9901", "云州市"],
      [COUNTY, "云岭县"],
      [TOWNSHIP, "石桥乡"],
      [VILLAGE, "上街村"],
      [NEXT_VILLAGE, "下湾村"],
    ].map(([code_ = "", name = ""]) => ({ code: code_, name })),
    "2014-01-01" as Day,
    county.world.now(),
  );
  const hire = (name: string, post: string, territory: string) =>
    enrol(county.world, COUNTY, name, [{ post, territory }]);
  officer = await hire("县干事", "county-officer", COUNTY);
  leader = await hire("县领导", "county-leader", COUNTY);
  townHead = await hire("乡长", "township-head", TOWNSHIP);
  secretary = await hire("村书记", "village-secretary", VILLAGE);
  first = await hire("第一书记甲", "first-secretary", VILLAGE);
  nextFirst = await hire("第一书记乙", "first-secretary", NEXT_VILLAGE);
}, 120_000);
afterAll(async () => {
  await closeSitePress();
  await county.close();
});

const classes = (...names: string[]) => names.map((one) => ({ class: one, under: COUNTY, venueId: null }));
const call = (input: object = {}) => {
  const meetingId = id();
  const asked = command({
    meetingId,
    place: COUNTY,
    kind: "video",
    title: "脱贫攻坚视频会议",
    heldOn: "2026-03-05",
    startsAt: "09:00",
    endsAt: "10:30",
    venues: [{ id: id(), name: "县委会议室", place: COUNTY, main: true }],
    classes: classes("county-leaders", "first-secretaries", "village-secretaries"),
    ...input,
  });
  return { meetingId, done: callMeeting(asked, officer) };
};

describe("a meeting", () => {
  it("goes from notice to tasks and to the red list of the next one", async () => {
    const branch = id();
    const { meetingId, done } = call({
      venues: [
        { id: id(), name: "县委会议室", place: COUNTY, main: true },
        { id: branch, name: "石桥乡会议室", place: TOWNSHIP, main: false },
      ],
      classes: [
        { class: "county-leaders", under: COUNTY, venueId: null },
        { class: "first-secretaries", under: TOWNSHIP, venueId: branch },
      ],
      agenda: [{ text: "通报进度", who: "县干事", minutes: 20 }],
    });
    expect(await done).toMatchObject({ called: 3 });
    expect(await code(answerMeeting(command({ meetingId, answer: "comes" }), secretary))).toBe("meeting.not-found");
    await answerMeeting(command({ meetingId, answer: "comes" }), first);
    await answerMeeting(command({ meetingId, answer: "excused", note: "下乡慰问" }), nextFirst);
    // The villager sees a meeting of the county, because they are called to it; their neighbour's village does not come with it.
    const seen = await readMeeting({ meetingId }, first);
    expect(seen.mine).toEqual({ answer: "comes" });
    expect(seen.roll.map((one) => one.name)).toEqual(["第一书记甲"]);
    expect(seen.venues.map((one) => one.main)).toEqual([true, false]);

    expect(
      await code(holdMeeting(command({ meetingId, minutes: "会议纪要", decisions: [], redList: [] }), officer)),
    ).toBe("meeting.not-yet-held");
    county.clock.moveTo("2026-03-05T03:00:00Z");
    expect(await code(holdMeeting(command({ meetingId, minutes: "会议纪要" }), officer))).toBe("meeting.roll-open");
    const roll = [
      { cadreId: leader.cadreId, attended: "present" },
      { cadreId: first.cadreId, attended: "late" },
      { cadreId: nextFirst.cadreId, attended: "absent" },
    ];
    await recordRoll(command({ meetingId, roll }), officer);
    const taskId = id();
    const decisions = [{ taskId, title: "三日内补齐档卡照片", ownerId: first.cadreId, dueOn: "2026-03-08" }];
    await holdMeeting(
      command({
        meetingId,
        minutes: "议定三件事",
        decisions,
        redList: [{ who: "石桥乡", what: "档卡差错多", since: null }],
      }),
      officer,
    );
    expect(await readTask({ taskId }, first)).toMatchObject({
      state: "open",
      meetingTitle: "脱贫攻坚视频会议",
      ownerName: "第一书记甲",
    });
    const day = await myDay({}, first);
    expect(day.items.find((one) => one.key === `task ${taskId}`)).toMatchObject({ group: "soon", on: "2026-03-08" });

    county.clock.moveTo("2026-03-10T03:00:00Z");
    const next = call({ heldOn: "2026-03-12" });
    await next.done;
    const shown = await readMeeting({ meetingId: next.meetingId }, officer);
    expect(shown.toName).toEqual([
      { who: "石桥乡", what: "档卡差错多", since: null },
      { who: "第一书记甲", what: "三日内补齐档卡照片", since: "2026-03-08" },
      { who: "第一书记乙", what: "", since: "2026-03-05" },
    ]);
    expect(await code(holdMeeting(command({ meetingId, minutes: "再来一次" }), officer))).toBe("meeting.not-now");

    // On paper: the agenda with its times, who was there, and the minutes with owners and days, as PDF and as Word.
    const paper = async (which: string, by: Enrolled, form = "pdf") =>
      meetingPaper({ meetingId, paper: which, form }, by);
    const text = async (which: string, by: Enrolled) => wordsOfPdf(await paper(which, by));
    expect(await text("agenda", first)).toMatch(/视频会议议程.*县委会议室.*石桥乡会议室.*09:00通报进度县干事20分钟/);
    expect(await text("agenda", first)).not.toContain("参会人员");
    expect(await text("roll", officer)).toMatch(/签到表.*县领导.*到会.*第一书记甲.*迟到.*第一书记乙.*缺席/);
    expect(await code(paper("roll", first))).toBe("actor.not-your-place");
    const minutes = await text("minutes", officer);
    expect(minutes).toMatch(/云岭县视频会议纪要.*2026年3月5日.*应到3人，实到2人/);
    expect(minutes).toContain("三日内补齐档卡照片。责任人：第一书记甲；完成时限：2026年3月8日。");
    expect(minutes).toMatch(/石桥乡：档卡差错多.*出席：县领导、第一书记甲（迟到）.*缺席：第一书记乙/);
    expect(await text("minutes", first)).not.toContain("第一书记乙");
    const word = await paper("minutes", officer, "docx");
    expect([word.name, word.type]).toEqual(["会议纪要-脱贫攻坚视频会议-2026-03-05.docx", DOCX]);
    expect(await code(meetingPaper({ meetingId: next.meetingId, paper: "minutes", form: "pdf" }, officer))).toBe(
      "meeting.no-minutes",
    );
  });

  it("moves, and asks everybody again; is cancelled, and asks nothing more", async () => {
    const { meetingId, done } = call({ heldOn: "2026-03-20" });
    await done;
    await answerMeeting(command({ meetingId, answer: "comes" }), first);
    await moveMeeting(
      command({ meetingId, heldOn: "2026-03-21", startsAt: "14:00", endsAt: "15:00", reason: "场地冲突" }),
      officer,
    );
    expect((await readMeeting({ meetingId }, first)).mine).toEqual({ answer: null });
    await answerMeeting(command({ meetingId, answer: "comes" }), first);
    await cancelMeeting(command({ meetingId, reason: "暴雨" }), officer);
    expect(await code(answerMeeting(command({ meetingId, answer: "comes" }), first))).toBe("meeting.not-now");
    expect((await myDay({}, nextFirst)).items.some((one) => one.key === `meeting ${meetingId}`)).toBe(false);
    const notices = await county.world.db
      .selectFrom("notice")
      .select("title")
      .where("page", "=", `/meetings/${meetingId}`)
      .execute();
    expect(notices.filter((one) => one.title.startsWith("取消："))).toHaveLength(1);
  });

  it("seats everybody at the branch venue of their own township, else at the main one", async () => {
    const [main, branch] = [id(), id()];
    const { meetingId, done } = call({
      heldOn: "2026-03-25",
      venues: [
        { id: main, name: "县委会议室", place: COUNTY, main: true },
        { id: branch, name: "石桥乡会议室", place: TOWNSHIP, main: false },
      ],
      classes: classes("county-leaders", "first-secretaries"),
    });
    await done;
    const { roll } = await readMeeting({ meetingId }, officer);
    expect(new Map(roll.map((one) => [one.name, one.venueId]))).toEqual(
      new Map([
        ["县领导", main],
        ["第一书记甲", branch],
        ["第一书记乙", branch],
      ]),
    );
    expect((await listMyMeetings({}, first)).find((one) => one.id === meetingId)?.venue).toBe("石桥乡会议室");
    await cancelMeeting(command({ meetingId, reason: "改期" }), officer);
  });

  it("that was held some days ago is entered afterwards: nobody is asked to come, roll and minutes as always", async () => {
    const { meetingId, done } = call({ heldOn: "2026-03-06", classes: classes("first-secretaries") });
    expect(await done).toMatchObject({ called: 0 });
    expect((await myDay({}, first)).items.some((one) => one.key.endsWith(meetingId))).toBe(false);
    const roll = [first, nextFirst].map(({ cadreId }) => ({ cadreId, attended: "present" }));
    await recordRoll(command({ meetingId, roll }), officer);
    await holdMeeting(command({ meetingId, minutes: "补记会议纪要" }), officer);
    expect(await readMeeting({ meetingId }, first)).toMatchObject({ state: "held", heldOn: "2026-03-06" });
  });

  it("entered afterwards by mistake and cancelled is told to nobody, as nobody was called", async () => {
    const title = "误登的会";
    const { meetingId, done } = call({ title, heldOn: "2026-03-06", classes: classes("first-secretaries") });
    await done;
    await cancelMeeting(command({ meetingId, reason: "重复登记" }), officer);
    const notices = await county.world.db.selectFrom("notice").select("title").execute();
    expect(notices.filter((one) => one.title.includes(title))).toEqual([]);
  });

  it.each([
    ["meeting.kind-unknown", { kind: "tea" }],
    ["meeting.class-unknown", { classes: classes("poets") }],
    ["meeting.nobody", { classes: classes("agronomists") }],
    ["meeting.ends-before-it-starts", { endsAt: "08:00" }],
    ["meeting.long-ago", { heldOn: "2026-01-15" }],
    [
      "meeting.one-main-venue",
      { venues: [{ id: "0198c5a0-0000-7000-8000-000000000001", name: "分会场", place: COUNTY, main: false }] },
    ],
    [
      "meeting.venue-or-class-outside",
      { classes: [{ class: "first-secretaries", under: COUNTY, venueId: null }], place: TOWNSHIP },
    ],
  ])("is refused with %s", async (refused, input) => {
    expect(await code(call({ heldOn: "2026-03-30", ...input }).done)).toBe(refused);
  });

  it("calls agricultural technicians as a class of their own: of the township and of the village, no helper", async () => {
    const technicians = ["990101200", VILLAGE].map((territory, i) =>
      enrol(county.world, COUNTY, `农技员${i}`, [{ post: "agronomist", territory }]),
    );
    const [ofTownship] = await Promise.all(technicians);
    await enrol(county.world, COUNTY, "帮扶人", [{ post: "helper", territory: VILLAGE }]);
    const { meetingId, done } = call({ heldOn: "2026-03-31", classes: classes("agronomists") });
    expect(await done).toMatchObject({ called: 2 });
    if (!ofTownship) throw new Error("nobody was hired");
    await answerMeeting(command({ meetingId, answer: "comes" }), ofTownship);
    await cancelMeeting(command({ meetingId, reason: "改期" }), officer);
  });

  it("is counted by kind and year: five of the standing committee, eight special", async () => {
    for (const [kind, times] of [
      ["standing-committee", 5],
      ["special", 8],
    ] as const)
      for (let n = 0; n < times; n += 1) {
        const { meetingId, done } = call({
          kind,
          title: `会议${kind}`,
          heldOn: "2026-03-10",
          classes: classes("county-leaders"),
        });
        await done;
        await recordRoll(command({ meetingId, roll: [{ cadreId: leader.cadreId, attended: "present" }] }), officer);
        await holdMeeting(command({ meetingId, minutes: "纪要" }), officer);
      }
    const counts = await countMeetings({ year: 2026 }, officer);
    expect(counts.map((one) => [one.kind, one.held])).toEqual([
      ["standing-committee", 5],
      ["special", 8],
      ["video", 2],
    ]);
    expect((await listMeetings({ limit: 5, kind: "special" }, officer)).next).not.toBeNull();
    expect((await listMeetings({ kind: "special" }, nextFirst)).rows).toEqual([]);
  });
});

describe("study", () => {
  it("counts who attended at least one session on a document, and how far it is conveyed", async () => {
    const documentId = id();
    await saveStudyDocument(
      command({
        documentId,
        place: COUNTY,
        title: "集中力量打赢扶贫开发攻坚战的决定",
        level: "province",
        documentNo: "川委发〔2015〕9号",
      }),
      officer,
    );
    // A township has a document of the county conveyed: its list lies on the township's ground.
    await conveyDocument(command({ documentId, territories: [VILLAGE], dueOn: "2026-04-01" }), townHead);
    expect(
      await code(
        conveyDocument(command({ documentId, territories: [TOWNSHIP, VILLAGE], dueOn: "2026-04-01" }), secretary),
      ),
    ).toBe("actor.not-your-place");
    const { meetingId, done } = { meetingId: id(), done: null };
    expect(done).toBeNull();
    await callMeeting(
      command({
        ...{
          meetingId,
          place: VILLAGE,
          kind: "party-class",
          title: "支部书记上党课",
          heldOn: "2026-03-10",
          startsAt: "15:00",
          endsAt: "16:00",
        },
        venues: [{ id: id(), name: "村活动室", place: VILLAGE, main: true }],
        classes: [
          { class: "first-secretaries", under: VILLAGE, venueId: null },
          { class: "village-secretaries", under: VILLAGE, venueId: null },
        ],
        documents: [documentId],
      }),
      secretary,
    );
    await recordRoll(
      command({
        meetingId,
        roll: [
          { cadreId: first.cadreId, attended: "present" },
          { cadreId: secretary.cadreId, attended: "excused" },
        ],
      }),
      secretary,
    );
    await holdMeeting(command({ meetingId, minutes: "学习了决定" }), secretary);
    const [row] = await listStudyDocuments({}, officer);
    expect(row).toMatchObject({ sessions: 1, called: 2, attended: 1, conveyed: { units: 1, done: 1 } });
    expect(row?.missing.map((one) => one.name)).toEqual(["村书记"]);
  });
});

describe("a notice", () => {
  it("is confirmed by one tap; who is silent is reminded, then named to those above", async () => {
    const noticeId = id();
    const to = { posts: ["first-secretary"], under: TOWNSHIP };
    const sent = await sendNotice(
      command({
        noticeId,
        place: TOWNSHIP,
        title: "明天暴雨，请排查危房",
        body: "",
        to,
        asks: "receipt",
        replyBy: "2026-03-10T10:00:00Z",
      }),
      townHead,
    );
    expect(sent).toMatchObject({ people: 2 });
    expect((await myDay({}, first)).items.find((one) => one.noticeId === noticeId)).toMatchObject({ group: "due" });
    const device = { id: "phone-1", at: "2026-03-10T05:59:00Z", counter: 7 };
    const tap = command({ noticeId, device });
    await confirmNotice(tap, first);
    await confirmNotice(tap, first);
    expect((await myDay({}, first)).items.find((one) => one.key === `notice ${noticeId}`)).toMatchObject({
      group: "done",
    });
    expect((await myDay({}, townHead)).items.find((one) => one.key === `sent ${noticeId}`)).toMatchObject({
      have: 1,
      need: 2,
    });
    expect((await readNotice({ noticeId }, nextFirst)).receipts).toEqual([]);
    expect(await code(readNotice({ noticeId }, secretary))).toBe("notice.not-found");

    const system = { world: county.world, actor: systemActor(COUNTY) };
    const fail = (error: unknown): never => {
      throw error;
    };
    county.clock.moveTo("2026-03-10T11:00:00Z");
    expect(await runNoticeClock(system, fail)).toMatchObject({ reminded: 1, escalated: 0 });
    county.clock.moveTo("2026-03-11T11:00:00Z");
    expect(await runNoticeClock(system, fail)).toEqual({ reminded: 0, escalated: 1 });
    expect(await runNoticeClock(system, fail)).toEqual({ reminded: 0, escalated: 0 });
    const box = await listNotices({ box: "mine" }, townHead);
    expect(box.rows[0]).toMatchObject({ kind: "escalation", title: "未回执：明天暴雨，请排查危房" });
    const { receipts } = await readNotice({ noticeId }, townHead);
    expect(receipts.map((one) => [one.name, one.confirmedAt !== null, one.escalatedAt !== null])).toEqual([
      ["第一书记甲", true, false],
      ["第一书记乙", false, true],
    ]);
    await withdrawNotice(command({ noticeId }), townHead);
    expect(await code(confirmNotice(command({ noticeId }), nextFirst))).toBe("notice.withdrawn");
  });

  it("reaches people above, when another module sends it from a village", async () => {
    const noticeId = id();
    const people = await county.world.db.transaction().execute((tx) =>
      sendNoticeIn(tx, {
        ...{
          id: noticeId,
          countyCode: COUNTY,
          place: VILLAGE,
          kind: "leave",
          title: "请假待批",
          to: [townHead.cadreId, id()],
        },
        by: first.actor,
        now: county.world.now(),
      }),
    );
    expect(people).toBe(1);
    expect((await listNotices({ box: "mine", open: "true" }, townHead)).rows.map((one) => one.title)).toContain(
      "请假待批",
    );
  });
});

describe("what was decided about somebody", () => {
  const system = () => ({ world: county.world, actor: systemActor(COUNTY) });
  const happens = (on: string, facts: object) => {
    const [no, reaction] = [id(), tellOfDecisions.find((one) => one.on === on)];
    const happened = { event: on, payload: { cadreId: first.cadreId, ...facts }, place: null, commandIdFor: () => no };
    return async () => reaction?.react(happened, system());
  };
  const lines = async (by: Enrolled) =>
    (await myDay({}, by)).items.filter((one) => one.kind === "notice" && one.seenId !== null);

  it("stands in their day, though the event comes twice, and goes away when they have seen it", async () => {
    const before = (await lines(first)).length;
    const tell = happens("stationing.probation-decided", { outcome: "confirmed", opinion: "表现合格" });
    await tell();
    await tell();
    const found = await lines(first);
    expect(found).toHaveLength(before + 1);
    const line = found.find((one) => one.zh === "您的试用期已转正");
    expect(line).toMatchObject({ group: "due", noticeId: null, seenId: expect.any(String) });
    const shown = await readNotice({ noticeId: line?.seenId }, first);
    expect([shown.body, shown.page, shown.sentName]).toEqual([
      "意见：表现合格",
      "/stationing/people?tab=probation",
      "系统",
    ]);
    expect(await code(markNoticeRead(command({ noticeId: line?.seenId }), nextFirst))).toBe("notice.not-found");
    await markNoticeRead(command({ noticeId: line?.seenId }), first);
    expect(await lines(first)).toHaveLength(before);
  });

  it.each([
    ["stationing.candidacy-refused", {}, "您的驻村选派没有通过"],
    ["stationing.recall-decided", { outcome: "rejected" }, "对您的召回提议没有通过"],
    ["stationing.recall-decided", { outcome: "recalled" }, "您已被召回"],
    ["stationing.appeal-decided", { outcome: "lifted" }, "您的申诉：不予提拔标记已撤销"],
    ["stationing.reserve-added", { opinion: "带出两个产业村" }, "您已列入后备干部库"],
    ["stationing.reserve-ended", {}, "您已不在后备干部库"],
  ])("%s %o is told", async (on, facts, words) => {
    await happens(on, facts)();
    expect((await lines(first)).map((one) => one.zh)).toContain(words);
  });
});

describe("a task list", () => {
  it("goes down to each place, comes back as feedback, and is accepted or given back", async () => {
    const [mine, theirs] = [id(), id()];
    const items = [
      { taskId: mine, place: VILLAGE, title: "上报缺水户名单", dueOn: "2026-03-15", post: "first-secretary" },
      { taskId: theirs, place: NEXT_VILLAGE, title: "上报缺水户名单", dueOn: "2026-03-15", post: "first-secretary" },
    ];
    const given = await issueTasks(command({ listId: id(), place: TOWNSHIP, title: "三月任务清单", items }), townHead);
    expect(given.tasks).toBe(2);
    expect((await listTasks({ whose: "mine" }, first)).rows.map((one) => one.id)).toContain(mine);
    expect(await code(readTask({ taskId: theirs }, first))).toBe("task.not-found");
    expect(await code(judgeTask(command({ taskId: mine, action: "accept" }), townHead))).toBe("task.not-now");
    await reportTask(command({ taskId: mine, note: "已核三户", percent: 60 }), first);
    expect(await code(reportTask(command({ taskId: mine, note: "代报", percent: 100 }), secretary))).toBe(
      "task.not-yours",
    );
    await reportTask(command({ taskId: mine, note: "已报", percent: 100 }), first);
    expect((await myDay({}, townHead)).items.find((one) => one.key === `task ${mine}`)?.group).toBe("due");
    expect((await myDay({}, first)).items.find((one) => one.key === `task ${mine}`)?.group).toBe("waiting");
    await judgeTask(command({ taskId: mine, action: "return", note: "少一户" }), townHead);
    await reportTask(command({ taskId: mine, note: "补上了", percent: 100 }), first);
    await judgeTask(command({ taskId: mine, action: "accept" }), townHead);
    const task = await readTask({ taskId: mine }, first);
    expect(task.state).toBe("done");
    expect(task.steps.map((one) => one.action)).toEqual(["report", "report", "return", "report", "accept"]);
    const nobody = [{ taskId: id(), place: TOWNSHIP, title: "没有人", dueOn: "2026-03-15", post: "archive-keeper" }];
    expect(
      await code(issueTasks(command({ listId: id(), place: TOWNSHIP, title: "清单", items: nobody }), townHead)),
    ).toBe("task.nobody-there");
  });
});

describe("a plan", () => {
  it("has letters that are signed, and milestones that are reached and stand in their owner's day", async () => {
    const [planId, letter, milestone] = [id(), id(), id()];
    const parts = [
      { id: letter, kind: "letter", title: "帮扶责任书", ownerId: first.cadreId },
      { id: milestone, kind: "milestone", title: "完成村级规划", ownerId: first.cadreId, dueOn: "2026-03-14" },
      { id: id(), kind: "stage", title: "调查摸底", startsOn: "2026-03-01", dueOn: "2026-05-31" },
    ];
    await savePlan(
      command({ planId, place: VILLAGE, title: "精准帮扶联系村实施方案", goal: "两年出列", parts }),
      townHead,
    );
    expect(await code(signLetter(command({ partId: letter }), first))).toBe("plan.not-now");
    await movePlan(command({ planId, to: "in-force" }), townHead);
    const kinds = (await myDay({}, first)).items.map((one) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(["letter", "milestone"]));
    await signLetter(command({ partId: letter }), first);
    expect(await code(signLetter(command({ partId: letter }), first))).toBe("plan.signed-already");
    expect(await code(reachMilestone(command({ partId: milestone, proof: "规划文本" }), nextFirst))).toBe(
      "plan.part-not-found",
    );
    await reachMilestone(command({ partId: milestone, proof: "规划文本已报乡" }), first);
    expect(await readPlan({ planId }, first)).toMatchObject({ signed: 1, reached: 1, overdue: 0 });
    const printed = await wordsOfPdf(await planPaper({ planId, form: "pdf" }, first));
    expect(printed).toMatch(/精准帮扶联系村实施方案.*执行中.*责任书已签1\/1.*责任书.*已签2026.*时间表.*已完成/);
    const one = await planPaper({ planId, partId: letter, form: "pdf" }, first);
    expect([one.name, await wordsOfPdf(one)]).toEqual([
      "责任书-精准帮扶联系村实施方案-第一书记甲.pdf",
      expect.stringMatching(/实施方案责任书.*责任人：第一书记甲.*在系统中签字确认/),
    ]);
    expect(await code(planPaper({ planId, partId: milestone, form: "pdf" }, first))).toBe("plan.part-not-found");
  });
});

describe("a campaign", () => {
  it("reaches every village, and settles that duty of the village", async () => {
    const campaignId = id();
    const checklist = [
      { key: "coal", zh: "取暖煤", en: "Coal" },
      { key: "quilt", zh: "棉被", en: "Quilts" },
    ];
    const given = {
      campaignId,
      place: TOWNSHIP,
      kind: "winter",
      title: "温暖过冬",
      over: "village",
      checklist,
      startsOn: "2026-03-01",
      dueOn: "2026-03-31",
    };
    await startCampaign(command(given), townHead);
    expect(await code(markCampaign(command({ campaignId, subject: NEXT_VILLAGE, items: ["coal"] }), secretary))).toBe(
      "campaign.subject-not-there",
    );
    expect(await code(markCampaign(command({ campaignId, subject: VILLAGE, items: ["gold"] }), secretary))).toBe(
      "campaign.item-unknown",
    );
    await markCampaign(command({ campaignId, subject: VILLAGE, items: ["coal"] }), secretary);
    expect(await readCampaign({ campaignId }, townHead)).toMatchObject({ all: 2, done: 0, items: { coal: 1 } });
    // it stands in the day of the village until everybody there was reached, and in nobody else's
    const line = async (by: Enrolled) =>
      (await myDay({}, by)).items.find((one) => one.key === `campaign ${campaignId}`);
    expect(await line(secretary)).toMatchObject({ on: "2026-03-31", have: 0, need: 1, to: `/campaigns/${campaignId}` });
    expect(await line(townHead)).toBeUndefined();
    await markCampaign(command({ campaignId, subject: VILLAGE, items: ["coal", "quilt"] }), secretary);
    expect(await line(secretary)).toBeUndefined();
    expect(await readCampaign({ campaignId }, townHead)).toMatchObject({ all: 2, done: 1 });
    expect((await readCampaign({ campaignId }, secretary)).tiles.map((one) => one.code)).toEqual([VILLAGE]);
    const [subject] = await campaignSubjects({ campaignId, village: VILLAGE }, secretary);
    expect(subject).toMatchObject({ items: ["coal", "quilt"], by: "村书记" });
    await endCampaign(command({ campaignId }), townHead);
    expect(await code(markCampaign(command({ campaignId, subject: VILLAGE, items: [] }), secretary))).toBe(
      "campaign.over",
    );
  });
});

describe("duties", () => {
  it("are those of the five accounts, and the county's own, which replaces one of the same key", async () => {
    const before = await listDeclared({}, officer);
    expect(before.map((one) => one.declaration.key)).toEqual(
      expect.arrayContaining([
        "weekly-meeting",
        "monthly-joint",
        "quarterly-walk-round",
        "half-year-comparison",
        "yearly-settlement",
      ]),
    );
    const thursday = before.find((one) => one.declaration.key === "weekly-report");
    if (!thursday) throw new Error("no weekly report");
    const declarationId = id();
    const own = duty({
      ...thursday.declaration,
      when: { kind: "rule", rule: "FREQ=WEEKLY;BYDAY=FR", holidays: "previous" },
    });
    expect(
      await code(
        declareDuty(command({ declarationId, place: COUNTY, documentNo: "云办〔2026〕3号", declaration: own }), first),
      ),
    ).toBe("actor.not-your-right");
    await declareDuty(
      command({ declarationId, place: COUNTY, documentNo: "云办〔2026〕3号", declaration: own }),
      officer,
    );
    const after = (await listDeclared({}, first)).filter((one) => one.declaration.key === "weekly-report");
    expect(after.map((one) => [one.from, one.source])).toEqual([["county", "云办〔2026〕3号"]]);
    await endDuty(command({ declarationId, on: "2026-03-11" }), officer);
    expect((await listDeclared({}, first)).find((one) => one.declaration.key === "weekly-report")?.from).toBe(
      "duties.resident",
    );
  });

  it("stand as the records say: meetings that were held settle them, others are late, then lapse", async () => {
    county.clock.moveTo("2026-03-31T03:00:00Z");
    const board = await dutyBoard({ from: "2026-03-01", to: "2026-03-31" }, officer);
    const of = (key: string) => board.duties.find((one) => one.key === key)?.counts;
    expect(of("standing-committee-item")).toMatchObject({ done: 1, due: 1, lapsed: 3 });
    expect(of("party-class")).toMatchObject({ done: 1, due: 1 });
    expect(of("weekly-report")).toMatchObject({ lapsed: 6 });
    const ours = board.lapsed.filter((one) => one.zh.startsWith("周报") && one.key !== "weekly-report");
    expect(ours.map((one) => one.due)).toEqual(["2026-03-06", "2026-03-06"]);
    expect(of("staffing-check")).toMatchObject({ due: 1, done: 0 });
    expect(of("inspection-round")).toMatchObject({ lapsed: 2 });
    expect(board.lapsed.find((one) => one.key === "weekly-report" && one.due === "2026-03-12")).toMatchObject({
      step: "list",
    });
    expect(board.townships[0]).toMatchObject({ code: TOWNSHIP, name: "石桥乡" });
    const village = await dutyBoard({ from: "2026-03-01", to: "2026-03-31" }, secretary);
    expect(village.lapsed.every((one) => one.place === VILLAGE)).toBe(true);
  });

  it("go out as a bulletin of what was not done, by duty, as PDF and as a Word file", async () => {
    const march = { from: "2026-03-01", to: "2026-03-31" };
    const board = await dutyBoard(march, officer);
    const paper = lapsePaper(board, march);
    expect(paper.title).toBe("云岭县任务未完成情况通报");
    const reports = board.lapsed.filter((one) => one.zh.startsWith("周报") && one.step !== "reminder");
    const table = paper.tables.find((one) => one.title.startsWith("周报"));
    expect(table?.rows).toHaveLength(reports.length);
    expect(table?.rows[0]).toEqual(["石桥乡上街村", "第一书记甲", reports[0]?.due, "未完成"]);
    const docx = await lapsesDocx(march, officer);
    expect([...new Uint8Array(await docx.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    const pdf = await lapsesPdf(march, officer);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
  });

  it("open everybody's day", async () => {
    county.clock.moveTo("2026-04-02T03:00:00Z");
    const { items, today } = await myDay({}, first);
    expect(today).toBe("2026-04-02");
    expect(items.find((one) => one.key.startsWith("duty weekly-report"))).toMatchObject({
      group: "due",
      time: "18:00",
    });
    expect(items.find((one) => one.key.startsWith("duty sign-in"))).toMatchObject({ group: "due" });
    county.clock.moveTo("2026-04-02T10:00:00Z");
    const evening = (await myDay({}, first)).items.find((one) => one.key.startsWith("duty weekly-report"));
    expect(evening).toMatchObject({ group: "due", late: true });
    expect((await myDay({}, county.as("administrator", COUNTY))).items).toEqual([]);
  });
});

describe("an inspection round", () => {
  it("is a campaign of that kind: a village that was inspected settles the county's round", async () => {
    const campaignId = id();
    const round = { kind: "inspection", title: "四月第一轮督查", over: "village", documentNo: "" };
    const span = { startsOn: "2026-04-01", dueOn: "2026-04-05" };
    await startCampaign(
      command({
        campaignId,
        place: COUNTY,
        ...round,
        ...span,
        checklist: [{ key: "seen", zh: "到村看过", en: "Seen" }],
      }),
      officer,
    );
    const settled = async () =>
      (await dutyBoard({ from: "2026-04-01", to: "2026-04-10" }, officer)).duties.find(
        (one) => one.key === "inspection-round",
      )?.counts;
    expect(await settled()).toMatchObject({ done: 0 });
    await markCampaign(command({ campaignId, subject: VILLAGE, items: ["seen"], note: "" }), officer);
    expect(await settled()).toMatchObject({ done: 1, lapsed: 0 });
    await endCampaign(command({ campaignId }), officer);
  });
});

describe("a phone's calendar", () => {
  it("is read by whoever knows the address, until it is ended", async () => {
    const { meetingId, done } = call({ heldOn: "2026-04-09", title: "春季调度会，第一议题" });
    await done;
    const [feedId, campaignId, planId, milestone] = [id(), id(), id(), id()];
    const days = { startsOn: "2026-03-01", dueOn: "2026-04-20", checklist: [{ key: "seen", zh: "看过", en: "Seen" }] };
    const running = { campaignId, place: TOWNSHIP, kind: "other", title: "春季排查", over: "village", ...days };
    await startCampaign(command(running), townHead);
    const parts = [
      { id: milestone, kind: "milestone", title: "修好灌渠", ownerId: first.cadreId, dueOn: "2026-04-15" },
    ];
    await savePlan(command({ planId, place: TOWNSHIP, title: "灌渠计划", goal: "春灌前修好", parts }), townHead);
    await movePlan(command({ planId, to: "in-force" }), townHead);
    const { link } = await openFeed(command({ feedId }), first);
    const app = makeApp(county.world, (error) => {
      throw error;
    });
    const path = new URL(link).pathname;
    const answer = await app.request(path);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const text = (await answer.text()).replaceAll("\r\n ", "");
    expect(text).toContain(`UID:meeting-${meetingId}@`);
    expect(text).toContain("DTSTART;TZID=Asia/Shanghai:20260409T090000");
    expect(text).toContain("SUMMARY:春季调度会，第一议题");
    for (const title of ["周报（周四下午截止）", "春季排查", "修好灌渠"]) expect(text).toContain(`SUMMARY:${title}`);
    expect(await code(endFeed(command({ feedId }), nextFirst))).toBe("calendar-feed.not-found");
    await endFeed(command({ feedId }), first);
    expect((await app.request(path)).status).toBe(404);
    expect((await app.request(`/calendar/${"A".repeat(43)}.ics`)).status).toBe(404);
  });
});

describe("when nothing has come", () => {
  const system = () => ({ world: county.world, actor: systemActor(COUNTY) });
  const told = async (who: Enrolled) =>
    (await listNotices({ box: "mine", limit: 50 }, who)).rows
      .filter((one) => one.kind.startsWith("duty") && one.title.includes("周报"))
      .map((one) => [one.kind, one.title]);

  it("the person is reminded once when the step is reached, in their day by the duty itself while it can be done", async () => {
    county.clock.moveTo("2026-04-09T09:30:00Z");
    await runDutyClock(system());
    expect((await told(first)).filter(([, title]) => title?.includes("2026-04-09"))).toEqual([]);
    county.clock.moveTo("2026-04-09T10:01:00Z");
    expect(await runDutyClock(system())).toBeGreaterThan(0);
    const reminder = ["duty", "提醒：周报（周四下午截止），2026-04-09 到期没有完成"];
    expect(await told(first)).toContainEqual(reminder);
    expect(await told(nextFirst)).toContainEqual(reminder);
    expect(await told(secretary)).toEqual([]);
    const before = await told(first);
    expect(await runDutyClock(system())).toBe(0);
    expect(await runDutyClock({ ...system(), world: { ...county.world } })).toBeGreaterThanOrEqual(0);
    county.clock.moveTo("2026-04-10T00:30:00Z");
    await runDutyClock(system());
    expect((await told(first)).filter(([, title]) => title?.includes("2026-04-09"))).toEqual(
      before.filter(([, title]) => title?.includes("2026-04-09")),
    );
    const { items } = await myDay({}, first);
    expect(items.some((one) => one.key.startsWith("duty weekly-report") && one.late)).toBe(true);
    expect(items.some((one) => one.kind === "notice" && one.zh === reminder[1])).toBe(false);
  });

  it("after a week the list goes to the person and to those above, and nobody who has done it stands on it", async () => {
    const report = { closesOn: "2026-04-09", since: "2026-04-03" };
    await county.world.db
      .insertInto("weeklyReport")
      .values({
        ...{ countyCode: COUNTY, id: id(), place: NEXT_VILLAGE, cadreId: nextFirst.cadreId, ...report },
        ...{ done: "走访", plan: "", trouble: "", figures: "{}", rule: "[]", late: true },
        ...{ sentAt: "2026-04-10T02:00:00Z", changedAt: county.world.now() },
      } as never)
      .execute();
    county.clock.moveTo("2026-04-16T00:30:00Z");
    await runDutyClock(system());
    const listed = "列入未完成名单：周报（周四下午截止），2026-04-09 到期";
    expect(await told(first)).toContainEqual(["duty-lapsed", listed]);
    expect((await told(nextFirst)).map(([, title]) => title)).not.toContain(listed);
    const list = `1 人${listed}`;
    expect(await told(townHead)).toContainEqual(["duty-list", list]);
    const [head] = (await listNotices({ box: "mine", limit: 50 }, townHead)).rows.filter((one) => one.title === list);
    expect((await readNotice({ noticeId: head?.id }, townHead)).body).toBe("第一书记甲");
    expect((await myDay({}, first)).items.some((one) => one.kind === "notice" && one.zh === listed)).toBe(true);
  });

  it("goes out in pieces, and whoever is stopped in between goes on: nobody is told twice, nobody is left out", async () => {
    const villages = ["990101201201", "990101202201", "990101203201", "990101204201"];
    const more = await Promise.all(
      villages.map((territory, i) =>
        enrol(county.world, COUNTY, `队员${i}`, [{ post: "first-secretary", territory: territory as never }]),
      ),
    );
    county.clock.moveTo("2026-04-23T10:05:00Z");
    const receipts = async () =>
      (
        await county.world.db
          .selectFrom("noticeReceipt as r")
          .innerJoin("notice as n", "n.id", "r.noticeId")
          .select(["r.cadreId", "n.title", "n.place", "n.kind"])
          .where("n.kind", "like", "duty%")
          .execute()
      ).map((one) => `${one.cadreId} ${one.place} ${one.kind} ${one.title}`);
    const before = await receipts();
    // Stopped before its first, second, third … transaction, until it comes through.
    let [told, stops] = [0, 0];
    for (let steps = 1; ; steps += 1) {
      let left = steps;
      const now = () => {
        left -= 1;
        if (left < 0) throw new Error("stopped");
        return county.world.now();
      };
      try {
        told += await runDutyClock({ ...system(), world: { ...county.world, now } }, 1);
        break;
      } catch (error) {
        expect(String(error)).toContain("stopped");
        stops += 1;
      }
    }
    expect(stops).toBeGreaterThan(10);
    const after = await receipts();
    expect(new Set(after).size).toBe(after.length);
    expect(after.length).toBeGreaterThan(before.length);
    expect(told).toBeLessThanOrEqual(after.length - before.length);
    const reminded = after.filter((one) => one.includes("提醒：周报（周四下午截止），2026-04-23"));
    expect(reminded.map((one) => one.split(" ")[0]).toSorted()).toEqual(
      [first, nextFirst, ...more].map((one) => one.cadreId).toSorted(),
    );
    expect(await runDutyClock({ ...system(), world: { ...county.world } })).toBe(0);
    expect(await receipts()).toHaveLength(after.length);
  });

  it("leaves one entry in the audit trail for each piece that went out", async () => {
    const { rows } = await sql<{ n: number; ids: number }>`
      select count(*)::int as n, count(distinct command_id)::int as ids from audit_entry where command = 'duty.remind'`.execute(
      county.world.db,
    );
    expect(rows[0]?.n).toBe(rows[0]?.ids);
    expect(rows[0]?.n).toBeGreaterThan(10);
  });
});

describe("a letter box", () => {
  it("lies with the newest on top, page by page, whoever gave a notice its number", async () => {
    const all = (await listNotices({ box: "mine", limit: 200 }, first)).rows;
    expect(all.length).toBeGreaterThan(6);
    expect(all.map((one) => one.sentAt)).toEqual(
      all
        .map((one) => one.sentAt)
        .sort()
        .reverse(),
    );
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const { rows, next } = await listNotices({ box: "mine", limit: 3, ...(after && { after }) }, first);
      paged.push(...rows.map((one) => one.id));
      if (next === null) break;
      after = next;
    }
    expect(paged).toEqual(all.map((one) => one.id));
  });
});
