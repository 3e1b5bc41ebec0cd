import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HouseholdId } from "#kernel/ids.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { PostingId } from "./domain/posting.ts";
import {
  findPublicObjection,
  findPublicPosting,
  publicPostings,
  publicVillages,
  receiveObjection,
  runPostingClock,
  visitorOf,
} from "./index.ts";
import { answerObjection } from "./server/answer-objection.ts";
import { approvePosting } from "./server/approve-posting.ts";
import { checkPosting } from "./server/check-posting.ts";
import { closePosting } from "./server/close-posting.ts";
import { draftPosting } from "./server/draft-posting.ts";
import { endPosting } from "./server/end-posting.ts";
import { listObjections, readObjection } from "./server/objections.ts";
import { postPosting } from "./server/post-posting.ts";
import { listPostings, postingsOfHousehold, readPosting } from "./server/postings.ts";
import { postingsForProof } from "./server/proof-of-card.ts";
import { recordObjection } from "./server/record-objection.ts";
import { returnPosting } from "./server/return-posting.ts";
import { reviseDraft } from "./server/revise-draft.ts";
import { withdrawPosting } from "./server/withdraw-posting.ts";
import { hang, nameVillages, settle } from "./testing/village.ts";

let county: County;
beforeAll(async () => {
  county = await openCounty("2026-03-02T01:00:00Z");
  await nameVillages(county);
});
afterAll(() => county.close());

const household = (head: string, place = VILLAGE, born = "1961-04-02", group = "三组"): Promise<HouseholdId> =>
  settle(county, head, { place, born, group });

const secretary = () => county.as("village-secretary", VILLAGE, "陈守田");
const township = () => county.as("township-head", VILLAGE.slice(0, 9), "高志远");
const clerk = () => county.as("township-clerk", VILLAGE.slice(0, 9), "林青");
const system = (): Caller => ({ world: county.world, actor: systemActor(COUNTY) });
const postingIdOf = () => PostingId.parse(id());
const step = (postingId: string) => ({ commandId: id(), postingId });
const read = (postingId: string) => readPosting({ postingId }, township());
const clock = () =>
  runPostingClock(system(), (error) => {
    throw error;
  });

const CONTACT = "石桥乡乡村振兴办 0990-7282000";
const drafted = (households: HouseholdId[], text: { note?: string } = {}) =>
  hang(county, households, { until: "draft", ...text });
const approved = (households: HouseholdId[]) => hang(county, households, { until: "approved" });
const posted = (households: HouseholdId[]) => hang(county, households);
const objects = (postingId: string, statement = "我认为这户条件好，有商品房，请核实。") =>
  receiveObjection(
    { commandId: id(), postingId, statement, complainant: "匿名", phone: "13900002222" },
    { world: county.world, actor: visitorOf(COUNTY, VILLAGE) },
  );

