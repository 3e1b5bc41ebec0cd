import { addDays, type Day, daysBetween, startOf, weekdayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import { fill } from "#platform/db/fill.ts";
import { derivedId } from "#platform/derived-id.ts";
import type { World } from "#platform/world.ts";
import type { Stage } from "./act.ts";
import { type Dice, dice } from "./dice.ts";
import { COUNTY } from "./land.ts";

/** A resident cadre of the sample: who, where, since when, and how steadily in the village. */
export type Resident = { cadreId: string; place: string; since: Day; until: Day | null; steady: number };

const countyCode = COUNTY.code;
const at = (day: Day, minutes: number): Instant =>
  new Date(Date.parse(startOf(day)) + minutes * 60_000).toISOString() as Instant;

/** Everybody who lives in a village, by their appointments; one person once. */
export async function residentsOf(world: World): Promise<Resident[]> {
  const rows = await world.db
    .selectFrom("appointment")
    .select(["cadreId", "territory", "since", "until"])
    .where("countyCode", "=", countyCode)
    .where("post", "in", ["first-secretary", "team-leader", "team-member"])
    .orderBy("territory")
    .orderBy("since")
    .orderBy("id")
    .execute();
  const d = dice(20_260_601);
  const found = new Map<string, Resident>();
  for (const row of rows)
    if (!found.has(row.cadreId))
      found.set(row.cadreId, {
        cadreId: row.cadreId,
        place: row.territory,
        since: row.since,
        until: row.until,
        steady: 0.55 + d.next() * 0.32,
      });
  return [...found.values()];
}

/** A year of days: sign-ins as rows at once, since nobody could tap so often; what people decide goes through the API. */
export async function liveInVillages(stage: Stage, residents: readonly Resident[], today: Day): Promise<void> {
  const { world } = stage;
  const d = dice(20_260_602);
  const signIns = residents.flatMap((one) =>
    daysOf(one, today)
      .filter((day) => inVillage(one, day, d))
      .map((day) => signInOf(one, day, d)),
  );
  await fill(world.db, "signIn", signIns);
  const away = residents.flatMap((one) => awayOf(one, today, d));
  await world.db
    .insertInto("dutyTrip")
    .values(away.map((one) => one.trip))
    .execute();
  await world.db
    .insertInto("cadreLeave")
    .values(away.map((one) => one.leave))
    .execute();
  const steps = away.flatMap((one) => one.steps);
  await world.db.insertInto("attendanceStep").values(steps).execute();
  await thisWeek(stage, today);
}

export const daysOf = ({ since, until }: Resident, today: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(since, until ?? today)) }, (_, i) => addDays(since, i)).filter(
    (day) => day < today,
  );

/** Weekdays mostly, weekends now and then. */
const inVillage = (one: Resident, day: Day, d: Dice): boolean =>
  d.chance([0, 6].includes(weekdayOf(day)) ? one.steady * 0.55 : Math.min(0.97, one.steady * 1.15));

function signInOf(one: Resident, day: Day, d: Dice) {
  const minutes = d.int(440, 560);
  const unseen = d.chance(0.12);
  const confirmed = unseen && d.chance(0.85);
  return {
    countyCode,
    id: derivedId("sample-sign", one.cadreId, day),
    place: one.place,
    cadreId: one.cadreId,
    day,
    half: "am",
    at: at(day, minutes),
    deviceId: `phone-${one.cadreId.slice(0, 8)}`,
    deviceAt: at(day, minutes),
    deviceCounter: Math.max(0, daysBetween("2026-01-01" as Day, day)),
    accuracy: d.int(8, 60),
    distance: unseen ? null : d.int(20, 900),
    proof: unseen ? (confirmed ? "countersign" : "none") : "fence",
    countersignedName: confirmed ? "村党支部书记" : null,
    countersignedAt: confirmed ? at(day, minutes + 180) : null,
    changedAt: at(day, minutes),
  };
}

