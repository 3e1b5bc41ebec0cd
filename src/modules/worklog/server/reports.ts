import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { believed } from "#modules/attendance/contract.ts";
import { placementOn, placementsIn, yearsOf } from "#modules/attendance/index.ts";
import { openTasksOf } from "#modules/duties/index.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { quote, type Rules } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { WeekRoll } from "../contract.ts";
import { draftReport, type WeekFigures } from "../domain/draft.ts";
import { type HandedIn, whyNotReplace } from "../domain/handed-in.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { ReportId, type ReportRow, ReportSent, SendReport } from "../domain/shapes.ts";
import { isClosed, type Week, weekOf } from "../domain/week.ts";
import { itemsOf } from "./logs.ts";
import { meetings } from "./met.ts";

/** The week's records of one person, drafted into a report. */
async function draftFor(tx: Tx, actor: Actor, week: Week, rules: Rules, today: Day) {
  const logs = await tx
    .selectFrom("workLog")
    .select(["day", "text", "items", "households", "people", "kind", "closedAt"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.write", "place"))
    .where("cadreId", "=", actor.cadreId)
    .where("day", ">=", week.since)
    .where("day", "<=", week.closesOn)
    .orderBy("day")
    .orderBy("at")
    .execute();
  const waiting = await tx
    .selectFrom("feedback")
    .select("title")
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.write", "place"))
    .where("cadreId", "=", actor.cadreId)
    // a complaint is no word of a report: whom it is about may read the report
    .where("kind", "=", "feedback")
    .where("answeredAt", "is", null)
    .orderBy("answerBy")
    .limit(10)
    .execute();
  const visits = (
    await meetings(tx, actor, "worklog.write", {
      ...{ since: week.since, until: week.closesOn },
      cadres: [actor.cadreId],
    })
  ).filter((one) => one.by === "survey");
  const tasks = await openTasksOf(tx, actor);
  const days = await weekDays(tx, actor, week, today);
  const kinds = days.flatMap((one) => [one.am.kind, one.pm.kind]);
  const count = (kind: string): number => kinds.filter((one) => one === kind).length;
  return draftReport({
    logs: logs.map((one) => ({ ...one, closed: one.closedAt !== null })),
    visits: visits.map((one) => ({ day: one.day, household: one.householdId })),
    itemNames: Object.fromEntries([...itemsOf(rules)].map(([key, item]) => [key, item.zh])),
    inVillage: days.reduce((sum, one) => sum + one.worth, 0),
    trips: count("trip"),
    leave: count("leave"),
    open: [
      ...tasks.map((one) => `完成交办事项（${one.dueOn}前）：${one.title}`),
      ...waiting.map((one) => `跟进反馈事项：${one.title}`),
    ],
  });
}

/** A week may lie in two years; each year's ledger gives its days. */
async function weekDays(tx: Tx, actor: Actor, week: Week, today: Day) {
  const years = [...new Set([week.since, week.closesOn].map((day) => Number(day.slice(0, 4))))];
  const found = [];
  for (const year of years)
    for (const one of await yearsOf(tx, actor, "worklog.write", {
      ...{ cadreIds: [actor.cadreId], year, today },
      span: { from: week.since, to: week.closesOn },
    }))
      found.push(
        ...one.months.flatMap((month) => month.days).filter((day) => week.since <= day.day && day.day <= week.closesOn),
      );
  return found;
}

/**
 * The day on which the week before closed, when I served in it and sent nothing: a report is missed on Friday too, and it can still be
 * sent. Who was on leave that day is not asked. Told beside the week that is under way only.
 */
async function missedBefore(tx: Tx, actor: Actor, week: Week, rules: Rules, now: Instant): Promise<Day | null> {
  const weekday = rules["worklog.week-closes"].value;
  if (weekOf(dayOf(now), weekday).closesOn !== week.closesOn) return null;
  const before = weekOf(addDays(week.since, -1), weekday);
  if (!(await placementIn(tx, actor, before)) || (await mine(tx, actor, before.closesOn))) return null;
  const last = (await weekDays(tx, actor, before, dayOf(now))).find((one) => one.day === before.closesOn);
  return last?.am.kind === "leave" && last.pm.kind === "leave" ? null : before.closesOn;
}

const placementIn = async (tx: Tx, actor: Actor, { since, closesOn }: Week) =>
  (await placementOn(tx, actor, "worklog.write", actor.cadreId, closesOn)) ??
  (await placementOn(tx, actor, "worklog.write", actor.cadreId, since));

const mine = (tx: Tx, actor: Actor, closesOn: Day) =>
  tx
    .selectFrom("weeklyReport")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, "worklog.write", "place"))
    .where("cadreId", "=", actor.cadreId)
    .where("closesOn", "=", closesOn)
    .executeTakeFirst();

const handedIn = (sent: { sentAt: Instant; deviceId: string | null; deviceCounter: number | null }): HandedIn => ({
  at: sent.sentAt,
  device: sent.deviceId === null ? null : { id: sent.deviceId, counter: sent.deviceCounter ?? 0 },
});

