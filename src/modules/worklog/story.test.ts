import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { signIn } from "#modules/attendance/index.ts";
import { closeSitePress } from "#modules/documents/index.ts";
import { listNotices } from "#modules/duties/server/notice/notices.ts";
import { issueTasks } from "#modules/duties/server/task/issue-tasks.ts";
import { addDivisions } from "#modules/places/index.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { wordsOfPdf } from "#testing/words-of-pdf.ts";
import { readAppraisalEvidence } from "./server/appraisal-evidence.ts";
import { proposeAppraisals, recordPoll } from "./server/appraisals.ts";
import { readBulletinEvidence } from "./server/bulletin-evidence.ts";
import { bulletinDocx, bulletinPdf } from "./server/bulletin-papers.ts";
import { draftBulletin, editBulletin, issueBulletin, listBulletins, readBulletin } from "./server/bulletins.ts";
import { decideAppraisal, listAppraisals } from "./server/decide-appraisal.ts";
import { weeklyReportEvidence, workLogEvidence } from "./server/evidence.ts";
import { answerFeedback, sendFeedback } from "./server/feedback.ts";
import { listFeedback, listMine } from "./server/list-feedback.ts";
import { listLogs, readProgress } from "./server/logs.ts";
import { rankingPaper } from "./server/ranking-paper.ts";
import { readDraft, readReport, readWeek, sendReport } from "./server/reports.ts";
import { followUp, writeLog } from "./server/write-log.ts";

const VILLAGE = "990101200201";
const NEXT = "990101200202";

let county: County;
let secretary: Enrolled;
let member: Enrolled;
let neighbour: Enrolled;
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
  township = await hire("高书记", "township-secretary", "990101200");
  director = await hire("韩主任", "county-director", COUNTY);
}, 240_000);
afterAll(async () => {
  await closeSitePress();
  await county.close();
});

const at = (text: string): void => county.clock.moveTo(text);
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
const log = (by: Caller, day: string, text: string, more: object = {}) =>
  writeLog({ commandId: id(), logId: id(), day, text, ...more }, by);
const here = { latitude: 33.5, longitude: 107.5, accuracy: 20 };

describe("a log", () => {
  it("is filed under the duty items, and says so when it reads like an earlier one", async () => {
    const text = "上午入户走访李大山、王秀英等五户，宣传医保缴费政策，了解春耕备耕情况，帮助联系农资。";
    await signIn({ commandId: id(), signInId: id(), position: here }, secretary);
    expect(await log(secretary, "2026-03-02", text, { items: ["eight-roles.policy"], people: 5 })).toMatchObject({
      alike: null,
    });
    expect(await refused(log(secretary, "2026-03-02", "归到没有的类", { items: ["eight-roles.none"] }))).toBe(
      "worklog.item-unknown",
    );
    expect(await refused(log(secretary, "2026-03-03", "明天的事情"))).toBe("worklog.day-to-come");
    expect(await refused(log(secretary, "2026-03-02", "走访", { households: [id()] }))).toBe(
      "worklog.household-not-found",
    );
    at("2026-03-03T02:00:00Z");
    const again = await log(secretary, "2026-03-03", `今天${text}`, { items: ["eight-roles.policy"] });
    expect(again.alike?.percent).toBeGreaterThan(85);
    const { rows } = await listLogs({ alike: "yes" }, township);
    expect(rows.map((one) => [one.cadre.name, one.items[0]?.zh, one.alike])).toEqual([
      ["郭驻村", "政策宣传员", again.alike?.percent],
    ]);
    const progress = await readProgress({ cadreId: secretary.cadreId, year: 2026 }, township);
    expect(progress).toEqual([{ item: "eight-roles.policy", logs: 2, last: "2026-03-03" }]);
  });

  it("about an emergency is followed up until it is closed", async () => {
    const logId = id();
    await writeLog(
      {
        commandId: id(),
        logId,
        day: "2026-03-03",
        text: "八十岁的独居老人发烧，已送乡卫生院。",
        emergency: "elder-alone",
      },
      member,
    );
    const [notice, ...others] = (await listNotices({ box: "mine" }, township)).rows;
    expect(notice).toMatchObject({ kind: "emergency", asks: "receipt", page: "/worklog?show=emergencies" });
    expect(notice?.replyBy).toBe("2026-03-03T04:00:00.000Z");
    expect([notice?.title, others.length, notice?.body.includes("发烧")]).toEqual([
      "突发情况：独居老人生病（石桥乡上街村）",
      0,
      false,
    ]);
    expect((await listNotices({ box: "mine" }, secretary)).rows.map((one) => one.id)).toEqual([notice?.id]);
    for (const one of [member, neighbour]) expect((await listNotices({ box: "mine" }, one)).rows).toEqual([]);
    const [open] = (await listLogs({ emergencies: "yes" }, township)).rows;
    expect(open).toMatchObject({ followBy: "2026-03-06", closedAt: null, emergency: { zh: "独居老人生病" } });
    await followUp({ commandId: id(), logId, text: "已联系在外的儿子。" }, member);
    await followUp({ commandId: id(), logId, text: "老人康复出院。", closes: true }, township);
    expect(await refused(followUp({ commandId: id(), logId, text: "再看看。" }, member))).toBe(
      "worklog.closed-already",
    );
    expect((await listLogs({ emergencies: "yes" }, township)).rows[0]?.followUps.map((one) => one.by)).toEqual([
      "马队员",
      "高书记",
    ]);
  });
});

