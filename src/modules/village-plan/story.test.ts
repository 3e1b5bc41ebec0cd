import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { household, person } from "#modules/registry/domain/household.fixture.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty, VILLAGE } from "#testing/county.ts";
import { layDivisions } from "#testing/furnish/divisions.ts";
import { openVillage } from "../card/fixtures/village.ts";
import { villagePlanDay } from "./index.ts";
import { addTalk } from "./server/add-talk.ts";
import { listVillagePlans } from "./server/coverage.ts";
import { listOwners } from "./server/owners.ts";
import { planDocx, planPdf } from "./server/papers.ts";
import { readPlan } from "./server/read-plan.ts";
import { reportItem } from "./server/report-item.ts";
import { revisePlan } from "./server/revise.ts";
import { savePlan } from "./server/save-plan.ts";
import { takeStep } from "./server/take-step.ts";

const refused = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code ?? String(error),
  );

describe("a village's plan, from the first visit to the second version", () => {
  let county: County;
  let secretary: Caller;
  let township: Caller;
  let officer: Caller;
  const villagePlanId = id();
  const [goal1, goal2, item1, item2] = [id(), id(), id(), id()];
  let ownerId: string;
  let nextOwner: string;
  const dayLines = (by: Caller) =>
    county.world.db
      .transaction()
      .execute((tx) => villagePlanDay({ tx, actor: by.actor, today: "2026-03-02", until: "2026-03-09" } as never));
  const draft = () => ({
    id: villagePlanId,
    place: VILLAGE,
    title: "下湾村脱贫规划",
    situation: "山多地少。\n缺水。",
    sinceYear: 2026,
    outYear: 2028,
    goals: [
      { id: goal1, year: 2026, text: "修好水渠，八户脱贫" },
      { id: goal2, year: 2029, text: "合作社分红稳定" },
    ],
    items: [
      { id: item1, goalId: goal1, measure: "修水渠三千米", ownerId, dueOn: "2026-10-31" },
      { id: item2, goalId: goal2, measure: "扩大食用菌大棚", ownerId, dueOn: "2029-12-31" },
    ],
  });
  const save = (more: object = {}, by = secretary) =>
    savePlan({ commandId: id(), seenAt: null, ...draft(), ...more }, by);
  const read = (by = secretary, plan = villagePlanId) => readPlan({ villagePlanId: plan }, by);
  const step = (by: Caller, action: string, more: object = {}, plan = villagePlanId) =>
    takeStep({ commandId: id(), villagePlanId: plan, action, on: "2026-03-02", ...more }, by);

  beforeAll(async () => {
    county = await openCounty();
    await layDivisions(county);
    const village = await openVillage(county);
    ownerId = village.seven[1]?.actor.cadreId ?? "";
    nextOwner = village.seven[2]?.actor.cadreId ?? "";
    secretary = county.as("village-secretary", VILLAGE, "支书");
    township = county.as("township-head", VILLAGE.slice(0, 9), "乡长");
    officer = county.as("county-officer", COUNTY, "县办");
    const home = async (name: string, povertyStatus: string, exitYear: number | null) =>
      village.household(
        household({
          id: id() as never,
          place: VILLAGE as never,
          povertyStatus,
          exitYear,
          members: [person("户主", "男", "1975-04-08", { id: id() as never, name })],
        } as never),
      );
    await home("甲安", "未脱贫", 2026);
    await home("乙平", "未脱贫", 2030);
    await home("丙宁", "未脱贫", null);
    await home("丁顺", "已脱贫(享受政策)", 2025);
  }, 60_000);
  afterAll(() => county.close());

  it("the village without a plan stands on the list of those who owe one", async () => {
    const { rows, totals } = await listVillagePlans({ stand: "missing" }, officer);
    expect(rows.map((one) => one.place)).toContain(VILLAGE);
    const row = rows.find((one) => one.place === VILLAGE);
    expect([row?.remaining, row?.planId, row?.flagged]).toEqual([3, null, 1]);
    expect(totals.missing).toBe(rows.length);
  });

  it("the list is paged in each of its orders, every village once", async () => {
    const whole = (await listVillagePlans({}, officer)).totals.villages;
    for (const by of ["place", "remaining", "flagged"]) {
      const seen: string[] = [];
      for (let after: string | undefined; ; ) {
        const page = await listVillagePlans({ by, limit: 1, after }, officer);
        seen.push(...page.rows.map((one) => one.place));
        if (page.next === null) break;
        after = page.next;
      }
      expect([by, new Set(seen).size, seen.length]).toEqual([by, whole, whole]);
      if (by !== "place") expect(seen[0]).toBe(VILLAGE);
    }
  });

  it("is drafted: years, goals and measures fit each other, somebody on post answers for each measure", async () => {
    const { rows } = { rows: await listOwners({ place: VILLAGE }, secretary) };
    expect(rows.map((one) => one.id)).toContain(ownerId);
    const late = draft().items.map((one) => ({ ...one, dueOn: "2029-12-31" }));
    expect(await refused(save({ items: late }))).toBe("village-plan.due-after-goal");
    expect(await refused(save({ outYear: 2031 }))).toBe("village-plan.out-year-outside");
    const nobody = draft().items.map((one) => ({ ...one, ownerId: id() }));
    expect(await refused(save({ items: nobody }))).toBe("village-plan.owner-unknown");
    expect(await refused(save({}, county.as("village-secretary", "990101200202")))).toBe(
      "village-plan.village-unknown",
    );
    await save();
    expect(await refused(save({ id: id() }))).toBe("village-plan.open-already");
    const plan = await read();
    expect(plan.phases.map((one) => [one.zh, one.since, one.until])).toEqual([
      ["集中攻坚", 2026, 2028],
      ["巩固提升", 2029, 2030],
    ]);
    expect(await refused(save({ title: "另一个名字" }))).toBe("village-plan.moved");
    await save({ title: "下湾村脱贫规划（2026—2030年）", seenAt: plan.changedAt });
    expect((await read()).title).toBe("下湾村脱贫规划（2026—2030年）");
  });

  it("shows the households' exit years from the register, and those that do not fit", async () => {
    const { exits, flagged } = await read();
    const of = (year: number) => exits.years.find((one) => one.year === year);
    expect([of(2026)?.planned.households, of(2025)?.exited.households, of(2030)?.planned.households]).toEqual([
      1, 1, 1,
    ]);
    expect([exits.without.households, exits.late.households, exits.remaining.households]).toEqual([1, 1, 3]);
    expect(flagged.map((one) => [one.headName, one.flag])).toEqual([
      ["丙宁", "without"],
      ["乙平", "late"],
    ]);
  });

  it("goes to the township only when members and masses were heard", async () => {
    expect(await refused(step(secretary, "hear"))).toBe("village-plan.talk-missing");
    const talk = { villagePlanId, heldOn: "2026-03-01", people: 12, opinions: "先修水渠" };
    for (const kind of ["members", "masses", "meeting"])
      await addTalk({ commandId: id(), id: id(), kind, who: "各组代表", ...talk }, secretary);
    expect(
      await refused(addTalk({ commandId: id(), id: id(), kind: "fortune", who: "算命", ...talk }, secretary)),
    ).toBe("village-plan.kind-unknown");
    expect(await refused(step(township, "check"))).toBe("village-plan.not-now");
    await step(secretary, "hear");
    expect((await dayLines(township)).map((one) => one.zh)).toEqual(["村规划待审核：下湾村脱贫规划（2026—2030年）"]);
    expect(await dayLines(secretary)).toEqual([]);
  });

  it("is returned with a reason, mended, checked, approved with a number, and put in force", async () => {
    expect(await refused(step(township, "return"))).toBe("village-plan.opinion-needed");
    await step(township, "return", { opinion: "补上水渠的长度" });
    await save({ seenAt: (await read()).changedAt });
    await step(secretary, "hear");
    expect(await refused(step(township, "check", { on: "2026-03-01" }))).toBe("village-plan.day-before");
    await step(township, "check");
    expect((await read(officer)).whyNot.withdraw?.code).toBe("village-plan.not-now");
    expect(await refused(step(township, "approve", { documentNo: "县扶〔2026〕3号" }))).toBe("actor.not-your-right");
    expect(await refused(step(officer, "approve"))).toBe("village-plan.document-needed");
    await step(officer, "approve", { documentNo: "县扶〔2026〕3号" });
    expect((await listVillagePlans({ stand: "missing" }, officer)).rows.map((one) => one.place)).not.toContain(VILLAGE);
    await step(township, "enforce");
    const plan = await read();
    expect([plan.state, plan.documentNo, plan.steps.map((one) => one.action)]).toEqual([
      "in-force",
      "县扶〔2026〕3号",
      ["hear", "return", "hear", "check", "approve", "enforce"],
    ]);
    expect(await refused(save({ seenAt: plan.changedAt }))).toBe("village-plan.not-a-draft");
  });

  it("is printed and exported with what the register says", async () => {
    const pdf = await planPdf({ villagePlanId }, officer);
    expect(new TextDecoder().decode(new Uint8Array(await pdf.arrayBuffer()).slice(0, 5))).toBe("%PDF-");
    const docx = await planDocx({ villagePlanId }, officer);
    expect([docx.name, docx.size > 5_000]).toEqual(["上街村规划-第1版.docx", true]);
  }, 60_000);

  it("measures are reported with their proof by who answers or who writes the plan", async () => {
    const report = (by: Caller, state: string, note = "") =>
      reportItem({ commandId: id(), planItemId: item1, state, note }, by);
    expect(await refused(report(county.as("helper"), "doing"))).toBe("village-plan.not-your-item");
    expect(await refused(report(secretary, "done"))).toBe("village-plan.proof-needed");
    await report(secretary, "done", "县水利局验收单");
    const { items } = await read();
    expect(items.map((one) => [one.state, one.doneOn])).toEqual([
      ["done", "2026-03-02"],
      ["open", null],
    ]);
    county.clock.moveTo("2026-03-05T01:00:00Z");
    await report(secretary, "done", "县水利局验收单第12号");
    expect((await read()).items[0]).toMatchObject({ doneOn: "2026-03-02", note: "县水利局验收单第12号" });
  });

  it("each measure that is near has a line of its own, also when two read alike", async () => {
    const items = await county.world.db.selectFrom("villagePlanItem").selectAll().where("id", "=", item2).execute();
    const alike = items.map((one) => ({ ...one, id: id(), dueOn: "2026-03-10" as never, files: [...one.files] }));
    await county.world.db.insertInto("villagePlanItem").values(alike).execute();
    await county.world.db
      .updateTable("villagePlanItem")
      .set({ dueOn: "2026-03-10" as never })
      .where("id", "=", item2)
      .execute();
    const owner = await county.world.db.transaction().execute((tx) =>
      villagePlanDay({
        tx,
        actor: { ...secretary.actor, cadreId: ownerId },
        ...{ today: "2026-03-02", until: "2026-03-09" },
      } as never),
    );
    expect([owner.length, new Set(owner.map((one) => one.key)).size]).toEqual([2, 2]);
    for (const { id: twin } of alike)
      await county.world.db.updateTable("villagePlanItem").set({ dropped: true }).where("id", "=", twin).execute();
    await county.world.db
      .updateTable("villagePlanItem")
      .set({ dueOn: "2029-12-31" as never })
      .where("id", "=", item2)
      .execute();
  });

  it("is revised as a new version; the old one holds until the new one is in force", async () => {
    const next = id();
    await revisePlan({ commandId: id(), villagePlanId, id: next }, secretary);
    expect(await refused(revisePlan({ commandId: id(), villagePlanId, id: id() }, secretary))).toBe(
      "village-plan.open-already",
    );
    const second = await read(secretary, next);
    expect([second.version, second.followsId, second.state, second.items.length, second.talks.length]).toEqual([
      2,
      villagePlanId,
      "draft",
      2,
      0,
    ]);
    await county.world.db
      .updateTable("cadre")
      .set({ until: "2026-03-04" as never })
      .where("id", "=", ownerId)
      .execute();
    const kept = (owner: string) =>
      save({
        ...{ id: next, seenAt: second.changedAt },
        goals: second.goals,
        items: second.items.map((one) => ({ ...one, ownerId: one.state === "done" ? one.ownerId : owner })),
      });
    expect(await refused(kept(ownerId))).toBe("village-plan.owner-unknown");
    await kept(nextOwner);
    const [finished] = (await read(secretary, next)).items;
    expect(finished).toMatchObject({ state: "done", ownerId, ownerName: second.items[0]?.ownerName });
    const talk = { villagePlanId: next, heldOn: "2026-03-02", people: 12, opinions: "同意" };
    for (const kind of ["members", "masses", "meeting"])
      await addTalk({ commandId: id(), id: id(), kind, who: "各组代表", ...talk }, secretary);
    await step(secretary, "hear", {}, next);
    await step(township, "check", {}, next);
    await step(officer, "approve", { documentNo: "县扶〔2026〕9号" }, next);
    expect((await read()).state).toBe("in-force");
    // what is done while the new version is on its way is not lost with the old one
    const said = { planItemId: item2, state: "done", note: "两条路都修通了", files: [] } as const;
    await reportItem({ commandId: id(), ...said }, secretary);
    await step(township, "enforce", {}, next);
    expect((await read(secretary, next)).items.find((one) => one.id !== finished?.id)).toMatchObject({
      ...{ state: "done", note: "两条路都修通了", doneOn: "2026-03-05" },
    });
    expect([(await read()).state, (await read(secretary, next)).state]).toEqual(["superseded", "in-force"]);
  });

  it("is not found from another village", async () => {
    expect(await refused(read(county.as("village-secretary", "990101200202")))).toBe("village-plan.not-found");
  });
});