/** My report of a week: what I sent, or the draft that wrote itself. */
export const readDraft = query({
  name: "worklog.draft-report",
  verb: "worklog.write",
  input: z.object({ on: z.iso.date().transform((day) => day as Day) }),
  run: async ({ tx, actor, input, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const week = weekOf(input.on, rules["worklog.week-closes"].value);
    const closesAt = rules["worklog.week-closes-at"].value;
    const sent = await mine(tx, actor, week.closesOn);
    const draft = await draftFor(tx, actor, week, rules, dayOf(now));
    const text = sent ? { done: sent.done, plan: sent.plan, trouble: sent.trouble } : {};
    return {
      ...week,
      closesAt,
      closed: isClosed(week.closesOn, closesAt, now),
      ...draft,
      ...text,
      sentAt: sent?.sentAt ?? null,
      missed: await missedBefore(tx, actor, week, rules, now),
    };
  },
});

/** Sends the week's report. Until it closes, one handed in later replaces it; after that it counts as late, and stands. */
export const sendReport = command({
  name: "worklog.send-report",
  verb: "worklog.write",
  input: SendReport,
  output: ReportSent,
  load: async ({ tx, actor, input, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const week = weekOf(input.closesOn, rules["worklog.week-closes"].value);
    // handed in without a signal before the week closed is handed in in time, whenever the signal comes back
    const { at } = believed(input.device, now, rules["attendance.offline"].value);
    const late = isClosed(week.closesOn, rules["worklog.week-closes-at"].value, at);
    const placement = await placementIn(tx, actor, week);
    return { rules, week, at, late, placement, sent: await mine(tx, actor, week.closesOn) };
  },
  whyNot: ({ input, now }, { week, at, late, placement, sent }) => {
    if (!placement) return no.notPlaced({ day: week.closesOn });
    if (dayOf(now) < week.since) return no.weekToCome({ from: week.since });
    return sent ? whyNotReplace(handedIn(sent), { at, device: input.device }, late) : null;
  },
  run: async ({ tx, actor, input, now, world, emit, mark }, { rules, week, at, late, placement, sent }) => {
    const place = placement?.place ?? "";
    const { figures } = await draftFor(tx, actor, week, rules, dayOf(now));
    const id = sent?.id ?? world.newId();
    const said = {
      done: input.done,
      plan: input.plan,
      trouble: input.trouble,
      figures: JSON.stringify(figures),
      late,
      sentAt: at,
      deviceId: input.device?.id ?? null,
      deviceCounter: input.device?.counter ?? null,
      changedAt: now,
    };
    const rule = JSON.stringify([quote(rules, "worklog.week-closes"), quote(rules, "worklog.week-closes-at")]);
    if (sent)
      await tx
        .updateTable("weeklyReport")
        .set(said)
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", id)
        .execute();
    else {
      const { numInsertedOrUpdatedRows: written } = await tx
        .insertInto("weeklyReport")
        .values({ countyCode: actor.countyCode, id, place, cadreId: actor.cadreId, ...week, rule, ...said })
        .onConflict((same) => same.columns(["countyCode", "cadreId", "closesOn"]).doNothing())
        .executeTakeFirstOrThrow();
      if (!written) throw no.sentElsewhere({}); // from the village I served in before: it is out of my sight
    }
    mark({ place, subject: id });
    await emit("worklog.report-sent", { reportId: id, cadreId: actor.cadreId, closesOn: week.closesOn, late }, place);
    return { reportId: ReportId.parse(id), late };
  },
});

/** The week's roll-up of a ground: who has sent, who was late, who is missing. */
export async function weekRows(
  tx: Tx,
  actor: Actor,
  verb: string,
  week: Week,
  under: string | undefined,
  closed: boolean,
): Promise<ReportRow[]> {
  const people = await placementsIn(tx, actor, verb, { under, from: week.since, to: week.closesOn });
  if (people.length === 0) return [];
  const sent = await tx
    .selectFrom("weeklyReport")
    .select(["id", "cadreId", "late", "sentAt", "figures"])
    .where("countyCode", "=", actor.countyCode)
    .where(within(actor, verb, "place"))
    .where("closesOn", "=", week.closesOn)
    .where(
      "cadreId",
      "in",
      people.map((one) => one.cadreId),
    )
    .execute();
  const names = await fullPlaceNames(
    tx,
    people.map((one) => one.place),
  );
  return people.map((one) => {
    const report = sent.find((row) => row.cadreId === one.cadreId);
    return {
      cadre: { id: CadreId.parse(one.cadreId), name: one.name },
      post: one.posts[0] ?? "",
      place: one.place,
      placeName: names.get(one.place) ?? one.place,
      reportId: report ? ReportId.parse(report.id) : null,
      state: report ? (report.late ? "late" : "sent") : closed ? "missing" : "due",
      sentAt: report?.sentAt ?? null,
      figures: report ? (report.figures as WeekFigures) : null,
    } satisfies ReportRow;
  });
}

export const readWeek = query({
  name: "worklog.week",
  verb: "worklog.read",
  input: WeekRoll,
  run: async ({ tx, actor, input, now }) => {
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const week = weekOf(input.on, rules["worklog.week-closes"].value);
    const closesAt = rules["worklog.week-closes-at"].value;
    const closed = isClosed(week.closesOn, closesAt, now as Instant);
    return { ...week, closesAt, closed, rows: await weekRows(tx, actor, "worklog.read", week, input.under, closed) };
  },
});

/** One report as it was sent. */
export const readReport = query({
  name: "worklog.report",
  verb: "worklog.read",
  input: z.object({ reportId: ReportId }),
  run: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("weeklyReport")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.reportId)
      .where(within(actor, "worklog.read", "place"))
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    const names = await cadreNames(tx, actor.countyCode, [row.cadreId]);
    const places = await fullPlaceNames(tx, [row.place]);
    return {
      id: ReportId.parse(row.id),
      cadre: { id: CadreId.parse(row.cadreId), name: names.get(row.cadreId) ?? "" },
      placeName: places.get(row.place) ?? row.place,
      since: row.since,
      closesOn: row.closesOn,
      done: row.done,
      plan: row.plan,
      trouble: row.trouble,
      figures: row.figures as WeekFigures,
      sentAt: row.sentAt,
      late: row.late,
    };
  },
});
