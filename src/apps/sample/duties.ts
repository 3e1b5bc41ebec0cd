import { addDays, type Day, weekdayOf } from "#kernel/day.ts";
import type { World } from "#platform/world.ts";
import type { Client, Stage } from "./act.ts";
import { COUNTY, STAGE } from "./land.ts";
import { liveVillageYear, readNotices } from "./village-life.ts";

const TOWNSHIP = STAGE.slice(0, 9);
const SINCE = "2026-01-12" as Day;

type Held = {
  by: string;
  place: string;
  kind: string;
  title: string;
  classes: readonly string[];
  documents?: readonly string[];
};

/** A meeting that was called the day before, held, and has its minutes. */
async function hold(stage: Stage, on: Day, given: Held, decide?: { title: string; dueOn: Day }): Promise<void> {
  if (on < SINCE) return;
  const meetingId = stage.id();
  const command = () => ({ commandId: stage.id() as never, meetingId: meetingId as never });
  stage.at(addDays(on, -1), 16);
  const { by, classes, ...facts } = given;
  await (await stage.as(by)).duties.callMeeting({
    ...command(),
    ...facts,
    ...{ heldOn: on, startsAt: "09:00", endsAt: "10:30" },
    venues: [
      {
        id: stage.id(),
        name: given.place === COUNTY.code ? "县委三楼会议室" : "村党群服务中心",
        place: given.place,
        main: true,
      },
    ],
    classes: classes.map((one) => ({ class: one, under: given.place, venueId: null })),
  } as never);
  stage.at(on, 11);
  const client = await stage.as(by);
  const { roll } = await client.duties.meeting({ meetingId: meetingId as never });
  const marked = roll.map((one, i) => ({ cadreId: one.cadreId, attended: i % 9 === 8 ? "excused" : "present" }));
  await client.duties.recordRoll({ ...command(), roll: marked } as never);
  const decisions = decide && roll[0] ? [{ taskId: stage.id(), ownerId: roll[0].cadreId, ...decide }] : [];
  await client.duties.holdMeeting({
    ...command(),
    minutes: `${given.title}：听取进展，研究问题，议定下一步。`,
    decisions,
  } as never);
}

/** Meetings of the year, a coming one with answers, notices, tasks in every state, a plan in force, the winter campaign under way. */
export async function fillDays(stage: Stage, world: World, today: Day): Promise<void> {
  const county = { by: "xian-officer", place: COUNTY.code };
  const tuesday = addDays(today, -((weekdayOf(today) + 5) % 7));
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  for (let n = 5; n > 0; n -= 1)
    await hold(stage, addDays(tuesday, -7 * n * 3), {
      ...county,
      kind: "standing-committee",
      title: "县委常委（扩大）会议",
      classes: ["county-leaders"],
    });
  for (let n = 8; n > 0; n -= 1)
    await hold(stage, addDays(monday, -30 * n), {
      ...county,
      kind: "special",
      title: "脱贫攻坚专题会议",
      classes: ["county-leaders", "county-staff"],
    });
  for (let n = 4; n > 0; n -= 1)
    await hold(
      stage,
      addDays(monday, -7 * n),
      { ...county, kind: "weekly-work", title: "每周工作例会", classes: ["county-staff"] },
      { title: `督促各乡镇第${5 - n}批整改`, dueOn: addDays(today, 3 - n) },
    );
  const documentId = stage.id();
  stage.at(addDays(today, -15), 9);
  await (await stage.as("xian-officer")).duties.saveStudyDocument({
    commandId: stage.id(),
    ...{
      documentId,
      place: COUNTY.code,
      title: "关于做好岁末走基层送温暖工作的通知",
      level: "prefecture",
      documentNo: "云市农办〔2026〕31号",
      dated: addDays(today, -18),
    },
  } as never);
  await (await stage.as("xiang-head")).duties.conveyDocument({
    commandId: stage.id(),
    ...{ documentId, territories: [STAGE], dueOn: addDays(today, 5) },
  } as never);
  const village = {
    by: "village-secretary",
    place: STAGE,
    classes: ["village-secretaries", "first-secretaries", "village-heads"],
  };
  await hold(stage, addDays(today, -40), { ...village, kind: "branch-committee", title: "支部委员会" });
  await hold(stage, addDays(today, -12), { ...village, kind: "branch-committee", title: "支部委员会" });
  await hold(stage, addDays(today, -10), {
    ...village,
    kind: "party-class",
    title: "支部书记上党课",
    documents: [documentId],
  });
  stage.at(today, 8);
  await ahead(stage, today);
  await winter(stage, world, today);
  await liveVillageYear(world, today);
  await readNotices(world);
}