describe("feedback", () => {
  it("goes up with a day by which it is answered, and thanks wait for nothing", async () => {
    const feedbackId = id();
    const sent = await sendFeedback(
      { commandId: id(), feedbackId, place: VILLAGE, title: "饮水管道漏水", text: "二组管道破裂，影响十二户。" },
      member,
    );
    expect(sent.answerBy).toBe("2026-03-10");
    await sendFeedback(
      {
        commandId: id(),
        feedbackId: id(),
        kind: "commendation",
        place: VILLAGE,
        aboutCadre: secretary.cadreId,
        title: "感谢信",
        text: "孩子们写来感谢信。",
      },
      member,
    );
    expect((await listFeedback({ waiting: "yes" }, township)).rows.map((one) => one.title)).toEqual(["饮水管道漏水"]);
    expect(
      await refused(
        sendFeedback(
          { commandId: id(), feedbackId: id(), place: NEXT, title: "别村的事", text: "不在我的村。" },
          member,
        ),
      ),
    ).toBe("actor.not-your-place");
    await answerFeedback({ commandId: id(), feedbackId, answer: "已安排水利站，周五前修好。" }, township);
    expect(await refused(answerFeedback({ commandId: id(), feedbackId, answer: "再答一次。" }, township))).toBe(
      "worklog.answered-already",
    );
    expect((await listFeedback({}, neighbour)).rows).toEqual([]);
    const mine = await listMine({}, member);
    expect(mine.matters.map((one) => [one.title, one.answer])).toEqual([
      ["感谢信", null],
      ["饮水管道漏水", "已安排水利站，周五前修好。"],
    ]);
    expect(mine.logs.map((one) => [one.cadre.name, one.emergency?.key])).toEqual([["马队员", "elder-alone"]]);
    const told = await county.world.db.selectFrom("notice").select(["title", "body"]).execute();
    expect(told.filter((one) => one.title.includes("饮水管道漏水"))).toEqual([
      { title: "“饮水管道漏水”有了答复", body: "已安排水利站，周五前修好。" },
    ]);
  });
});

describe("a complaint", () => {
  it("is not shown to whom it is about", async () => {
    const about = { kind: "complaint", place: VILLAGE, aboutCadre: secretary.cadreId };
    const said = { title: "很少到组里来", text: "两个月没有来过三组。" };
    await sendFeedback({ commandId: id(), feedbackId: id(), ...about, ...said }, member);
    const seen = async (by: Caller) => (await listFeedback({ kind: "complaint" }, by)).rows.map((one) => one.title);
    expect([await seen(secretary), await seen(township)]).toEqual([[], ["很少到组里来"]]);
  });

  it("that names nobody is for its writer and for who answers, not for everybody who reads feedback", async () => {
    const title = "食堂账目不清";
    const said = { kind: "complaint", place: VILLAGE, title, text: "两个月没有公布。" };
    await sendFeedback({ commandId: id(), feedbackId: id(), ...said }, member);
    const readers = ["village-secretary", "township-village-cadre", "unit-head", "supervisor"] as const;
    const offices = readers.map((post) => county.as(post, post === "supervisor" ? COUNTY : VILLAGE));
    for (const by of [secretary, ...offices])
      expect((await listFeedback({}, by)).rows.filter((one) => one.kind === "complaint")).toEqual([]);
    for (const by of [member, township, director])
      expect((await listFeedback({ kind: "complaint" }, by)).rows.map((one) => one.title)).toContain(title);
  });

  it("about somebody who answers complaints is answered by another", async () => {
    const about = { kind: "complaint", place: VILLAGE, aboutCadre: township.cadreId };
    const feedbackId = id();
    await sendFeedback({ commandId: id(), feedbackId, ...about, title: "电话打不通", text: "三天没有回。" }, member);
    const seen = async (by: Caller) => (await listFeedback({ kind: "complaint" }, by)).rows.map((one) => one.title);
    expect(await seen(township)).not.toContain("电话打不通");
    expect(await seen(director)).toContain("电话打不通");
    expect(await refused(answerFeedback({ commandId: id(), feedbackId, answer: "没有的事。" }, township))).toBe(
      "worklog.not-about-yourself",
    );
  });

  it("does not slip into the weekly report, which whom it is about may read", async () => {
    const matter = { place: VILLAGE, title: "饮水管又冻裂", text: "三组六户没有水。" };
    await sendFeedback({ commandId: id(), feedbackId: id(), ...matter }, member);
    const { plan } = await readDraft({ on: "2026-03-03" }, member);
    expect(plan).toContain("跟进反馈事项：饮水管又冻裂");
    expect(plan).not.toContain("很少到组里来");
  });
});

