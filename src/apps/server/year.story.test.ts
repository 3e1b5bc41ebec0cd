import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Office } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import { systemActor } from "#modules/accounts/index.ts";
import { askLeave, reportReturn, reportTrip } from "#modules/attendance/index.ts";
import { decideLeave } from "#modules/attendance/server/decide-leave.ts";
import { readBoard } from "#modules/attendance/server/records.ts";
import { decideTrip } from "#modules/attendance/server/trips.ts";
import { confirmNotice, runNoticeClock } from "#modules/duties/index.ts";
import { dutyBoard } from "#modules/duties/server/duty/board.ts";
import { readNotice } from "#modules/duties/server/notice/notices.ts";
import { sendNotice } from "#modules/duties/server/notice/send-notice.ts";
import { LEVELS, layTrueSize, type Sent } from "#modules/stationing/fixtures/true-size.ts";
import { arrive } from "#modules/stationing/server/arrive.ts";
import { readCall } from "#modules/stationing/server/calls.ts";
import { readCoverage } from "#modules/stationing/server/coverage.ts";
import { issueNotice } from "#modules/stationing/server/issue-notice.ts";
import { nominate } from "#modules/stationing/server/nominate.ts";
import { openCall, setCallVillages } from "#modules/stationing/server/open-call.ts";
import { listPlacements } from "#modules/stationing/server/placements.ts";
import { confirmPlan, listPlans, readPlan } from "#modules/stationing/server/plans.ts";
import { decideRecall, listRecalls } from "#modules/stationing/server/recalls.ts";
import { matchingJob, startMatching } from "#modules/stationing/server/start-matching.ts";
import { takeStep } from "#modules/stationing/server/take-step.ts";
import { endEvent, saveEvent, seatPeople, signIn as signInTraining } from "#modules/stationing/server/training.ts";
import { proposeAppraisals, recordPoll } from "#modules/worklog/server/appraisals.ts";
import { draftBulletin, issueBulletin, readBulletin } from "#modules/worklog/server/bulletins.ts";
import { listAppraisals } from "#modules/worklog/server/decide-appraisal.ts";
import { readProgress } from "#modules/worklog/server/logs.ts";
import { readDraft, readWeek, sendReport } from "#modules/worklog/server/reports.ts";
import { shangyi } from "#packs/shangyi/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { deliverNext } from "#platform/reactions.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { householdsOf, writeHouseholds, writeYear } from "./fixtures/write-year.ts";
import {
  type Away,
  countedIn,
  coversHalf,
  DAYS,
  type Life,
  lived,
  liveYear,
  MONTHS,
  monthOf,
  THURSDAYS,
  WORKING,
  YEAR,
} from "./fixtures/year-of-days.ts";
import { reactions } from "./reactions.ts";

const sum = <One>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
const leave = (fromDay: string, toDay: string): Away => ({
  ...{ kind: "leave", what: "personal", fromDay: fromDay as Day, fromHalf: "am", toDay: toDay as Day, toHalf: "pm" },
  acted: true,
});
/** Whose leave and travel is asked for, decided and returned by people, not written as rows. */
const FIVE = 10;
const SIX = 11;
const TRAVELS = 12;
const THIRTY_ONE = 13;
const THIRTY = 14;
const ACTED = new Map<number, Away[]>([
  [FIVE, [leave("2026-04-13", "2026-04-17")]],
  [SIX, [leave("2026-04-13", "2026-04-18")]],
  [TRAVELS, [{ ...leave("2026-05-11", "2026-05-13"), kind: "trip", what: "project" }]],
  [
    THIRTY_ONE,
    [leave("2026-03-02", "2026-03-13"), leave("2026-06-01", "2026-06-12"), leave("2026-10-12", "2026-10-18")],
  ],
  [THIRTY, [leave("2026-03-02", "2026-03-13"), leave("2026-06-01", "2026-06-12"), leave("2026-10-12", "2026-10-17")]],
]);