/** What lies on people's desks this morning. */
async function ahead(stage: Stage, today: Day): Promise<void> {
  const id = () => stage.id() as never;
  const [meetingId, noticeId, planId, letter] = [id(), id(), id(), id()];
  const [main, branch] = [stage.id(), stage.id()];
  const officer = await stage.as("xian-officer");
  const head = await stage.as("xiang-head");
  const secretary = await stage.as("village-secretary");
  const first = await stage.as("first-secretary");
  await officer.duties.callMeeting({
    commandId: id(),
    ...{
      meetingId,
      place: COUNTY.code,
      kind: "video",
      title: "全县岁末帮扶视频会议",
      heldOn: addDays(today, 2),
      startsAt: "15:00",
      endsAt: "16:30",
    },
    venues: [
      { id: main, name: "县政府会议中心（主会场）", place: COUNTY.code, main: true },
      { id: branch, name: "石桥乡会议室（分会场）", place: TOWNSHIP, main: false },
    ],
    classes: [
      { class: "county-leaders", under: COUNTY.code, venueId: main },
      ...["township-cadres", "first-secretaries", "village-secretaries"].map((one) => ({
        class: one,
        under: TOWNSHIP,
        venueId: branch,
      })),
    ],
    agenda: [{ text: "通报全年帮扶工作" }, { text: "部署走基层送温暖" }],
    replyBy: `${addDays(today, 1)}T10:00:00.000Z`,
  } as never);
  await secretary.duties.answerMeeting({ commandId: id(), meetingId, answer: "comes" } as never);
  await head.duties.sendNotice({
    commandId: id(),
    ...{ noticeId, place: TOWNSHIP, title: "请核对本村冬季取暖困难户名单", body: "本周内核对，有变化的在户册里改。" },
    ...{
      to: { posts: ["first-secretary", "village-secretary"], under: TOWNSHIP },
      asks: "receipt",
      replyBy: `${addDays(today, 1)}T10:00:00.000Z`,
    },
  } as never);
  await secretary.duties.confirmNotice({ commandId: id(), noticeId });
  const [mine, theirs] = [id(), id()];
  const task = { place: STAGE, post: "first-secretary" };
  await head.duties.issueTasks({
    commandId: id(),
    ...{ listId: id(), place: TOWNSHIP, title: "十一月任务清单", documentNo: "石政〔2026〕42号" },
    items: [
      { ...task, taskId: mine, title: "上报安全饮水复核结果", dueOn: addDays(today, 1) },
      { ...task, taskId: theirs, title: "更新公示栏", dueOn: addDays(today, 6) },
    ],
  } as never);
  await first.duties.reportTask({ commandId: id(), taskId: theirs, note: "已更新，附照片", percent: 100 });
  const me = (await first.accounts.me()).cadreId;
  await head.duties.savePlan({
    commandId: id(),
    ...{
      planId,
      place: STAGE,
      title: "下湾村精准帮扶实施方案",
      goal: "两年内户均增收，集体经济有稳定来源。",
      documentNo: "石政〔2026〕7号",
    },
    parts: [
      { id: letter, kind: "letter", title: "第一书记帮扶责任书", ownerId: me },
      { id: id(), kind: "milestone", title: "完成产业项目验收", ownerId: me, dueOn: addDays(today, 4) },
      { id: id(), kind: "stage", title: "集中帮扶", startsOn: addDays(today, -200), dueOn: addDays(today, 160) },
    ],
  } as never);
  await head.duties.movePlan({ commandId: id(), planId, to: "in-force" });
  await first.duties.signLetter({ commandId: id(), partId: letter });
}

/** The winter campaign of the township: some households seen to, some not yet. */
async function winter(stage: Stage, world: World, today: Day): Promise<void> {
  const campaignId = stage.id() as never;
  const head = await stage.as("xiang-head");
  const secretary: Client = await stage.as("village-secretary");
  const { winter: checklist } = await head.duties.meetingChoices({});
  stage.at(addDays(today, -6), 9);
  await (await stage.as("xiang-head")).duties.startCampaign({
    commandId: stage.id(),
    ...{ campaignId, place: TOWNSHIP, kind: "winter", title: "走基层、送温暖", over: "household", checklist },
    ...{ startsOn: addDays(today, -6), dueOn: addDays(today, 24), documentNo: "石政〔2026〕45号" },
  } as never);
  stage.at(today, 8);
  const households = await world.db
    .selectFrom("household")
    .select("id")
    .where("place", "=", STAGE)
    .where("status", "=", "active")
    .orderBy("id")
    .limit(9)
    .execute();
  for (const [i, { id: subject }] of households.entries())
    await secretary.duties.markCampaign({
      commandId: stage.id() as never,
      campaignId,
      subject,
      items: checklist.slice(0, i < 6 ? undefined : 2).map((one) => one.key),
      note: "",
    });
}