describe("the weekly report", () => {
  it("drafts itself, is edited and sent before Thursday afternoon ends; afterwards it is late", async () => {
    const draft = await readDraft({ on: "2026-03-03" }, secretary);
    expect(draft).toMatchObject({ since: "2026-02-27", closesOn: "2026-03-05", closed: false, sentAt: null });
    expect(draft.done.split("\n")[0]).toBe("本周驻村 1 天；走访 0 户，记日志 2 篇。");
    expect(draft.done).toContain("【政策宣传员】");
    at("2026-03-05T09:00:00Z");
    const send = (by: Caller, done = draft.done) =>
      sendReport({ commandId: id(), closesOn: "2026-03-05", done, plan: draft.plan }, by);
    expect(await send(secretary)).toMatchObject({ late: false });
    await send(secretary, `${draft.done}\n补充：本周另召开一次村民小组会。`);
    at("2026-03-05T10:30:00Z");
    expect(await refused(send(secretary))).toBe("worklog.sent-and-closed");
    expect(await send(member)).toMatchObject({ late: true });
    expect(await readDraft({ on: "2026-03-05" }, neighbour)).toMatchObject({ closed: true, missed: null });
    at("2026-03-06T01:00:00Z");
    expect(await readDraft({ on: "2026-03-06" }, neighbour)).toMatchObject({
      closesOn: "2026-03-12",
      missed: "2026-03-05",
    });
    expect((await readDraft({ on: "2026-03-06" }, member)).missed).toBeNull();
    const week = await readWeek({ on: "2026-03-05" }, township);
    expect(week.rows.map((one) => [one.cadre.name, one.state]).sort()).toEqual(
      [
        ["邻队员", "missing"],
        ["郭驻村", "sent"],
        ["马队员", "late"],
      ].sort(),
    );
    const sent = week.rows.find((one) => one.state === "sent");
    expect((await readReport({ reportId: sent?.reportId }, township)).done).toContain("村民小组会");
    expect(await refused(readReport({ reportId: sent?.reportId }, neighbour))).toBe("worklog.not-found");
  });
});

