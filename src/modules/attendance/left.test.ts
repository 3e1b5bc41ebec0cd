import { afterAll, beforeAll, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { askLeave } from "./server/ask-leave.ts";
import { listCases } from "./server/cases.ts";
import { askCorrection } from "./server/corrections.ts";
import { attendanceDay } from "./server/day-lines.ts";
import { decideLeave } from "./server/decide-leave.ts";
import { cancelLeave, reportReturn } from "./server/end-leave.ts";
import { answerQuestion, appealQuestion, concludeQuestion } from "./server/questions.ts";
import { readMine } from "./server/records.ts";
import { signIn } from "./server/sign-in.ts";
import { cancelTrip, reportTrip } from "./server/trips.ts";

/** One moves to a village of another township on the 16th, another leaves on that day for good. */
const MOVED_ON = "2026-03-16";
let county: County;
let township: Enrolled;
let there: Enrolled;
let moved: Caller;
let gone: Enrolled;
const leaves = { running: id(), toCome: id(), ofGone: id(), laterOfGone: id() };
const trip = id();

const step = (caseId: string) => ({ commandId: id(), caseId });
const leave = async (by: Caller, caseId: string, fromDay: string, toDay: string) => {
  await askLeave({ ...step(caseId), kind: "personal", reason: "家中有事", fromDay, toDay }, by);
  await decideLeave({ ...step(caseId), decision: "agree", note: "" }, township);
};
const endPost = (who: Enrolled) =>
  county.world.db
    .updateTable("appointment")
    .set({ until: MOVED_ON, changedAt: county.world.now() } as never)
    .where("cadreId", "=", who.cadreId)
    .execute();
const overdue = async (by: Caller = township) =>
  (await listCases({ kind: "leave" }, by)).rows.map((one) => [one.id as string, one.overdue] as const);
const waiting = async () => (await listCases({ kind: "leave", waiting: "yes" }, township)).rows.map((one) => one.id);

beforeAll(async () => {
  county = await openCounty("2026-03-02T00:30:00Z");
  const { world } = county;
  await layDivisions(county);
  there = await enrol(world, COUNTY, "换村甲", [{ post: "team-member", territory: VILLAGE }]);
  gone = await enrol(world, COUNTY, "离任乙", [{ post: "team-member", territory: VILLAGE }]);
  township = await enrol(world, COUNTY, "高书记", [{ post: "township-secretary", territory: VILLAGE.slice(0, 9) }]);
  await signIn(
    { commandId: id(), signInId: id(), position: { latitude: 33.5, longitude: 107.5, accuracy: 20, mock: true } },
    there,
  );
  await leave(there, leaves.running, "2026-03-14", "2026-03-18");
  await leave(there, leaves.toCome, "2026-03-24", "2026-03-25");
  await leave(gone, leaves.ofGone, "2026-03-14", "2026-03-18");
  await leave(gone, leaves.laterOfGone, "2026-03-20", "2026-03-21");
  const away = { kind: "training", destination: "县委党校", purpose: "参加培训" };
  await reportTrip({ ...step(trip), ...away, fromDay: "2026-03-26", toDay: "2026-03-26" }, there);
  await endPost(there);
  await endPost(gone);
  const { cadreId } = there;
  const next = { countyCode: COUNTY, id: id(), cadreId, post: "team-member", territory: OTHER_VILLAGE };
  await world.db
    .insertInto("appointment")
    .values({ ...next, since: MOVED_ON, changedAt: world.now() } as never)
    .execute();
  county.clock.moveTo("2026-03-23T01:00:00Z");
  const now = county.as("team-member", OTHER_VILLAGE, "换村甲");
  moved = { ...now, actor: { ...now.actor, accountId: there.actor.accountId, cadreId: CadreId.parse(cadreId) } };
}, 240_000);
afterAll(() => county.close());

it("who moved to another township still answers, appeals, takes back and reports back what began in the village before", async () => {
  const { cases } = await readMine({ month: "2026-03" }, moved);
  const question = cases.find((one) => one.kind === "question")?.id ?? "";
  const stranger = county.as("team-member", VILLAGE);
  const answer = { answer: "手机装了测试软件，人在村里" };
  await expect(answerQuestion({ ...step(question), ...answer }, stranger)).rejects.toMatchObject({
    code: "attendance.not-found",
  });
  expect(await answerQuestion({ ...step(question), ...answer }, moved)).toMatchObject({ state: "answered" });
  await concludeQuestion({ ...step(question), conclusion: "set-aside", note: "没有人看到" }, township);
  expect(await appealQuestion({ ...step(question), answer: "村支书可以作证" }, moved)).toMatchObject({
    state: "appealed",
  });
  const again = { kind: "personal", reason: "家中有事", fromDay: "2026-03-18", toDay: "2026-03-20" };
  await expect(askLeave({ ...step(id()), ...again }, moved)).rejects.toMatchObject({ code: "attendance.overlaps" });
  const wrong = { day: "2026-03-13", countsAs: "in-village", reason: "手机没电，村里开会有照片" };
  await askCorrection({ ...step(id()), ...wrong }, moved);
  expect((await listCases({ kind: "correction" }, township)).rows.map((one) => one.place)).toEqual([VILLAGE]);
  expect(new Map(await overdue()).get(leaves.running)).toBe(4);
  await reportReturn({ ...step(leaves.running), on: "2026-03-19" }, moved);
  expect(await cancelLeave(step(leaves.toCome), moved)).toMatchObject({ state: "cancelled" });
  expect(await cancelTrip(step(trip), moved)).toMatchObject({ state: "cancelled" });
});

it("a leave of somebody whose post ended is over with it: nobody is late for ever", async () => {
  expect(await waiting()).toEqual([]);
  expect((await overdue()).map(([, days]) => days)).toEqual([0, 0, 0, 0]);
  const today = "2026-03-23" as Day;
  const lines = await county.world.db
    .transaction()
    .execute((tx) => attendanceDay({ tx, actor: township.actor, today, until: today }));
  expect(lines.filter((one) => one.kind === "leave")).toEqual([]);
  const { rows } = await listCases({ kind: "leave" }, township);
  expect(rows.filter((one) => one.cadre.id === gone.cadreId).map((one) => one.continued)).toEqual([true, true]);
});

it("who left the village and comes again is not asked for the return of before", async () => {
  const { world } = county;
  const again = { countyCode: COUNTY, id: id(), cadreId: gone.cadreId, post: "team-member", territory: VILLAGE };
  await world.db
    .insertInto("appointment")
    .values({ ...again, since: "2026-03-22", changedAt: world.now() } as never)
    .execute();
  expect(await waiting()).toEqual([]);
});
