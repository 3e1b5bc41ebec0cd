import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { speak } from "#i18n/index.ts";
import type { Office } from "#kernel/actor.ts";
import { CadreId, UnitId } from "#kernel/ids.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import { approveAll, LEVELS, layTrueSize, type Sent } from "./fixtures/true-size.ts";
import { placementOn, stationingEvidence } from "./index.ts";
import { arrive } from "./server/arrive.ts";
import { appeal, checkPromotion, decideAppeal, listBars } from "./server/bars.ts";
import { readCall } from "./server/calls.ts";
import { listCandidacies, readCandidacy } from "./server/candidacies.ts";
import { readCoverage } from "./server/coverage.ts";
import { appraise, endPlacement, handOver } from "./server/end-placement.ts";
import { endWithPost } from "./server/end-with-post.ts";
import { issueNotice } from "./server/issue-notice.ts";
import { nominate } from "./server/nominate.ts";
import { noticeDocx, noticePdf } from "./server/notice-papers.ts";
import { openCall, setCallVillages } from "./server/open-call.ts";
import { listPlacements, readPlacement } from "./server/placements.ts";
import { confirmPlan, copyPlan, listPlans, movePlan, readPlan } from "./server/plans.ts";
import { addReserve, listReserves, listTalents, saveTalent } from "./server/pools.ts";
import { decideProbation, listProbations, startProbation } from "./server/probation.ts";
import { decideRecall, listRecalls, proposeRecall } from "./server/recalls.ts";
import { matchingJob, startMatching } from "./server/start-matching.ts";
import { takeStep } from "./server/take-step.ts";
import { tickItem } from "./server/tick-item.ts";
import { endEvent, readEvent, saveEvent, seatPeople, signIn } from "./server/training.ts";
import { listVisits, recordVisit, visitStanding } from "./server/visits.ts";

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("eighty-nine villages, two hundred and sixty-seven cadres", () => {
  let county: County;
  let officer: Caller;
  let director: Caller;
  let people: Sent[];
  let villages: { place: string; types: string[] }[];
  const callId = id();
  const heads = new Map<string, Caller>();
  /** The head of a unit: stands for its people. */
  const headOf = (unitId: string): Caller => {
    const there = heads.get(unitId);
    if (there) return there;
    const by = county.as("unit-head", villages[0]?.place);
    const [office] = by.actor.offices;
    const caller = { ...by, actor: { ...by.actor, offices: [{ ...office, unitId: UnitId.parse(unitId) } as Office] } };
    heads.set(unitId, caller);
    return caller;
  };
  const asCadre = (one: Sent, place: string): Caller => {
    const by = county.as("team-member", place, one.name);
    return { ...by, actor: { ...by.actor, cadreId: CadreId.parse(one.cadreId) } };
  };
  const minutes = async (): Promise<string> => {
    const fileId = id();
    await county.world.db
      .insertInto("storedFile")
      .values({
        countyCode: COUNTY,
        id: fileId,
        place: villages[0]?.place ?? COUNTY,
        sha256: "0".repeat(64),
        name: "党组会纪要.pdf",
        kind: "pdf",
        bytes: 10,
        purpose: "proof",
        uploadedBy: officer.actor.accountId,
        uploadedAt: county.clock.now(),
      })
      .execute();
    return fileId;
  };

  beforeAll(async () => {
    county = await openCounty("2026-01-22T01:00:00Z");
    ({ people, villages } = await layTrueSize(county.world));
    officer = county.as("county-officer", COUNTY, "组织部干事");
    director = county.as("county-director", COUNTY, "主任");
  });
  afterAll(() => county.close());

  it("a call goes out: villages, quota by level, a term of two years", async () => {
    const term = { termSince: "2026-03-01", termUntil: "2028-03-01" };
    const asked = {
      commandId: id(),
      id: callId,
      title: "2026年驻村工作队选派",
      opensOn: "2026-01-22",
      closesOn: "2026-02-10",
      ...term,
    };
    expect(await refused(openCall({ ...asked, commandId: id(), termUntil: "2036-03-01" }, officer))).toBe(
      "stationing.term-out-of-range",
    );
    await openCall(asked, officer);
    await setCallVillages({ commandId: id(), callId, villages }, officer);
    const call = await readCall({ callId }, officer);
    expect([call.villages, call.groups, call.teamSize, call.steps.length]).toEqual([89, 89, 3, 5]);
    expect(call.levels.map((one) => one.asked)).toEqual([4, 18, 67]);
    expect((await readCall({ callId }, county.as("village-secretary", villages[3]?.place))).list).toHaveLength(1);
  });

  it("each goes the five steps; a unit speaks for its own people only", async () => {
    const fileId = await minutes();
    const chain = ["branch", "committee", "party-group", "organisation-department"];
    const decidedOn = "2026-01-22";
    await approveAll(county.world, callId, people.slice(6));
    for (const [i, one] of people.slice(0, 6).entries()) {
      const candidacyId = id();
      const { name: _, ...facts } = one;
      const head = headOf(one.unitId);
      const asked = { commandId: id(), id: candidacyId, callId, kind: "organisation", ...facts };
      if (i === 0)
        expect(await refused(nominate(asked, headOf(people[3]?.unitId ?? "")))).toBe("stationing.not-your-unit");
      await nominate(asked, head);
      for (const step of chain) {
        const said = {
          commandId: id(),
          candidacyId,
          step,
          action: "approve",
          actorName: "支部",
          opinion: "同意",
          decidedOn,
          fileId: step === "party-group" ? fileId : null,
        };
        const by = step === "organisation-department" ? officer : head;
        if (i === 0) {
          if (step === "branch")
            expect(await refused(takeStep({ ...said, step: "committee" }, by))).toBe("stationing.not-this-step");
          if (step === "party-group")
            expect(await refused(takeStep({ ...said, fileId: null }, by))).toBe("stationing.attachment-needed");
          if (step === "organisation-department")
            expect(await refused(takeStep(said, head))).toBe("stationing.not-your-step");
          if (step === "committee") {
            await takeStep({ ...said, commandId: id(), action: "return", opinion: "材料不全" }, by);
            await takeStep({ ...said, commandId: id(), step: "branch" }, by);
          }
        }
        await takeStep(said, by);
      }
      if (i === 0) {
        expect((await readCandidacy({ candidacyId }, head)).taken.map((some) => some.action)).toEqual([
          "approve",
          "approve",
          "return",
          "approve",
          "approve",
          "approve",
          "approve",
        ]);
        expect(await refused(readCandidacy({ candidacyId }, headOf(people[3]?.unitId ?? "")))).toBe(
          "stationing.candidacy-not-found",
        );
      }
    }
    expect(await listCandidacies({ callId, outcome: "approved" }, officer)).toHaveLength(267);
    expect(await listCandidacies({ callId }, headOf(people[0]?.unitId ?? ""))).toHaveLength(3);
    expect((await readCall({ callId }, officer)).levels.map((one) => one.approved)).toEqual(
      LEVELS.map((one) => one.groups * 3),
    );
  }, 600_000);

  let planId = "";
  it("the solver proposes; nobody goes home; people move cards, and only a person confirms", async () => {
    await startMatching({ commandId: id(), callId, seconds: 60 }, officer);
    const bugs: unknown[] = [];
    expect(await runNextJob(county.world, [matchingJob], (error) => bugs.push(error))).toBe(true);
    expect(bugs).toEqual([]);
    const [proposed] = await listPlans({ callId }, officer);
    if (!proposed) throw new Error("no plan");
    const plan = await readPlan({ planId: proposed.id }, officer);
    expect(Object.values(plan.teams).every((team) => team.length === 3)).toBe(true);
    expect((plan.gap ?? 1) <= 0.01 || plan.figures?.stopped === true).toBe(true);
    expect(plan.cost).toBeLessThanOrEqual(plan.greedy ?? 0);
    const copy = id();
    await copyPlan({ commandId: id(), planId: proposed.id, id: copy }, officer);
    const stranger = people.find(
      (one) => one.home !== null && plan.problem.villages.some((some) => some.place === one.home),
    );
    const home = stranger?.home ?? "";
    const without = Object.fromEntries(
      Object.entries(plan.teams).map(([place, team]) => [place, team.filter((one) => one !== stranger?.cadreId)]),
    );
    const moved = await movePlan(
      {
        commandId: id(),
        planId: copy,
        version: 1,
        teams: { ...without, [home]: [...(without[home] ?? []), stranger?.cadreId] },
      },
      officer,
    );
    expect(moved.cost).toBeGreaterThan(plan.cost);
    expect(await refused(movePlan({ commandId: id(), planId: copy, version: 1, teams: plan.teams }, officer))).toBe(
      "stationing.plan-moved",
    );
    expect(await refused(confirmPlan({ commandId: id(), planId: copy, version: 2 }, officer))).toBe(
      "stationing.plan-broken",
    );
    const [full, other] = Object.keys(plan.teams);
    const party = new Set(plan.problem.cadres.flatMap((one) => (one.party ? one.id : [])));
    const of = (place = "") => plan.teams[place] ?? [];
    const shifted = [...of(full), ...of(other).slice(2)];
    await movePlan(
      {
        ...{ commandId: id(), planId: copy, version: 2 },
        teams: { ...plan.teams, [full ?? ""]: shifted, [other ?? ""]: of(other).slice(0, 2) },
      },
      officer,
    );
    expect(await refused(confirmPlan({ commandId: id(), planId: copy, version: 3, withGaps: true }, officer))).toBe(
      "stationing.plan-too-many",
    );
    const partless = { ...plan.teams, [full ?? ""]: of(full).filter((one) => !party.has(one)) };
    await movePlan({ commandId: id(), planId: copy, version: 3, teams: partless }, officer);
    expect(await refused(confirmPlan({ commandId: id(), planId: copy, version: 4 }, officer))).toBe(
      "stationing.plan-gaps",
    );
    await confirmPlan({ commandId: id(), planId: copy, version: 4, withGaps: true }, officer);
    const facts = {
      planId: proposed.id,
      year: 2026,
      no: 3,
      addressee: "各乡镇党委，县直各单位",
      issuedOn: "2026-02-24",
      termSince: "2026-03-01",
      termUntil: "2028-03-01",
    };
    expect(await refused(issueNotice({ commandId: id(), id: id(), ...facts }, officer))).toBe(
      "stationing.plan-not-confirmed",
    );
    await confirmPlan({ commandId: id(), planId: proposed.id, version: 1 }, director);
    planId = proposed.id;
  }, 600_000);

  it("one numbered notice appoints all 267: PDF and DOCX name them, and each village is covered", async () => {
    const noticeId = id();
    const facts = {
      planId,
      year: 2026,
      no: 3,
      addressee: "各乡镇党委，县直各单位",
      issuedOn: "2026-02-24",
      termSince: "2026-03-01",
      termUntil: "2028-03-01",
    };
    const issued = await issueNotice({ commandId: id(), id: noticeId, ...facts }, officer);
    expect(issued).toMatchObject({ number: "县组任〔2026〕3号", people: 267 });
    expect(await refused(issueNotice({ commandId: id(), id: id(), ...facts, planId: null }, officer))).toBe(
      "stationing.number-taken",
    );
    expect(await refused(issueNotice({ commandId: id(), id: id(), ...facts, no: 4 }, officer))).toBe(
      "stationing.plan-used",
    );
    const [pdf, docx] = [await noticePdf({ noticeId }, officer), await noticeDocx({ noticeId }, officer)];
    expect(Buffer.from(await pdf.slice(0, 5).arrayBuffer()).toString()).toBe("%PDF-");
    expect(Buffer.from(await docx.slice(0, 2).arrayBuffer()).toString()).toBe("PK");
    county.clock.moveTo("2026-03-01T01:00:00Z");
    const board = await readCoverage({}, officer);
    expect([board.villages, board.cadres]).toEqual([89, 267]);
    expect(board.levels).toEqual({ province: 4 * 3, prefecture: 18 * 3, county: 67 * 3 });
    expect(board.rows.every((one) => one.firstSecretary !== null && one.team.length === 3)).toBe(true);
    expect(new Set(Object.keys(board.gaps))).toEqual(new Set(["not-arrived", "no-unit-head"]));
  }, 300_000);

  it("they arrive, tick their list, and other modules ask where somebody is", async () => {
    const { rows } = await listPlacements({ limit: 3 }, officer);
    for (const row of rows)
      await arrive(
        { commandId: id(), placementId: row.id, on: "2026-03-01" },
        county.as("village-secretary", row.village.place),
      );
    const [first] = rows;
    if (!first) throw new Error("nobody placed");
    const secretary = county.as("village-secretary", first.village.place);
    expect(await refused(arrive({ commandId: id(), placementId: first.id, on: "2026-03-01" }, secretary))).toBe(
      "stationing.arrived-already",
    );
    expect(
      await refused(readPlacement({ placementId: first.id }, county.as("village-secretary", "990101223299"))),
    ).toBe("stationing.placement-not-found");
    const read = await readPlacement({ placementId: first.id }, secretary);
    expect(read.onboarding).toHaveLength(8);
    await tickItem({ commandId: id(), itemId: read.onboarding[0]?.id, doneOn: "2026-03-01" }, secretary);
    const { walled, wallStatements } = await import("#platform/scope.ts");
    const ground = { county: COUNTY, account: officer.actor.accountId, territories: [COUNTY as never] };
    const where = await walled(county.world, wallStatements(ground, county.clock.now()), (tx) =>
      placementOn(tx, officer.actor, first.cadre.id, "2026-06-01" as never),
    );
    expect(where).toMatchObject({ place: first.village.place, post: first.post });
  });

  it("a recall: township proposes, another decides, the handover opens, three years without promotion, an appeal", async () => {
    const { rows } = await listPlacements({ post: "first-secretary", limit: 1 }, officer);
    const one = rows[0];
    if (!one) throw new Error("no first secretary");
    const who = people.find((some) => some.cadreId === one.cadre.id) as Sent;
    const township = county.as("township-secretary", one.village.place.slice(0, 9));
    const recallId = id();
    const proposal = {
      commandId: id(),
      id: recallId,
      placementId: one.id,
      ground: "absence",
      facts: "连续二十天不在村，经提醒不改",
    };
    expect(await refused(proposeRecall({ ...proposal, commandId: id(), ground: "weather" }, township))).toBe(
      "stationing.choice-unknown",
    );
    expect(
      await refused(proposeRecall({ ...proposal, commandId: id() }, county.as("township-secretary", "990101299"))),
    ).toBe("stationing.placement-not-found");
    await proposeRecall(proposal, township);
    expect(await refused(proposeRecall({ ...proposal, commandId: id(), id: id() }, township))).toBe(
      "stationing.recall-open",
    );
    county.clock.moveTo("2026-05-10T01:00:00Z");
    await decideRecall(
      { commandId: id(), recallId, outcome: "recalled", opinion: "情况属实", on: "2026-05-10" },
      officer,
    );
    const [recall] = await listRecalls({}, officer);
    expect(recall).toMatchObject({ outcome: "recalled", replaceBy: "2026-05-25", replaced: false });
    const left = await readPlacement({ placementId: one.id }, officer);
    expect([left.state, left.handover.length]).toEqual(["handing-over", 4]);
    expect((await readCoverage({ under: one.village.place }, officer)).rows[0]?.gaps).toContain("no-first-secretary");

    const newcomer = id();
    await county.world.db
      .insertInto("cadre")
      .values({
        countyCode: COUNTY,
        id: newcomer,
        name: "新接任",
        namePinyin: "x",
        nameInitials: "x",
        unitId: who.unitId,
        political: "中共党员",
        sealed: county.world.vault.seal(`cadre:${newcomer}`, { phone: null }),
        since: "2014-01-01" as never,
        changedAt: county.clock.now(),
      })
      .execute();
    const named = {
      cadreId: newcomer,
      unitId: who.unitId,
      level: who.level,
      place: one.village.place,
      post: "first-secretary",
      followsId: one.id,
    };
    await issueNotice(
      {
        commandId: id(),
        id: id(),
        people: [named],
        year: 2026,
        no: 5,
        addressee: "有关单位",
        issuedOn: "2026-05-20",
        termSince: "2026-05-20",
        termUntil: "2028-03-01",
      },
      officer,
    );
    expect((await listRecalls({}, officer))[0]?.replaced).toBe(true);

    expect(await refused(handOver({ commandId: id(), placementId: one.id, on: "2026-05-20" }, township))).toBe(
      "stationing.handover-open",
    );
    for (const item of left.handover)
      await tickItem({ commandId: id(), itemId: item.id, doneOn: "2026-05-20", note: "已清点" }, township);
    await handOver({ commandId: id(), placementId: one.id, on: "2026-05-20" }, township);
    await appraise({ commandId: id(), placementId: one.id, on: "2026-05-21", grade: "不称职" }, officer);
    expect((await readPlacement({ placementId: one.id }, officer)).state).toBe("closed");

    const checked = await checkPromotion({ commandId: id(), names: `1. ${one.cadre.name}、查无此人` }, officer);
    expect(checked).toMatchObject({ flagged: [{ name: one.cadre.name, until: "2029-05-10" }], unknown: ["查无此人"] });
    const himself = asCadre(who, one.village.place);
    const [bar] = await listBars({}, himself);
    await appeal({ commandId: id(), barId: bar?.id, text: "当时住院，有病历" }, himself);
    expect(await refused(appeal({ commandId: id(), barId: bar?.id, text: "再说一次" }, himself))).toBe(
      "stationing.appealed-already",
    );
    expect(await refused(appeal({ commandId: id(), barId: bar?.id, text: "替他说" }, county.as("team-member")))).toBe(
      "stationing.bar-not-found",
    );
    await decideAppeal({ commandId: id(), barId: bar?.id, outcome: "lifted", opinion: "病历属实" }, director);
    expect((await checkPromotion({ commandId: id(), names: one.cadre.name }, officer)).flagged).toEqual([]);
  }, 120_000);

  it("nobody leaves an unexited village by the calendar; replacement says why", async () => {
    const { rows } = await listPlacements({ post: "first-secretary", state: "appointed", limit: 1 }, officer);
    const one = rows[0];
    if (!one) throw new Error("nobody");
    await county.world.db
      .insertInto("villageFile")
      .values({
        countyCode: COUNTY,
        id: id(),
        place: one.village.place,
        year: 2025,
        exited: false,
        changedAt: county.clock.now(),
      } as never)
      .execute();
    county.clock.moveTo("2026-06-01T01:00:00Z");
    const end = { placementId: one.id, on: "2026-06-01", reason: "工作需要" };
    expect(await refused(endPlacement({ commandId: id(), ...end, kind: "expired" }, officer))).toBe(
      "stationing.stay-until-exit",
    );
    await endPlacement({ commandId: id(), ...end, kind: "replaced", inability: true }, officer);
    expect((await checkPromotion({ commandId: id(), names: one.cadre.name }, officer)).flagged).toHaveLength(1);
  });

  it("an appointment that ends in the books ends the placement with it, once", async () => {
    const { rows } = await listPlacements({ post: "team-member", state: "appointed", limit: 1 }, officer);
    const one = rows[0];
    if (!one) throw new Error("nobody");
    await county.world.db
      .updateTable("appointment")
      .set({ until: "2026-06-02" as never, endReason: "调离" })
      .where("cadreId", "=", one.cadre.id)
      .execute();
    expect(await endWithPost({ commandId: id(), cadreId: one.cadre.id }, officer)).toEqual({ ended: 1 });
    expect(await endWithPost({ commandId: id(), cadreId: one.cadre.id }, officer)).toEqual({ ended: 0 });
    const left = await readPlacement({ placementId: one.id }, officer);
    expect([left.state, left.endedOn, left.endReason]).toEqual(["handing-over", "2026-06-02", "调离"]);
  });

  it("a village merged away ends its placements with a handover, and they go on over the successor", async () => {
    const { rows } = await listPlacements({ post: "team-member", state: "appointed", limit: 2 }, officer);
    const [one, other] = rows;
    if (!one || !other) throw new Error("nobody");
    const on = "2026-06-02" as never;
    const held = await county.world.db
      .selectFrom("appointment")
      .selectAll()
      .where("cadreId", "=", one.cadre.id)
      .where("until", ">", on)
      .executeTakeFirstOrThrow();
    await county.world.db.transaction().execute(async (tx) => {
      await tx.updateTable("appointment").set({ until: on, endReason: "区划撤并" }).where("id", "=", held.id).execute();
      const anew = { ...held, id: id(), territory: other.village.place, since: on };
      await tx.insertInto("appointment").values(anew).execute();
    });
    expect(await endWithPost({ commandId: id(), cadreId: one.cadre.id }, officer)).toEqual({ ended: 1 });
    const left = await readPlacement({ placementId: one.id }, officer);
    expect([left.state, left.endReason, left.handover.length]).toEqual(["handing-over", "区划撤并", 4]);
    const next = (await listPlacements({ cadreId: one.cadre.id, limit: 5 }, officer)).rows;
    expect(next.find((row) => row.endedOn === null)).toMatchObject({
      village: { place: other.village.place },
      termSince: "2026-06-02",
      termUntil: one.termUntil,
      documentNo: one.documentNo,
    });
  });

  it("training with a roll and certificates; probation for a year; pools; a day in the village", async () => {
    const eventId = id();
    await saveEvent(
      {
        commandId: id(),
        id: eventId,
        kind: "training",
        title: "岗前培训",
        heldOn: "2026-06-01",
        hours: 8,
        venues: ["县委党校", "乡镇分会场"],
        certificate: true,
      },
      officer,
    );
    const invited = people.slice(0, 3);
    await seatPeople({ commandId: id(), eventId, cadres: invited.map((one) => one.cadreId) }, officer);
    const [one, two, three] = invited as [Sent, Sent, Sent];
    const place = villages[0]?.place ?? "";
    await signIn({ commandId: id(), eventId, cadreId: one.cadreId, venue: "县委党校" }, asCadre(one, place));
    expect(
      await refused(signIn({ commandId: id(), eventId, cadreId: two.cadreId, venue: "县委党校" }, asCadre(one, place))),
    ).toBe("stationing.not-seated");
    await signIn({ commandId: id(), eventId, cadreId: two.cadreId, venue: "乡镇分会场" }, officer);
    expect(await endEvent({ commandId: id(), eventId }, officer)).toEqual({ certificates: 2 });
    const roll = (await readEvent({ eventId }, officer)).seats;
    expect(roll.filter((seat) => seat.certificateNo !== null)).toHaveLength(2);
    expect((await readEvent({ eventId }, asCadre(three, place))).seats).toHaveLength(1);

    const probationId = id();
    await startProbation(
      { commandId: id(), id: probationId, cadreId: one.cadreId, kind: "newly-hired", since: "2026-03-01" },
      officer,
    );
    expect(
      await refused(
        decideProbation({ commandId: id(), probationId, outcome: "confirmed", opinion: "表现良好" }, officer),
      ),
    ).toBe("stationing.probation-too-early");
    county.clock.moveTo("2027-03-01T01:00:00Z");
    await decideProbation({ commandId: id(), probationId, outcome: "confirmed", opinion: "表现良好" }, officer);
    expect((await listProbations({}, officer))[0]).toMatchObject({ until: "2027-03-01", outcome: "confirmed" });

    await addReserve({ commandId: id(), id: id(), cadreId: two.cadreId, merits: "一线表现突出" }, officer);
    expect(await listReserves({}, officer)).toHaveLength(1);
    const secretary = county.as("village-secretary", place);
    await saveTalent(
      { commandId: id(), id: id(), place, kind: "leader", name: "马能人", party: true, skill: "食用菌种植" },
      secretary,
    );
    expect(await listTalents({}, secretary)).toHaveLength(1);
    expect(await listTalents({}, county.as("village-secretary", villages[1]?.place))).toHaveLength(0);

    const visit = {
      commandId: id(),
      id: id(),
      place,
      cadreId: three.cadreId,
      unitId: three.unitId,
      kind: "squat",
      since: "2027-02-20",
      days: 1,
      purpose: "蹲点调研",
    };
    expect(await refused(recordVisit({ ...visit, commandId: id() }, secretary))).toBe("stationing.output-missing");
    const proof = { files: [await minutes()], solved: "协调资金硬化村道" };
    await recordVisit(
      {
        ...{ ...visit, ...proof },
        outputs: { files: "补齐档卡十二份", industry: "产业规划改三条", team: "两委和工作队履职良好" },
      },
      officer,
    );
    expect(await listVisits({}, secretary)).toMatchObject([proof]);
    const { walled, wallStatements } = await import("#platform/scope.ts");
    const asked = { from: "2026-01-01" as never, to: "2027-12-31" as never, kinds: ["training", "unit-head-visit"] };
    const evidence = async (by: Caller, territory: string) => {
      const ground = { county: COUNTY, account: by.actor.accountId, territories: [territory as never] };
      return walled(county.world, wallStatements(ground, county.clock.now()), (tx) =>
        stationingEvidence.find(tx, by.actor, asked),
      );
    };
    expect((await evidence(officer, COUNTY)).map((some) => some.kind).sort()).toEqual([
      "training",
      "training",
      "unit-head-visit",
    ]);
    expect((await visitStanding({ year: 2027 }, officer)).find((row) => row.unit.id === three.unitId)).toMatchObject({
      visits: 1,
      squats: 1,
      needed: 4,
    });
  }, 120_000);
});