/** One training and one leave a person, in months of their own. */
function awayOf(one: Resident, today: Day, d: Dice) {
  const days = Math.max(30, daysBetween(one.since, today));
  const tripOn = addDays(one.since, d.int(5, Math.floor(days / 2)));
  const leaveOn = addDays(one.since, d.int(Math.floor(days / 2) + 1, days - 12));
  const length = d.int(1, 4);
  const both = { countyCode, place: one.place, cadreId: one.cadreId, fromHalf: "am", toHalf: "pm" } as const;
  const tripId = derivedId("sample-trip", one.cadreId);
  const leaveId = derivedId("sample-leave", one.cadreId);
  const step = (about: string, action: string, day: Day, minutes: number, byName: string) => ({
    countyCode,
    id: derivedId("sample-step", about, action),
    place: one.place,
    about,
    action,
    at: at(day, minutes),
    byCadre: one.cadreId,
    byName,
  });
  return {
    trip: {
      ...both,
      id: tripId,
      kind: "training",
      destination: "县委党校",
      purpose: "参加驻村干部业务培训",
      fromDay: tripOn,
      toDay: addDays(tripOn, 1),
      state: "approved",
      reportedAt: at(addDays(tripOn, -2), 560),
      changedAt: at(addDays(tripOn, -1), 560),
    },
    leave: {
      ...both,
      id: leaveId,
      kind: d.chance(0.5) ? "personal" : "sick",
      reason: "家中有事，需回家处理",
      fromDay: leaveOn,
      toDay: addDays(leaveOn, length - 1),
      halves: length * 2,
      route: JSON.stringify({
        rule: "attendance.leave-routes",
        version: "shangyi",
        steps: [{ level: "township", posts: ["township-secretary", "township-head"] }],
      }),
      step: 1,
      state: "returned",
      askedAt: at(addDays(leaveOn, -1), 600),
      returnedOn: addDays(leaveOn, length),
      returnedHalf: "am",
      changedAt: at(addDays(leaveOn, length), 540),
    },
    steps: [
      step(tripId, "report", addDays(tripOn, -2), 560, "本人"),
      step(tripId, "agree", addDays(tripOn, -1), 560, "乡镇党委书记"),
      step(leaveId, "ask", addDays(leaveOn, -1), 600, "本人"),
      step(leaveId, "agree", addDays(leaveOn, -1), 720, "乡镇党委书记"),
      step(leaveId, "return", addDays(leaveOn, length), 540, "本人"),
    ],
  };
}

/** What waits on the stage today: a leave to agree to, a correction, a call check half done. */
async function thisWeek(stage: Stage, today: Day): Promise<void> {
  stage.at(addDays(today, -1), 15);
  const { attendance } = await stage.as("first-secretary");
  const asked = { commandId: stage.id(), caseId: stage.id() } as { commandId: never; caseId: never };
  await attendance.askLeave({
    ...asked,
    kind: "personal",
    reason: "孩子开家长会，回城两天",
    fromDay: addDays(today, 2),
    toDay: addDays(today, 3),
  });
  const correction = { commandId: stage.id(), caseId: stage.id() } as { commandId: never; caseId: never };
  await attendance.askCorrection({
    ...correction,
    day: addDays(today, -2),
    countsAs: "in-village",
    reason: "手机没电，当天在村里开群众会，有照片和会议记录",
  });
  await doubt(stage);
  const officer = await stage.as("xian-officer");
  const drawId = stage.id() as never;
  await officer.attendance.drawCalls({ commandId: stage.id() as never, drawId, under: COUNTY.code as never, size: 6 });
  const { calls } = await officer.attendance.draw({ drawId });
  const outcomes = ["in-village", "in-village", "trip", "away"] as const;
  for (const [i, outcome] of outcomes.entries()) {
    const call = calls[i];
    if (call)
      await officer.attendance.recordCall({
        commandId: stage.id() as never,
        callId: call.id,
        outcome,
        note: outcome === "away" ? "在县城，称办理贷款手续" : "",
      });
  }
}

/** A sign-in that the phone itself called a mock position: asked, answered, set aside by the township, and appealed to the county. */
async function doubt(stage: Stage): Promise<void> {
  const { attendance } = await stage.as("team-member");
  const commandId = () => stage.id() as never;
  const position = { latitude: 33.5, longitude: 107.5, accuracy: 40, mock: true };
  await attendance.signIn({ commandId: commandId(), signInId: stage.id() as never, position });
  const { rows } = await attendance.cases({ kind: "question" } as never);
  const question = rows[0];
  if (!question) return;
  const caseId = question.id;
  await attendance.answerQuestion({
    commandId: commandId(),
    caseId,
    answer: "手机装了测试软件，人在村里开会，有照片。",
  } as never);
  const township = (await stage.as("xiang-secretary")).attendance;
  await township.concludeQuestion({
    commandId: commandId(),
    caseId,
    conclusion: "set-aside",
    note: "照片不能说明时间",
  } as never);
  await attendance.appealQuestion({
    commandId: commandId(),
    caseId,
    answer: "会议记录上有签名，请县里复核。",
  } as never);
}
