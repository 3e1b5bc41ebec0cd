import { addDays, type Day, daysBetween, startOf, weekdayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { weekOf } from "#modules/worklog/contract.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { Client, Stage } from "./act.ts";
import { daysOf, type Resident } from "./attendance.ts";
import { type Dice, dice } from "./dice.ts";
import { COUNTY, STAGE, TOWNSHIPS } from "./land.ts";

const countyCode = COUNTY.code;
const at = (day: Day, minutes: number): Instant =>
  new Date(Date.parse(startOf(day)) + minutes * 60_000).toISOString() as Instant;

const LOGS: readonly (readonly [item: string, text: string])[] = [
  ["eight-roles.policy", "入户宣传城乡居民医保缴费政策，讲清缴费标准和报销比例，现场帮助老人用手机缴费。"],
  ["eight-roles.opinion", "走访脱贫户和监测户，了解家庭收入、就业和孩子上学情况，记录困难两条。"],
  ["eight-roles.industry", "与合作社商量秋季种植品种，联系农技员下周到地里指导修剪和施肥。"],
  ["eight-roles.projects", "到乡里对接产业路硬化项目，核对里程和用地，补报材料一份。"],
  ["eight-roles.disputes", "与村两委一起调解两户地界纠纷，双方当场丈量、签字确认。"],
  ["eight-roles.party", "参加村党支部主题党日，领学文件，讨论发展党员和后备干部名单。"],
  ["eight-roles.service", "帮行动不便的老人代办高龄补贴年审，送去表格并代交到乡便民中心。"],
  ["nine-things.works", "检查饮水管道入户情况，发现三处渗漏，请水管员当天修好。"],
  ["nine-things.baseline", "核对村里户档，更新务工地点和联系电话，补录照片。"],
  ["nine-things.pairing", "陪同结对帮扶干部走访联系户，逐户看住房、饮水，填写走访记录。"],
];

/** A year of logs and weekly reports as rows; feedback, an emergency, bulletins and the appraisal through the API. */
export async function writeLogs(stage: Stage, residents: readonly Resident[], today: Day): Promise<void> {
  const { world } = stage;
  const d = dice(20_260_701);
  const households = await world.db
    .selectFrom("household")
    .select(["id", "place"])
    .where("countyCode", "=", countyCode)
    .orderBy("id")
    .execute();
  const homes = Map.groupBy(households, (one) => one.place);
  const logs = residents.flatMap((one) =>
    daysOf(one, today)
      .filter((day) => weekdayOf(day) !== 0 && d.chance(one.steady * 0.55))
      .map((day) => logOf(one, day, homes.get(one.place)?.map((home) => home.id) ?? [], d)),
  );
  await fill(world.db, "workLog", logs);
  const written = Map.groupBy(logs, (one) => one.cadreId);
  const reports = residents.flatMap((one) =>
    daysOf(one, today)
      .filter((day) => weekdayOf(day) === 4 && day > addDays(one.since, 6) && d.chance(0.6 + one.steady * 0.4))
      .map((day) =>
        reportOf(
          one,
          day,
          (written.get(one.cadreId) ?? []).filter((log) => addDays(day, -7) < log.day && log.day <= day),
          d,
        ),
      ),
  );
  await fill(world.db, "weeklyReport", reports);
  await lately(stage, today);
}

function logOf(one: Resident, day: Day, homes: readonly string[], d: Dice) {
  const [item, text] = d.pick(LOGS);
  const touched = homes.length === 0 ? [] : [...new Set(Array.from({ length: d.int(0, 3) }, () => d.pick(homes)))];
  const minutes = d.int(1_000, 1_260);
  return {
    countyCode,
    id: derivedId("sample-log", one.cadreId, day),
    place: one.place,
    cadreId: one.cadreId,
    day,
    at: at(day, minutes),
    kind: "log",
    text,
    items: [item],
    households: touched,
    people: touched.length + d.int(0, 6),
    changedAt: at(day, minutes),
  };
}

function reportOf(
  one: Resident,
  closesOn: Day,
  logs: readonly { text: string; households: string[]; people: number }[],
  d: Dice,
) {
  const late = d.chance(0.08);
  const sentAt = late ? at(addDays(closesOn, 1), d.int(480, 900)) : at(closesOn, d.int(840, 1_075));
  const homes = new Set(logs.flatMap((log) => log.households)).size;
  return {
    countyCode,
    id: derivedId("sample-report", one.cadreId, closesOn),
    place: one.place,
    cadreId: one.cadreId,
    closesOn,
    since: addDays(closesOn, -6),
    done: [`本周走访 ${homes} 户，记日志 ${logs.length} 篇。`, ...logs.map((log) => log.text)].join("\n"),
    plan: "1. 继续走访监测户\n2. 跟进产业路项目",
    trouble: "",
    figures: {
      logs: logs.length,
      days: d.int(7, 10),
      households: homes,
      people: logs.reduce((sum, log) => sum + log.people, 0),
      emergencies: 0,
      trips: 0,
      leave: 0,
    },
    rule: [],
    late,
    sentAt,
    changedAt: sentAt,
  };
}

/** The last weeks: an emergency being followed up, feedback with and without its answer, last month's bulletins, the half-year. */
async function lately(stage: Stage, today: Day): Promise<void> {
  const commandId = () => stage.id() as never;
  const day = (ago: number): Day => addDays(today, -ago);
  stage.at(day(4), 16);
  const secretary = (await stage.as("first-secretary")).worklog;
  const logId = stage.id() as never;
  const text = "独居老人发热咳嗽，已联系村医上门，并通知在外子女，约好明早送乡卫生院。";
  await secretary.writeLog({ commandId: commandId(), logId, day: day(4), text, emergency: "elder-alone" });
  await secretary.followUp({ commandId: commandId(), logId, text: "已送乡卫生院输液，儿子当晚赶回。" });
  const answered = stage.id() as never;
  const feedback = { commandId: commandId(), place: STAGE as never };
  await secretary.sendFeedback({
    ...feedback,
    feedbackId: answered,
    title: "二组饮水管道老化",
    text: "二组主管道多处渗漏，影响十余户，建议列入明年项目。",
  });
  await secretary.sendFeedback({
    ...feedback,
    commandId: commandId(),
    feedbackId: stage.id() as never,
    title: "村卫生室缺常用药",
    text: "降压药断供一周，老人往返县城不便，请协调配送。",
  });
  await secretary.sendFeedback({
    ...feedback,
    commandId: commandId(),
    feedbackId: stage.id() as never,
    kind: "commendation",
    title: "感谢信",
    text: "三名学生写来感谢信，感谢工作队周末辅导功课。",
  });
  stage.at(day(3), 10);
  const township = (await stage.as("xiang-secretary")).worklog;
  await township.answerFeedback({
    commandId: commandId(),
    feedbackId: answered,
    answer: "已请水利站现场查看，列入明年第一批项目库，近期先行抢修。",
  });
  stage.at(day(1), 16);
  const officer = (await stage.as("xian-officer")).worklog;
  const lastMonth = addDays(`${today.slice(0, 7)}-01` as Day, -1);
  await issue(stage, township, TOWNSHIPS[1].code, "monthly", lastMonth);
  for (
    let month = addDays(`${today.slice(0, 4)}-01-31` as Day, 0);
    month <= lastMonth;
    month = monthEnd(addDays(month, 1))
  ) {
    stage.at(addDays(month, 3), 10);
    if (addDays(month, 3) <= today)
      await issue(stage, (await stage.as("xian-officer")).worklog, COUNTY.code, "monthly", month);
  }
  // a summary on each Friday; the last one is still a draft
  const { closesOn } = weekOf(day(8), 4);
  for (const back of [35, 28, 21, 14, 7]) {
    stage.at(addDays(closesOn, 1 - back), 10);
    await issue(stage, (await stage.as("xian-officer")).worklog, COUNTY.code, "weekly", addDays(closesOn, -back));
  }
  stage.at(day(1), 16);
  await officer.draftBulletin({
    commandId: commandId(),
    bulletinId: stage.id() as never,
    under: COUNTY.code as never,
    kind: "weekly",
    on: day(8),
  });
  const [year, half] = [today.slice(0, 4), daysBetween(`${today.slice(0, 4)}-07-01` as Day, today) > 1];
  if (!half) return;
  const polled = { day: `${year}-06-20` as Day, asked: 20, note: "入户随机询问" };
  for (const [i, place] of [STAGE, `${TOWNSHIPS[1].code}201`, `${TOWNSHIPS[0].code}201`].entries())
    await officer.recordPoll({
      commandId: commandId(),
      pollId: stage.id() as never,
      place: place as never,
      ...polled,
      aware: 20 - i,
      satisfied: 19,
    });
  const period = `${year}-H1`;
  await officer.propose({ commandId: commandId(), under: COUNTY.code as never, period });
  const proposed = await officer.appraisals({ period, under: STAGE.slice(0, 9) as never });
  for (const one of proposed.slice(0, 16))
    await officer.decide({ commandId: commandId(), appraisalId: one.id, grade: one.proposed, opinion: "" });
}

const monthEnd = (day: Day): Day => addDays(`${addDays(`${day.slice(0, 7)}-28` as Day, 4).slice(0, 7)}-01` as Day, -1);

async function issue(
  stage: Stage,
  by: Client["worklog"],
  under: string,
  kind: "weekly" | "monthly",
  on: Day,
): Promise<void> {
  const bulletinId = stage.id() as never;
  const commandId = () => stage.id() as never;
  await by.draftBulletin({ commandId: commandId(), bulletinId, under: under as never, kind, on });
  await by.issueBulletin({ commandId: commandId(), bulletinId });
}