describe("ninety-five first secretaries in ninety-five villages (X7)", () => {
  it("one notice, one each; a ninety-sixth to a village that has one is refused", async () => {
    const county = await openCounty("2026-04-01T01:00:00Z");
    const { people, villages } = await layTrueSize(county.world);
    const officer = county.as("county-officer", COUNTY);
    const six = Array.from({ length: 6 }, (_, i) => ({
      code: `${villages[0]?.place.slice(0, 9)}${901 + i}`,
      name: `新${i + 1}村`,
    }));
    const { addDivisions } = await import("#modules/places/index.ts");
    await addDivisions(county.world.db, six, "2014-01-01" as never, county.clock.now());
    const places = [...villages.map((one) => one.place), ...six.map((one) => one.code)];
    const party = people.filter((one) => one.party);
    const named = places.map((place, i) => ({
      cadreId: party[i]?.cadreId,
      unitId: party[i]?.unitId,
      level: "county",
      place,
      post: "first-secretary",
    }));
    const facts = {
      year: 2026,
      addressee: "各镇党委",
      issuedOn: "2026-04-01",
      termSince: "2026-04-01",
      termUntil: "2028-04-01",
    };
    const issued = await issueNotice({ commandId: id(), id: id(), people: named, no: 1, ...facts }, officer);
    expect(issued.people).toBe(95);
    const board = await readCoverage({}, officer);
    expect([board.villages, board.rows.filter((row) => row.firstSecretary).length]).toEqual([95, 95]);
    const more = { ...named[0], cadreId: party[96]?.cadreId };
    expect(await refused(issueNotice({ commandId: id(), id: id(), people: [more], no: 2, ...facts }, officer))).toBe(
      "organisation.post-held",
    );
    const outsider = people.find((one) => !one.party);
    expect(
      await refused(
        issueNotice(
          { commandId: id(), id: id(), people: [{ ...more, cadreId: outsider?.cadreId }], no: 2, ...facts },
          officer,
        ),
      ),
    ).toBe("stationing.party-only");

    // The term runs out in a village that has not left the list: who stays on does so by a new notice, as the refusal says.
    const [stays] = named;
    const file = { place: stays?.place, year: 2027, exited: false, changedAt: county.clock.now() };
    await county.world.db
      .insertInto("villageFile")
      .values({ countyCode: COUNTY, id: id(), ...file } as never)
      .execute();
    county.clock.moveTo("2028-04-02T01:00:00Z");
    const [old] = (await listPlacements({ cadreId: stays?.cadreId as never, limit: 5 }, officer)).rows;
    const end = { placementId: old?.id, on: "2028-04-01", reason: "期满留任" };
    expect(await refused(endPlacement({ commandId: id(), ...end, kind: "expired" }, officer))).toBe(
      "stationing.stay-until-exit",
    );
    expect(speak("zh", "stationing.stay-until-exit.do")).toContain("另发任职通知");
    const covered = async () =>
      (await readCoverage({}, officer)).rows.find((row) => row.place === stays?.place)?.firstSecretary?.id;
    expect(await covered()).toBeUndefined();
    const term = { issuedOn: "2028-04-02", termSince: "2028-04-01", termUntil: "2030-04-01" };
    const again = { ...facts, ...term, year: 2028, no: 1, people: [stays] };
    await issueNotice({ commandId: id(), id: id(), ...again }, officer);
    await endPlacement({ commandId: id(), ...end, kind: "replaced" }, officer);
    expect(await covered()).toBe(stays?.cadreId);
    await county.close();
  }, 300_000);
});