describe("a village posts its households", () => {
  it("shows the clerk what each channel would show, and nothing private", async () => {
    const postingId = await drafted([await household("王秀兰"), await household("欧阳大海")]);
    const shown = await read(postingId);
    expect(shown.items.map((item) => item.board.headName)).toEqual(["王秀兰", "欧阳大海"]);
    expect(shown.items.map((item) => item.web.headName)).toEqual(["王*", "欧阳*"]);
    expect(JSON.stringify(shown.items.map(({ board, web }) => [board, web]))).not.toMatch(/小明|因病|139|小学/);
    expect(shown.findings).toEqual([]);
    expect(shown.placeName).toBe("下湾村");
  });

  it("of measures names kind and sum of each household, on the board and the web", async () => {
    const wang = await household("王秀兰");
    const asked = { ...step(postingIdOf()), place: VILLAGE, kind: "measures" as const, title: "下湾村帮扶措施公示" };
    const bare = { ...asked, items: [{ householdId: wang }] };
    await expect(draftPosting(bare, secretary())).rejects.toMatchObject({ code: "posting.no-measures" });
    const measures = [
      { kind: "产业帮扶", amount: 500_000 },
      { kind: "尿毒症救助", amount: null },
    ];
    await draftPosting({ ...asked, commandId: id(), items: [{ householdId: wang, measures }] }, secretary());
    const [item] = (await read(asked.postingId)).items;
    expect(item?.measures).toEqual(measures);
    expect([item?.board.measureKinds, item?.board.measureAmounts]).toEqual(["产业帮扶、其他", "产业帮扶 5,000.00 元"]);
  });

  it("stops a draft that says a number, an illness or a child, and says where", async () => {
    const wang = await household("王秀兰", VILLAGE, "1961-04-02", "三组 139-0000-1111");
    const postingId = await drafted([wang], { note: "该户因病致贫，身份证 990101 19610402 1234。" });
    await expect(checkPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.blocked" });
    const { findings } = await read(postingId);
    expect(findings.map((one) => one.rule).sort()).toEqual([
      "posting.finding.id-number",
      "posting.finding.illness",
      "posting.finding.withheld",
    ]);
    const mended = {
      postingId,
      title: "下湾村监测对象公示",
      note: "详见名单。",
      items: [{ householdId: await household("王秀兰") }],
    };
    await reviseDraft({ ...mended, commandId: id(), contact: "" }, secretary());
    await expect(checkPosting(step(postingId), secretary())).rejects.toMatchObject({
      code: "posting.blocked",
      facts: { first: "posting.finding.contact-missing" },
    });
    await reviseDraft({ ...mended, commandId: id(), contact: CONTACT }, secretary());
    expect(await checkPosting(step(postingId), secretary())).toMatchObject({ state: "checked" });
  });

  it("refuses households of another village, twice the same, and one that already hangs", async () => {
    const wang = await household("王秀兰");
    await expect(drafted([await household("外村人", OTHER_VILLAGE)])).rejects.toMatchObject({
      code: "posting.elsewhere",
    });
    await expect(drafted([wang, wang])).rejects.toMatchObject({ code: "posting.household-twice" });
    await drafted([wang]);
    await expect(drafted([wang])).rejects.toMatchObject({ code: "posting.already-posted", facts: { head: "王秀兰" } });
  });

  it("needs two people: who drafted does not approve, and what is approved is what was seen", async () => {
    const postingId = await drafted([await household("李大山")]);
    const officer = county.as("county-officer", COUNTY);
    await checkPosting(step(postingId), secretary());
    const seen = (await read(postingId)).checkedAt;
    await expect(approvePosting({ ...step(postingId), seen }, secretary())).rejects.toMatchObject({
      code: "actor.not-your-right",
    });
    county.clock.moveBy(60_000);
    await returnPosting({ ...step(postingId), reason: "请补充帮扶措施" }, township());
    await checkPosting(step(postingId), secretary());
    await expect(approvePosting({ ...step(postingId), seen }, township())).rejects.toMatchObject({
      code: "posting.changed-since",
    });
    await approvePosting({ ...step(postingId), seen: (await read(postingId)).checkedAt }, officer);
    expect((await read(postingId)).state).toBe("approved");
    const own = postingIdOf();
    await draftPosting(
      {
        commandId: id(),
        postingId: own,
        place: VILLAGE,
        kind: "exit",
        title: "退出公示名单",
        contact: CONTACT,
        items: [{ householdId: await household("周平") }],
      },
      officer,
    );
    await checkPosting(step(own), officer);
    await expect(approvePosting({ ...step(own), seen: (await read(own)).checkedAt }, officer)).rejects.toMatchObject({
      code: "posting.own-draft",
    });
  });

  it("is seen by nobody outside before it is posted", async () => {
    const postingId = await approved([await household("赵小林")]);
    expect(await findPublicPosting(county.world, COUNTY, postingId)).toBeUndefined();
    await expect(objects(postingId)).rejects.toMatchObject({ code: "objection.not-posted" });
  });

  it("keeps to its ground", async () => {
    const postingId = await drafted([await household("孙月")]);
    const stranger = county.as("village-secretary", OTHER_VILLAGE);
    await expect(readPosting({ postingId }, stranger)).rejects.toMatchObject({ code: "posting.not-found" });
    await expect(checkPosting(step(postingId), stranger)).rejects.toMatchObject({ code: "posting.not-found" });
    expect((await listPostings({}, stranger)).rows).toEqual([]);
    await expect(listPostings({}, county.as("administrator", COUNTY))).rejects.toMatchObject({
      code: "actor.not-your-right",
    });
  });
});

describe("a posting about cards", () => {
  const card = (householdId: HouseholdId, stage: string, version: number | null) =>
    county.world.db
      .insertInto("card")
      .values({
        countyCode: COUNTY,
        id: householdId,
        place: VILLAGE,
        stage,
        version,
        sealed: new Uint8Array([1]),
        changedAt: county.world.now(),
      })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet({ stage, version }))
      .execute();

  it("stands on final versions: without seven signatures it is refused, and again when one is voided before it hangs", async () => {
    const householdId = await household("葛长青");
    const postingId = postingIdOf();
    const draft = () =>
      draftPosting(
        {
          ...step(postingId),
          ...{ place: VILLAGE, kind: "card", title: "下湾村档卡信息公示", contact: CONTACT },
          items: [{ householdId }],
        },
        secretary(),
      );
    await expect(draft()).rejects.toMatchObject({ code: "posting.card-not-final", facts: { count: 1 } });
    await card(householdId, "review", 1);
    await expect(draft()).rejects.toMatchObject({ code: "posting.card-not-final" });
    await card(householdId, "signed", 3);
    await draft();
    await expect(draft()).rejects.toMatchObject({ code: "posting.exists" });
    await checkPosting(step(postingId), secretary());
    expect((await read(postingId)).items).toMatchObject([{ cardVersion: 3 }]);
    await approvePosting({ ...step(postingId), seen: (await read(postingId)).checkedAt }, township());
    await card(householdId, "recorded", null);
    await expect(postPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.card-not-final" });
    await card(householdId, "filed", 3);
    await postPosting(step(postingId), secretary());

    const proof = await county.world.db.transaction().execute((tx) => postingsForProof(tx, COUNTY, householdId));
    expect(proof).toMatchObject([{ state: "posted", cardVersion: 3, objections: [], shown: { headName: "葛长青" } }]);
    expect(proof[0]?.steps).toHaveLength(4);
  });

  it("does not hang when a household has left the village, or its head has died, since it was approved", async () => {
    const householdId = await household("迁走的");
    const postingId = await drafted([householdId]);
    await checkPosting(step(postingId), secretary());
    await approvePosting({ ...step(postingId), seen: (await read(postingId)).checkedAt }, township());
    const { db } = county.world;
    const status = (is: string) =>
      db.updateTable("household").set({ status: is }).where("id", "=", householdId).execute();
    await status("ended");
    await expect(postPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.elsewhere" });
    await status("active");
    const head = (state: string) =>
      db.updateTable("person").set({ status: state }).where("householdId", "=", householdId).execute();
    await head("left");
    await expect(postPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.no-head" });
    await head("active");
    await postPosting(step(postingId), secretary());
    expect((await read(postingId)).state).toBe("posted");
  });

  it("is refused when a household has left the village since it was drafted", async () => {
    const householdId = await household("乔迁");
    const postingId = await drafted([householdId]);
    await county.world.db.updateTable("household").set({ status: "ended" }).where("id", "=", householdId).execute();
    await expect(checkPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.elsewhere" });
  });
});

describe("a posting runs its days", () => {
  it("hangs in public for five days from the day after, then ends, closes and is taken down by itself", async () => {
    county.clock.moveTo("2026-04-01T02:00:00Z");
    await clock();
    const householdId = await household("何桂香");
    const postingId = await posted([householdId]);
    expect(await read(postingId)).toMatchObject({
      state: "posted",
      postedOn: "2026-04-01",
      lastDay: "2026-04-06",
      clock: { counted: 0, left: 5, days: 5 },
    });

    county.clock.moveTo("2026-04-06T15:00:00Z");
    const seen = await findPublicPosting(county.world, COUNTY, postingId);
    expect(seen?.posting).toMatchObject({ village: "下湾村", township: "石桥乡", state: "posted", households: 1 });
    expect(seen?.rows).toEqual([
      {
        headName: "何*",
        group: "三组",
        householdSize: "2",
        class: "一般贫困户",
        decidedOn: "2026-03-01",
        measureKinds: "产业帮扶",
      },
    ]);
    await expect(endPosting(step(postingId), secretary())).rejects.toMatchObject({ code: "posting.not-over" });

    county.clock.moveTo("2026-04-06T16:01:00Z");
    const late = await findPublicPosting(county.world, COUNTY, postingId);
    expect(late).toMatchObject({ posting: { state: "ended" }, rows: [] });

    expect(await clock()).toEqual({ ended: 1, closed: 0, takenDown: 0 });
    expect(await clock()).toEqual({ ended: 0, closed: 0, takenDown: 0 });
    county.clock.moveTo("2026-04-08T02:00:00Z");
    expect(await clock()).toEqual({ ended: 0, closed: 1, takenDown: 1 });
    expect(await read(postingId)).toMatchObject({ state: "taken-down", outcome: "no-objection" });
    expect((await read(postingId)).steps.map((one) => one.action)).toEqual([
      "draft",
      "check",
      "approve",
      "post",
      "end",
      "close",
      "take-down",
    ]);
    expect((await findPublicPosting(county.world, COUNTY, postingId))?.posting.outcome).toBe("no-objection");
    expect(await postingsOfHousehold({ householdId }, secretary())).toMatchObject([
      { id: postingId, outcome: "no-objection" },
    ]);

    county.clock.moveTo("2026-05-09T01:00:00Z");
    expect(await findPublicPosting(county.world, COUNTY, postingId)).toBeUndefined();
  });

  it("writes down the rules of the day it was posted", async () => {
    county.clock.moveTo("2026-05-10T02:00:00Z");
    const { rules } = await read(await posted([await household("郑福来")]));
    expect(rules).toContainEqual({
      rule: "posting.days.recognition",
      version: "monitoring@always",
      value: { days: 5, unit: "calendar" },
    });
  });

  it("is called off at once when something turns out wrong", async () => {
    const postingId = await posted([await household("冯春")]);
    await expect(withdrawPosting({ ...step(postingId), reason: "名单有误" }, secretary())).rejects.toMatchObject({
      code: "actor.not-your-right",
    });
    await withdrawPosting({ ...step(postingId), reason: "名单有误" }, township());
    expect(await findPublicPosting(county.world, COUNTY, postingId)).toMatchObject({
      posting: { state: "withdrawn" },
      rows: [],
    });
  });
});

describe("somebody objects", () => {
  it("gets a number, bars the end, and is answered in public without a private word", async () => {
    county.clock.moveTo("2026-06-01T02:00:00Z");
    await clock();
    const postingId = await posted([await household("曹树根")]);
    county.clock.moveTo("2026-06-03T02:00:00Z");
    const said = await objects(postingId);
    expect(said.trackingNo).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    expect(said.answerBy).toBe("2026-06-10");
    expect(await findPublicObjection(county.world, COUNTY, said.trackingNo.toLowerCase())).toMatchObject({
      title: "下湾村监测对象公示",
      finding: null,
    });

    county.clock.moveTo("2026-06-08T02:00:00Z");
    expect((await clock()).ended).toBe(1);
    expect((await read(postingId)).state).toBe("ended");
    await expect(closePosting({ ...step(postingId), conclusion: "无问题" }, township())).rejects.toMatchObject({
      code: "posting.objection-open",
    });

    expect(await readObjection({ objectionId: said.objectionId }, clerk())).toMatchObject({
      statement: "我认为这户条件好，有商品房，请核实。",
      phone: "13900002222",
    });
    await expect(readObjection({ objectionId: said.objectionId }, secretary())).rejects.toMatchObject({
      code: "actor.not-your-right",
    });
    const answers = (answer: string) =>
      answerObjection({ commandId: id(), objectionId: said.objectionId, finding: "not-upheld", answer }, clerk());
    await expect(answers("该户户主患有癌症，请谅解。")).rejects.toMatchObject({
      code: "objection.answer-tells-too-much",
    });
    await answers("经入户核实，该户无商品房，所住为旧房改造。");
    await expect(answers("再答一次，再答一次。")).rejects.toMatchObject({ code: "objection.answered" });
    expect(await findPublicObjection(county.world, COUNTY, said.trackingNo)).toMatchObject({
      finding: "not-upheld",
      answeredOn: "2026-06-08",
    });

    expect((await clock()).closed).toBe(0);
    await expect(closePosting(step(postingId), township())).rejects.toMatchObject({
      code: "posting.conclusion-missing",
    });
    await closePosting({ ...step(postingId), conclusion: "收到一件异议，经核实不成立，维持原名单。" }, township());
    expect(await findPublicPosting(county.world, COUNTY, postingId)).toMatchObject({
      posting: { outcome: "answered", conclusion: "收到一件异议，经核实不成立，维持原名单。" },
    });
  });

  it("by telephone or box as well, entered by a clerk", async () => {
    county.clock.moveTo("2026-07-01T02:00:00Z");
    const postingId = await posted([await household("吕满仓")]);
    county.clock.moveTo("2026-07-07T02:00:00Z");
    await clock();
    await expect(objects(postingId)).rejects.toMatchObject({ code: "objection.too-late" });
    const box = { channel: "box", receivedOn: "2026-07-06", statement: "意见箱来信：名单漏了我家。" };
    await recordObjection({ commandId: id(), postingId, ...box }, secretary());
    expect((await read(postingId)).objections).toMatchObject([{ channel: "box", receivedOn: "2026-07-06" }]);
    county.clock.moveTo("2026-07-09T02:00:00Z");
    expect((await clock()).closed).toBe(0);
    await expect(recordObjection({ commandId: id(), postingId, ...box }, secretary())).rejects.toMatchObject({
      code: "objection.too-late",
    });
  });

  it("cannot be found by guessing, and what was said is sealed and not in the audit", async () => {
    expect(await findPublicObjection(county.world, COUNTY, "2222-2222-2222")).toBeUndefined();
    const sealed = await county.world.db.selectFrom("objection").select("sealed").execute();
    expect(sealed.every((one) => !Buffer.from(one.sealed).toString("utf8").includes("商品房"))).toBe(true);
    const audit = await county.world.db.selectFrom("auditEntry").select(["input", "result"]).execute();
    expect(JSON.stringify(audit)).not.toMatch(/商品房，请核实|13900002222/);
    expect((await listObjections({ open: "true" }, clerk())).rows).toMatchObject([{ channel: "box" }]);
  });
});

describe("the portal's own role", () => {
  it("finds villages by name and initials", async () => {
    expect(await publicVillages(county.world, COUNTY, "下湾")).toMatchObject([
      { village: "下湾村", township: "石桥乡" },
    ]);
    expect((await publicVillages(county.world, COUNTY, "lin")).length).toBe(0);
    expect((await publicVillages(county.world, COUNTY, "llc")).map((one) => one.village)).toEqual(["柳林村"]);
    expect((await publicVillages(county.world, COUNTY, "")).length).toBe(2);
    expect((await publicPostings(county.world, COUNTY, OTHER_VILLAGE)).length).toBe(0);
    expect((await publicPostings(county.world, "990102")).length).toBe(0);
  });

  it.each([
    "household",
    "person",
    "posting",
    "posting_item",
    "objection",
    "account",
    "audit_entry",
    "cadre",
    "rule_override",
    "history.posting",
  ])("may not read %s", async (table) => {
    await expect(
      county.world.db.transaction().execute(async (tx) => {
        const { sql } = await import("kysely");
        await sql.raw("set local role bangfu_portal").execute(tx);
        await sql.raw(`select * from ${table} limit 1`).execute(tx);
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it("sees no objection without its number, and nothing of a county that is not set", async () => {
    const { sql } = await import("kysely");
    const counted = await county.world.db.transaction().execute(async (tx) => {
      await sql.raw("set local role bangfu_portal").execute(tx);
      await sql.raw(`set local bangfu.county = '${COUNTY}'`).execute(tx);
      const all = await tx.selectFrom("portalObjection").select("key").execute();
      await sql.raw("set local bangfu.county = ''").execute(tx);
      const postings = await tx.selectFrom("portalPosting").select("postingId").execute();
      return [all.length, postings.length];
    });
    expect(counted).toEqual([0, 0]);
  });
});