describe("a bulletin", () => {
  it("ranks from the records, is edited, issued with a number, and goes out as PDF and DOCX", async () => {
    at("2026-04-01T02:00:00Z");
    const bulletinId = id();
    await draftBulletin(
      { commandId: id(), bulletinId, under: "990101200", kind: "monthly", on: "2026-03-15" },
      township,
    );
    const draft = await readBulletin({ bulletinId }, township);
    expect(draft.title).toBe("石桥乡2026年3月驻村工作通报");
    expect(draft.figures.people.map((one) => one.name)[0]).toBe("郭驻村");
    expect(draft.figures.people[0]).toMatchObject({ counted: 2, target: 20, logs: 2, reportsDue: 4, reportsSent: 1 });
    expect(draft.opening).toContain("应交周报12份，按时上交1份，迟交1份，未交10份");
    await editBulletin(
      { commandId: id(), bulletinId, title: draft.title, opening: draft.opening, closing: "请未达标的同志抓紧补齐。" },
      township,
    );
    expect(await issueBulletin({ commandId: id(), bulletinId }, township)).toMatchObject({ no: 1 });
    expect(
      await refused(editBulletin({ commandId: id(), bulletinId, title: "改标题", opening: "", closing: "" }, township)),
    ).toBe("worklog.bulletin-issued");
    expect(
      await refused(
        draftBulletin(
          { commandId: id(), bulletinId: id(), under: "990101200", kind: "monthly", on: "2026-03-02" },
          township,
        ),
      ),
    ).toBe("worklog.bulletin-there");
    expect(
      await refused(
        draftBulletin(
          { commandId: id(), bulletinId: id(), under: COUNTY, kind: "monthly", on: "2026-03-02" },
          township,
        ),
      ),
    ).toBe("actor.not-your-place");
    // Each figure opens the list it was counted from, and the list counts to the figure.
    const read = await readBulletin({ bulletinId }, township);
    const behind = (figure: string, under: string, cadreId?: string) =>
      readBulletinEvidence({ bulletinId, figure, under, ...(cadreId && { cadreId }) }, township);
    for (const one of read.figures.people) {
      const { days } = await behind("days", one.place, one.cadreId);
      expect(days.reduce((sum, day) => sum + day.worth, 0)).toBe(one.counted);
      expect((await behind("logs", one.place, one.cadreId)).logs).toHaveLength(one.logs);
      expect((await behind("visits", one.place, one.cadreId)).visits).toHaveLength(one.households);
      const { reports } = await behind("reports", one.place, one.cadreId);
      const inTime = reports.filter((row) => row.reportId !== null && !row.late).length;
      expect([reports.length, inTime]).toEqual([one.reportsDue, one.reportsSent - one.reportsLate]);
    }
    for (const one of read.figures.groups) {
      expect((await behind("logs", one.code)).logs).toHaveLength(one.logs);
      expect((await behind("visits", one.code)).visits).toHaveLength(one.households);
      expect((await behind("reports", one.code)).reports).toHaveLength(one.reportsDue);
    }
    expect(await refused(behind("logs", "990101201"))).toBe("worklog.not-found");
    const pdf = await bulletinPdf({ bulletinId }, township);
    expect(new TextDecoder().decode((await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
    const docx = await bulletinDocx({ bulletinId }, township);
    expect([...new Uint8Array(await docx.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect((await listBulletins({}, director)).rows.map((one) => one.no)).toEqual([1]);
  }, 120_000);
});

describe("an appraisal", () => {
  it("puts figures with their evidence before the county, which decides", async () => {
    at("2026-07-01T02:00:00Z");
    await recordPoll(
      { commandId: id(), pollId: id(), place: VILLAGE, day: "2026-06-20", asked: 20, aware: 19, satisfied: 20 },
      township,
    );
    const propose = () => proposeAppraisals({ commandId: id(), under: "990101200", period: "2026-H1" }, township);
    expect(await propose()).toEqual({ proposed: 5 });
    expect(await propose()).toEqual({ proposed: 5 });
    const rows = await listAppraisals({ period: "2026-H1" }, director);
    expect(rows.filter((one) => one.cadre === null)).toHaveLength(2);
    const guo = rows.find((one) => one.cadre?.name === "郭驻村");
    expect(guo).toMatchObject({
      proposed: "不合格",
      figures: { awareness: { part: 19, of: 20, evidence: "opinion-poll:1" }, visits: { of: 0 } },
    });
    const decide = (by: Caller, grade: string, opinion = "") =>
      decideAppraisal({ commandId: id(), appraisalId: guo?.id, grade, opinion }, by);
    expect(await refused(decide(township, "不合格"))).not.toBeNull();
    expect(await refused(decide(director, "优秀", "表现突出"))).toBe("worklog.line-missed");
    expect(await refused(decide(director, "合格"))).toBe("worklog.reason-needed");
    await decide(director, "基本合格", "三月后请假系公派培训，予以考虑");
    expect(await refused(decide(director, "合格", "再改"))).toBe("worklog.decided-already");
  });

  it("goes out as a ranking with what was praised, and as a commendation once somebody is excellent", async () => {
    const paper = (by: Caller, which: string, form = "pdf") =>
      rankingPaper({ period: "2026-H1", paper: which, form }, by);
    const text = await wordsOfPdf(await paper(director, "ranking"));
    expect(text).toMatch(/2026年上半年驻村帮扶检查评比排名.*还有4项是系统建议.*工作队排名.*驻村干部排名.*郭驻村/);
    expect(text).toMatch(/95\.0%100\.0%/);
    expect((await paper(township, "ranking", "docx")).name).toMatch(/^排名-石桥乡-2026年上半年\.docx$/);
    expect(await refused(paper(director, "awards"))).toBe("worklog.nobody-excellent");
    const best = await listAppraisals({ period: "2026-H1" }, director);
    const db = county.world.db.updateTable("appraisal").set({ grade: "优秀" });
    await db.where("id", "=", best[0]?.id ?? "").execute();
    expect(await wordsOfPdf(await paper(director, "awards"))).toMatch(
      /关于表扬2026年上半年优秀驻村工作队和优秀驻村干部的通报/,
    );
    await county.world.db
      .updateTable("appraisal")
      .set({ grade: null })
      .where("id", "=", best[0]?.id ?? "")
      .execute();
    expect(await refused(rankingPaper({ period: "2024", paper: "ranking", form: "pdf" }, director))).toBe(
      "worklog.nobody-here",
    );
  }, 60_000);
});

describe("a household counts once", () => {
  const [shared, alone, unmet, ended] = [id(), id(), id(), id()];
  /** A survey of a household by these people, as it lies in the books. */
  const surveyed = (household: string, day: string, who: readonly Enrolled[]) =>
    county.world.db
      .insertInto("survey")
      .values({
        ...{ countyCode: COUNTY, id: id(), place: VILLAGE, householdId: household, year: 2026, day: day as Day },
        ...{ channel: "resident", surveyors: who.map((one) => one.cadreId), submittedBy: who[0]?.cadreId ?? "" },
        ...{ mustSees: "{}", sealed: new Uint8Array([1]), taken: 0, same: 0, differing: 0 },
        ...{ receivedAt: county.world.now(), changedAt: county.world.now() },
      })
      .execute();

  beforeAll(async () => {
    at("2026-07-09T02:00:00Z");
    const common = { countyCode: COUNTY, place: VILLAGE, listVersion: "2021", sealed: new Uint8Array([1]) };
    await county.world.db
      .insertInto("household")
      .values(
        [shared, alone, unmet, ended].map((household) => ({
          ...{ ...common, id: household, changedAt: county.world.now() },
          status: household === ended ? "ended" : "active",
        })),
      )
      .execute();
    await log(secretary, "2026-07-06", "走访两户，看春耕。", { households: [shared, ended] });
    await log(member, "2026-07-07", "陪同走访，看饮水。", { households: [shared] });
    await surveyed(shared, "2026-07-07", [secretary, member]);
    await surveyed(alone, "2026-07-08", [member, secretary]);
  });

  it("in the weekly report: visits on record as surveys are in the draft, and what is still to be done", async () => {
    await issueTasks(
      {
        ...{ commandId: id(), listId: id(), place: "990101200", title: "七月清单" },
        items: [{ taskId: id(), place: VILLAGE, title: "上报危房名单", dueOn: "2026-07-15", post: "team-member" }],
      },
      township,
    );
    const draft = await readDraft({ on: "2026-07-09" }, member);
    expect(draft.figures).toMatchObject({ logs: 1, households: 2 });
    expect(draft.done).toContain("走访 2 户，记日志 1 篇");
    expect(draft.done).toContain("【入户调查】\n7月7日，入户调查 1 户。\n7月8日，入户调查 1 户。");
    expect(draft.plan).toContain("完成交办事项（2026-07-15前）：上报危房名单");
    expect((await readDraft({ on: "2026-07-09" }, secretary)).plan).not.toContain("危房");
  });

  it("in a bulletin: for each person, and once for the village both work in", async () => {
    at("2026-07-10T02:00:00Z");
    const bulletinId = id();
    await draftBulletin(
      { commandId: id(), bulletinId, under: "990101200", kind: "weekly", on: "2026-07-09" },
      township,
    );
    const { figures, opening } = await readBulletin({ bulletinId }, township);
    const people = figures.people.map((one) => [one.name, one.households]).sort();
    expect(people).toEqual(
      [
        ["邻队员", 0],
        ["郭驻村", 3],
        ["马队员", 2],
      ].sort(),
    );
    expect(figures.groups.find((one) => one.code === VILLAGE)?.households).toBe(3);
    expect(opening).toContain("走访农户3户");
  });

  it("in an appraisal: of the village's active households, with the list behind the figure", async () => {
    await proposeAppraisals({ commandId: id(), under: "990101200", period: "2026-H2" }, township);
    const rows = await listAppraisals({ period: "2026-H2", under: VILLAGE }, director);
    const visits = (name: string | undefined) => rows.find((one) => one.cadre?.name === name)?.figures.visits;
    expect(visits(undefined)).toEqual({ part: 2, of: 3, evidence: "household-met" });
    expect(visits("马队员")).toMatchObject({ part: 2, of: 3 });
    const team = rows.find((one) => one.cadre === null);
    const { households } = await readAppraisalEvidence({ appraisalId: team?.id }, director);
    expect(households.map((one) => [one.id, one.met.length, one.surveyed]).sort()).toEqual(
      [
        [shared, 2, true],
        [alone, 1, true],
        [unmet, 0, false],
      ].sort(),
    );
    expect(households.filter((one) => one.met.length > 0)).toHaveLength(visits(undefined)?.part ?? -1);
    expect(await refused(readAppraisalEvidence({ appraisalId: team?.id }, neighbour))).toBe("worklog.not-found");
  });
});

it("duties find their evidence", async () => {
  const march = { from: "2026-03-01" as Day, to: "2026-03-31" as Day };
  const found = await county.world.db
    .transaction()
    .execute(async (tx) => [
      await workLogEvidence.find(tx, township.actor, { kinds: ["work-log"], ...march, cadres: [secretary.cadreId] }),
      await weeklyReportEvidence.find(tx, township.actor, { kinds: ["weekly-report"], ...march }),
    ]);
  expect(found[0]?.map((one) => one.day)).toEqual(["2026-03-02", "2026-03-03"]);
  expect(found[1]?.map((one) => one.day)).toEqual(["2026-03-05", "2026-03-05"]);
});

describe("a weekly report without a signal", () => {
  it("is in time when it was handed in in time, as far as the phone's clock can be believed", async () => {
    const closesOn = "2026-07-16";
    const handIn = (by: Caller, handed: string) =>
      sendReport(
        { commandId: id(), closesOn, done: "走访三户。", device: { id: "phone-1", at: handed, counter: 1 } },
        by,
      );
    at("2026-07-17T03:00:00Z");
    expect(await handIn(member, "2026-07-16T09:00:00Z")).toMatchObject({ late: false });
    expect(await handIn(neighbour, "2026-07-06T09:00:00Z")).toMatchObject({ late: true });
    const week = await readWeek({ on: closesOn }, township);
    expect(week.rows.filter((one) => one.sentAt).map((one) => [one.cadre.name, one.state])).toEqual(
      expect.arrayContaining([
        ["马队员", "sent"],
        ["邻队员", "late"],
      ]),
    );
    const span = { kinds: ["weekly-report"], from: closesOn as Day, to: closesOn as Day };
    const found = await county.world.db
      .transaction()
      .execute((tx) => weeklyReportEvidence.find(tx, township.actor, span));
    expect(found.map((one) => one.at).sort()).toEqual(["2026-07-15T16:00:00.000Z", "2026-07-17T03:00:00.000Z"]);
  });

  it("does not take the place of one that was handed in after it", async () => {
    const closesOn = "2026-07-23";
    let counter = 10;
    const send = (done: string, handed?: string, phone = "phone-1") => {
      const device = handed ? { id: phone, at: handed, counter: ++counter } : null;
      return sendReport({ commandId: id(), closesOn, done, device }, member);
    };
    at("2026-07-23T08:00:00Z");
    await send("下午在办公室写的，更全。");
    at("2026-07-24T01:00:00Z");
    expect(await refused(send("中午没有信号时写的。", "2026-07-23T04:00:00Z"))).toBe("worklog.newer-sent");
    expect(await readDraft({ on: closesOn }, member)).toMatchObject({
      done: "下午在办公室写的，更全。",
      sentAt: "2026-07-23T08:00:00.000Z",
    });
    // two of one phone come in the order in which they were made, whatever its clock said of the first
    expect(await send("回村路上补的。", "2026-07-23T09:00:00Z")).toMatchObject({ late: false });
    expect(await send("手机时间调回去以后写的。", "2026-07-23T08:30:00Z")).toMatchObject({ late: false });
    expect(await refused(send("另一部手机上早些写的。", "2026-07-23T08:10:00Z", "phone-2"))).toBe("worklog.newer-sent");
    expect(await readDraft({ on: closesOn }, member)).toMatchObject({
      done: "手机时间调回去以后写的。",
      sentAt: "2026-07-23T08:30:00.000Z",
    });
  });
});