describe("eighty-nine villages, two hundred and sixty-seven cadres, from the call to the end of a year of days", () => {
  let county: County;
  let officer: Caller;
  let director: Caller;
  let people: Sent[];
  let villages: { place: string; types: string[] }[];
  let lives: Life[];
  const callId = id();
  const callers = new Map<string, Caller>();
  const once = (key: string, make: () => Caller): Caller => {
    const caller = callers.get(key) ?? make();
    callers.set(key, caller);
    return caller;
  };
  const headOf = (unitId: string): Caller =>
    once(unitId, () => {
      const by = county.as("unit-head", villages[0]?.place);
      const [office] = by.actor.offices;
      return { ...by, actor: { ...by.actor, offices: [{ ...office, unitId: UnitId.parse(unitId) } as Office] } };
    });
  const township = (place: string): Caller =>
    once(place.slice(0, 9), () => county.as("township-secretary", place.slice(0, 9), "乡镇书记"));
  const asCadre = ({ cadreId, place, post, name }: Pick<Life, "cadreId" | "place" | "post" | "name">): Caller =>
    once(cadreId, () => {
      const by = county.as(post, place, name);
      return { ...by, actor: { ...by.actor, cadreId: CadreId.parse(cadreId) } };
    });
  const lifeNo = (i: number): Life => lives[i] as Life;
  const to = (day: string, hour = 9): void =>
    county.clock.moveTo(new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000).toISOString());
  const settle = async (): Promise<void> => {
    const by = () => ({ world: county.world, actor: systemActor(COUNTY) });
    const fail = (error: unknown): never => {
      throw error;
    };
    while (await deliverNext(county.world, reactions, by, fail));
  };

  beforeAll(async () => {
    county = await openCounty("2025-11-20T01:00:00Z");
    ({ people, villages } = await layTrueSize(county.world));
    officer = county.as("county-officer", COUNTY, "组织部干事");
    director = county.as("county-director", COUNTY, "主任");
  });
  afterAll(() => county.close());

  it("a call: 89 villages, 89 = 4 + 18 + 67 groups of 3, five steps", async () => {
    const term = { termSince: "2026-01-01", termUntil: "2028-01-01" };
    const span = { opensOn: "2025-11-20", closesOn: "2025-12-10" };
    await openCall({ commandId: id(), id: callId, title: "2026年驻村工作队选派", ...span, ...term }, officer);
    await setCallVillages({ commandId: id(), callId, villages }, officer);
    const call = await readCall({ callId }, officer);
    expect([call.villages, call.groups, call.teamSize, call.groups * call.teamSize]).toEqual([89, 89, 3, 267]);
    expect(call.levels.map((one) => one.asked)).toEqual([4, 18, 67]);
    expect(call.steps.map((one) => one.key)).toEqual([
      "apply",
      "branch",
      "committee",
      "party-group",
      "organisation-department",
    ]);
  });

  it("267 go the five steps", async () => {
    const fileId = id();
    await county.world.db
      .insertInto("storedFile")
      .values({
        ...{ countyCode: COUNTY, id: fileId, place: villages[0]?.place ?? COUNTY, sha256: "0".repeat(64) },
        ...{ name: "党组会纪要.pdf", kind: "pdf", bytes: 10, purpose: "proof" },
        ...{ uploadedBy: officer.actor.accountId, uploadedAt: county.clock.now() },
      })
      .execute();
    const said = { action: "approve", actorName: "会议", opinion: "同意", decidedOn: "2025-11-20" };
    for (const [i, { name: _, ...facts }] of people.entries()) {
      const candidacyId = id();
      const kind = i % 5 === 0 ? "self" : "organisation";
      const head = headOf(facts.unitId);
      const by =
        kind === "self" ? asCadre({ ...facts, name: _, place: villages[0]?.place ?? "", post: "team-member" }) : head;
      await nominate({ commandId: id(), id: candidacyId, callId, ...facts, kind }, by);
      for (const step of ["branch", "committee", "party-group", "organisation-department"])
        await takeStep(
          { commandId: id(), candidacyId, step, ...said, fileId: step === "party-group" ? fileId : null },
          step === "organisation-department" ? officer : head,
        );
    }
    callers.clear();
    const count = (table: "candidacy" | "candidacyStep") =>
      county.world.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow();
    expect([await count("candidacy"), await count("candidacyStep")]).toEqual([{ n: 267 }, { n: 267 * 5 }]);
    expect((await readCall({ callId }, officer)).levels.map((one) => one.approved)).toEqual([4 * 3, 18 * 3, 67 * 3]);
  }, 300_000);

  it("the solver fills every team, sends nobody home, and a person confirms; one notice appoints all", async () => {
    to("2025-12-15");
    await startMatching({ commandId: id(), callId, seconds: 60 }, officer);
    const bugs: unknown[] = [];
    expect(await runNextJob(county.world, [matchingJob], (error) => bugs.push(error))).toBe(true);
    expect(bugs).toEqual([]);
    const [proposed] = await listPlans({ callId }, officer);
    if (!proposed) throw new Error("no plan");
    const plan = await readPlan({ planId: proposed.id }, officer);
    const home = new Map(people.map((one) => [one.cadreId, one.home]));
    expect(Object.keys(plan.teams)).toHaveLength(89);
    expect(new Set(Object.values(plan.teams).flat()).size).toBe(267);
    for (const [place, team] of Object.entries(plan.teams)) {
      expect(team).toHaveLength(3);
      for (const cadre of team) expect(place.startsWith(home.get(cadre) ?? "nowhere")).toBe(false);
    }
    expect((plan.gap ?? 1) <= 0.01 || plan.figures?.stopped === true).toBe(true);
    expect(plan.cost).toBeLessThan(plan.greedy ?? 0);
    await confirmPlan({ commandId: id(), planId: proposed.id, version: 1 }, director);
    const facts = { planId: proposed.id, year: 2025, no: 9, addressee: "各乡镇党委", issuedOn: "2025-12-15" };
    const term = { termSince: "2026-01-01", termUntil: "2028-01-01" };
    expect(await issueNotice({ commandId: id(), id: id(), ...facts, ...term }, officer)).toMatchObject({ people: 267 });
  }, 300_000);

  it("they arrive: each village has one first secretary, three people, and nobody is missing", async () => {
    to("2026-01-01");
    const rows = [];
    for (let after: string | undefined; ; ) {
      const page = await listPlacements({ limit: 100, ...(after && { after }) }, officer);
      rows.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    for (const row of rows)
      await arrive({ commandId: id(), placementId: row.id, on: "2026-01-01" }, township(row.village.place));
    const board = await readCoverage({}, officer);
    expect([board.villages, board.cadres]).toEqual([89, 267]);
    expect(board.levels).toEqual({ province: 12, prefecture: 54, county: 201 });
    expect(LEVELS.map((one) => one.groups)).toEqual([4, 18, 67]);
    expect(board.rows.every((one) => one.firstSecretary !== null && one.team.length === 3)).toBe(true);
    expect(Object.keys(board.gaps)).toEqual(["no-unit-head"]);
    const persons = rows
      .map((row) => ({
        cadreId: row.cadre.id as string,
        name: row.cadre.name,
        place: row.village.place,
        post: row.post,
      }))
      .sort((a, b) => (a.cadreId < b.cadreId ? -1 : 1));
    lives = liveYear(persons, ACTED);
    expect(lives.filter((one) => one.post === "first-secretary")).toHaveLength(89);
  }, 120_000);

  it("a notice goes to all of them with receipts; who is silent is reminded and named above", async () => {
    const noticeId = id();
    const asked = { title: "上报驻村工作计划", to: { posts: ["first-secretary", "team-leader", "team-member"] } };
    const sent = { ...asked, place: COUNTY, asks: "receipt", replyBy: "2026-01-02T10:00:00.000Z" };
    expect(await sendNotice({ commandId: id(), noticeId, ...sent }, officer)).toMatchObject({ people: 267 });
    for (const one of lives.slice(0, 40)) await confirmNotice({ commandId: id(), noticeId }, asCadre(one));
    to("2026-01-04");
    const report = (error: unknown): never => {
      throw error;
    };
    await runNoticeClock({ world: county.world, actor: systemActor(COUNTY) }, report);
    const read = await readNotice({ noticeId }, officer);
    expect([read.people, read.confirmed]).toEqual([267, 40]);
    expect(read.receipts.filter((one) => one.escalatedAt !== null)).toHaveLength(227);
  }, 120_000);

  it("six trainings and ceremonies on the days of the account; everybody has a certificate of the platform", async () => {
    const year = shangyi.rules.find((one) => one.id === "stationing.training")?.value as {
      key: string;
      zh: string;
      on: string;
      certificate: boolean;
    }[];
    expect(year.map((one) => one.on)).toEqual(["01-22", "02-19", "02-23", "02-24", "02-25", "03-01"]);
    const given: number[] = [];
    for (const { key, zh, on, certificate } of year) {
      const eventId = id();
      to(`${YEAR}-${on}`);
      const event = { kind: key, title: zh, heldOn: `${YEAR}-${on}`, hours: 8, venues: ["县委党校"], certificate };
      await saveEvent({ commandId: id(), id: eventId, ...event }, officer);
      await seatPeople({ commandId: id(), eventId, allOnPost: true }, officer);
      const come = key === "platform" ? lives : lives.slice(0, 5);
      for (const one of come)
        await signInTraining({ commandId: id(), eventId, cadreId: one.cadreId, venue: "县委党校" }, asCadre(one));
      given.push((await endEvent({ commandId: id(), eventId }, officer)).certificates);
    }
    expect(given).toEqual([0, 5, 0, 0, 0, 267]);
  }, 120_000);

  it("a year of sign-ins, travel, leave, reports and logs is in the books", async () => {
    await writeHouseholds(county.world.db, lives);
    await writeYear(county.world.db, lives);
    const { n } = await county.world.db
      .selectFrom("signIn")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(sum(lives, (one) => one.signs.length));
    expect(Number(n)).toBeGreaterThan(50_000);
  }, 120_000);

  /** Somebody asks for leave, everybody on its route agrees, and they come back in time; how many had to agree. */
  const takeLeave = async (life: Life, span: Away): Promise<number> => {
    const caseId = id();
    to(addDays(span.fromDay, -2));
    await askLeave(
      { commandId: id(), caseId, kind: span.what, reason: "家中有事", fromDay: span.fromDay, toDay: span.toDay },
      asCadre(life),
    );
    const agree = { caseId, decision: "agree", note: "" };
    let steps = 1;
    let { state } = await decideLeave({ commandId: id(), ...agree }, township(life.place));
    if (state === "asked") {
      ({ state } = await decideLeave({ commandId: id(), ...agree }, director));
      steps += 1;
    }
    expect(state).toBe("approved");
    await settle();
    to(addDays(span.toDay, 1), 8);
    await reportReturn({ commandId: id(), caseId, on: addDays(span.toDay, 1) }, asCadre(life));
    return steps;
  };

  it("five days of leave the township grants, six the county too; travel is reported; a 31st day in the year proposes a recall", async () => {
    const [five, six, travels] = [lifeNo(FIVE), lifeNo(SIX), lifeNo(TRAVELS)];
    expect(await takeLeave(five, five.away[0] as Away)).toBe(1);
    expect(await takeLeave(six, six.away[0] as Away)).toBe(2);
    const trip = travels.away[0] as Away;
    to(addDays(trip.fromDay, -1));
    const caseId = id();
    const asked = {
      kind: "project",
      destination: "市水利局",
      purpose: "协调项目",
      fromDay: trip.fromDay,
      toDay: trip.toDay,
    };
    await reportTrip({ commandId: id(), caseId, ...asked }, asCadre(travels));
    await decideTrip({ commandId: id(), caseId, decision: "agree", note: "" }, township(travels.place));
    for (const no of [THIRTY, THIRTY_ONE]) for (const span of lifeNo(no).away) await takeLeave(lifeNo(no), span);
    const recalls = await listRecalls({}, officer);
    expect(recalls.map((one) => [one.cadre.id, one.ground, one.outcome])).toEqual([
      [lifeNo(THIRTY_ONE).cadreId, "leave", null],
    ]);
    expect(recalls[0]?.facts).toContain("31天，超过规定的30天");
  }, 120_000);

  it("a weekly report drafts itself and closes on Thursday at six; the roll says who is missing", async () => {
    const closesOn = "2026-09-17" as Day;
    const life = lives.find((one) => !one.reports.some((report) => report.closesOn === closesOn)) as Life;
    const missing = lives.filter((one) => !one.reports.some((report) => report.closesOn === closesOn)).length;
    to("2026-09-17", 17);
    const draft = await readDraft({ on: closesOn }, asCadre(life));
    expect([draft.since, draft.closesOn, draft.closesAt]).toEqual(["2026-09-11", closesOn, "18:00"]);
    const { done, plan } = draft;
    expect(await sendReport({ commandId: id(), closesOn, done, plan }, asCadre(life))).toMatchObject({ late: false });
    life.reports.push({ closesOn, late: false, acted: true });
    to("2026-09-18");
    const week = await readWeek({ on: closesOn }, officer);
    const state = (which: string) => week.rows.filter((one) => one.state === which).length;
    expect([week.rows.length, state("missing")]).toEqual([267, missing - 1]);
    expect(state("late")).toBe(
      lives.filter((one) => one.reports.some((r) => r.closesOn === closesOn && r.late)).length,
    );
    const someone = lifeNo(0);
    const progress = await readProgress({ cadreId: someone.cadreId, year: YEAR }, officer);
    expect(progress[0]?.logs).toBe(someone.logs.length);
  }, 60_000);

  /** What a bulletin has to say about one person and month, counted from the lives and nothing else. */
  const expected = (life: Life, month: string) => {
    const closings = THURSDAYS.filter((day) => monthOf(day) === month);
    const reports = life.reports.filter((one) => closings.includes(one.closesOn));
    const due = closings.filter(
      (day) => reports.some((one) => one.closesOn === day) || !lived(life, day).every((half) => half === "leave"),
    );
    const logs = life.logs.filter((one) => monthOf(one.day) === month);
    return {
      cadreId: life.cadreId,
      name: life.name,
      counted: countedIn(life, month),
      target: 20,
      logs: logs.length,
      households: new Set(logs.flatMap((one) => householdsOf(life, one.day, one.households))).size,
      ...{ reportsDue: due.length, reportsDueOn: due },
      reportsSent: reports.length,
      reportsLate: reports.filter((one) => one.late).length,
    };
  };
  type Counted = ReturnType<typeof expected>;
  const better = (a: Counted, b: Counted): number =>
    b.counted - a.counted ||
    b.reportsSent - b.reportsLate - (a.reportsSent - a.reportsLate) ||
    b.households - a.households ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

  it("twelve monthly bulletins: every figure and the whole ranking as counted from the lives themselves", async () => {
    for (const [m, month] of MONTHS.entries()) {
      to(`${addDays(`${month}-28` as Day, 4).slice(0, 8)}03`);
      const bulletinId = id();
      const asked = { bulletinId, under: COUNTY, kind: "monthly", on: `${month}-10` };
      await draftBulletin({ commandId: id(), ...asked }, officer);
      expect(await issueBulletin({ commandId: id(), bulletinId }, officer)).toMatchObject({ no: m + 1 });
      const { figures } = await readBulletin({ bulletinId }, officer);
      const own = lives.map((one) => expected(one, month)).sort(better);
      const told = figures.people.map(({ place: _, placeName: __, township: ___, reportsDueOn = [], ...rest }) => ({
        ...rest,
        reportsDueOn,
      }));
      const plain = (all: readonly Omit<Counted, "cadreId">[]) =>
        all.map((one) => [one.counted, one.reportsSent - one.reportsLate, one.households, one.name]);
      expect(plain(told)).toEqual(plain(own));
      const byId = (all: readonly Counted[]) => all.toSorted((a, b) => (a.cadreId < b.cadreId ? -1 : 1));
      expect(byId(told)).toEqual(byId(own));
      expect(sum(figures.groups, (one) => one.people)).toBe(267);
      expect(sum(figures.groups, (one) => one.met)).toBe(own.filter((one) => one.counted >= 40).length);
      const rates = figures.groups.map((one) => one.counted / one.target);
      expect(rates).toEqual(rates.toSorted((a, b) => b - a));
    }
  }, 300_000);

  it("the ledger of the year: 20 days a month, 220 a year, as counted from the lives themselves", async () => {
    to("2027-01-04");
    const { rows } = await readBoard({ month: "2026-12" }, officer);
    expect(rows).toHaveLength(267);
    for (const row of rows) {
      const life = lives.find((one) => one.cadreId === row.cadre.id) as Life;
      const year = sum(MONTHS, (month) => countedIn(life, month));
      expect([row.month.counted, row.month.target, row.year.counted, row.year.target]).toEqual([
        countedIn(life, "2026-12"),
        20,
        year,
        220,
      ]);
      expect(row.year.pace === "met").toBe(year >= 440);
    }
    expect(rows.find((one) => one.cadre.id === lifeNo(THIRTY_ONE).cadreId)?.leave).toMatchObject({
      halves: 62,
      limit: 30,
    });
  }, 60_000);

  /** How a month's duties have to stand, from the lives. */
  const duties = (month: string) => {
    const days = DAYS.filter((day) => monthOf(day) === month && WORKING.has(day));
    const signs = { done: 0, excused: 0, lapsed: 0 };
    const reports = { done: 0, "done-late": 0, excused: 0, lapsed: 0 };
    for (const life of lives) {
      for (const day of days) {
        const halves = lived(life, day);
        if (halves.some((one) => one === "in-village" || one === "trip")) signs.done += 1;
        else if (halves.every((one) => one === "leave")) signs.excused += 1;
        else signs.lapsed += 1;
      }
      for (const closesOn of THURSDAYS.filter((day) => monthOf(day) === month)) {
        const report = life.reports.find((one) => one.closesOn === closesOn);
        const away = [0, 1, 2, 3].every((back) =>
          (["am", "pm"] as const).every((half) =>
            life.away.some((one) => one.kind === "leave" && coversHalf(one, addDays(closesOn, -back), half)),
          ),
        );
        reports[report ? (report.late ? "done-late" : "done") : away ? "excused" : "lapsed"] += 1;
      }
    }
    const enough = lives.filter((one) => countedIn(one, month) >= 40).length;
    return { signs, reports, month: { done: enough, lapsed: 267 - enough } };
  };

  it("duties stand as the lives say: travel settles, leave excuses, twenty days a month, Thursday, the fifth of the month", async () => {
    for (const month of ["2026-04", "2026-06", "2026-10"]) {
      const span = { from: `${month}-01`, to: DAYS.filter((day) => monthOf(day) === month).at(-1) };
      const board = await dutyBoard(span, officer);
      const of = (key: string) => board.duties.find((one) => one.key === key)?.counts;
      const own = duties(month);
      expect(of("sign-in")).toMatchObject({ ...own.signs, late: 0, due: 0, open: 0 });
      expect(of("weekly-report")).toMatchObject(own.reports);
      expect(of("days-in-village-month")).toMatchObject(own.month);
      expect(of("monthly-bulletin")).toMatchObject({ done: 1, lapsed: 0 });
      expect(own.signs.excused).toBeGreaterThan(0);
    }
    const board = await dutyBoard({ from: "2026-12-01", to: "2026-12-31" }, officer);
    const of = (key: string) => board.duties.find((one) => one.key === key)?.counts;
    const firsts = lives.filter((one) => one.post === "first-secretary");
    const enough = firsts.filter((one) => sum(MONTHS, (month) => countedIn(one, month)) >= 440).length;
    expect(of("days-in-village-year")).toMatchObject({ done: enough, lapsed: 89 - enough });
    expect(enough).toBeGreaterThan(0);
    expect(enough).toBeLessThan(89);
    expect(of("training")).toMatchObject({ done: 267 });
    expect(of("weekly-report")).toMatchObject(duties("2026-12").reports);
  }, 300_000);

  it("appraised by three rates and one degree, half-year and year: the figures as counted, 30 % carried, at most 30 % excellent", async () => {
    const polled = { asked: 20, aware: 20, satisfied: 20 };
    for (const [i, { place }] of villages.entries())
      for (const day of ["2026-06-20", "2026-12-20"]) {
        const found = { ...polled, aware: 20 - (i % 3), satisfied: 20 - (i % 2) };
        await recordPoll({ commandId: id(), pollId: id(), place, day, ...found }, officer);
      }
    await proposeAppraisals({ commandId: id(), under: COUNTY, period: "2026-H1" }, officer);
    expect(await proposeAppraisals({ commandId: id(), under: COUNTY, period: "2026" }, officer)).toEqual({
      proposed: 267 + 89,
    });
    const half = await listAppraisals({ period: "2026-H1" }, director);
    const year = await listAppraisals({ period: "2026" }, director);
    const weights = { residence: 40, visits: 30, awareness: 15, satisfaction: 15 };
    const score = (life: Life, months: readonly string[], village: number): number => {
      const counted = sum(months, (month) => countedIn(life, month));
      const logs = life.logs.filter((one) => months.includes(monthOf(one.day)));
      const met = new Set(logs.flatMap((one) => householdsOf(life, one.day, one.households))).size;
      const rates = {
        residence: Math.min(1, counted / (months.length * 40)),
        visits: met / 12,
        awareness: (20 - (village % 3)) / 20,
        satisfaction: (20 - (village % 2)) / 20,
      };
      const whole = (Object.keys(weights) as (keyof typeof weights)[]).map(
        (key) => Math.round(rates[key] * 10_000) * weights[key],
      );
      return Math.round(sum(whole, (one) => one) / 100);
    };
    for (const life of lives) {
      const village = villages.findIndex((one) => one.place === life.place);
      const first = score(life, MONTHS.slice(0, 6), village);
      expect(half.find((one) => one.cadre?.id === life.cadreId)?.score).toBe(first);
      const whole = Math.round((first * 30 + score(life, MONTHS, village) * 70) / 100);
      expect(year.find((one) => one.cadre?.id === life.cadreId)?.score).toBe(whole);
    }
    const persons = year.filter((one) => one.cadre !== null);
    expect(persons.filter((one) => one.proposed === "优秀").length).toBeLessThanOrEqual(Math.floor(267 * 0.3));
    expect(new Set(persons.map((one) => one.proposed)).size).toBeGreaterThan(2);
  }, 120_000);

  it("the county recalls who was away for 31 days; the unit has fifteen days, and the village shows its gap", async () => {
    const [open] = await listRecalls({}, officer);
    to("2027-01-05");
    const decided = { outcome: "recalled", opinion: "情况属实", on: "2027-01-05" };
    await decideRecall({ commandId: id(), recallId: open?.id, ...decided }, director);
    const [recall] = await listRecalls({}, officer);
    expect(recall).toMatchObject({ outcome: "recalled", replaceBy: "2027-01-20", replaced: false });
    const board = await readCoverage({}, officer);
    expect([board.villages, board.cadres]).toEqual([89, 266]);
  });
});
