import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "#modules/accounts/index.ts";
import { household, person } from "#modules/registry/domain/household.fixture.ts";
import { editHousehold } from "#modules/registry/server/edit-household.ts";
import { readHousehold } from "#modules/registry/server/read-household.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { batchText } from "./domain/statement.ts";
import { openVillage, SEATS, type Village } from "./fixtures/village.ts";
import { byHelper, byVillage } from "./server/completeness.ts";
import { decideError, hearEntry } from "./server/decide-error.ts";
import { fileCard } from "./server/file-card.ts";
import { freezeVersion } from "./server/freeze-version.ts";
import { sha256 } from "./server/hash.ts";
import { keepPaper } from "./server/keep-paper.ts";
import { listCards } from "./server/list-cards.ts";
import { countErrors, listErrors } from "./server/list-errors.ts";
import { lockVolume, openVolume } from "./server/lock-volume.ts";
import { myTurn } from "./server/my-turn.ts";
import { proveError, rejectError } from "./server/prove-error.ts";
import { putComparison } from "./server/put-comparison.ts";
import { getComparison } from "./server/read-comparison.ts";
import { compareVersions, getVersionShown } from "./server/read-version.ts";
import { getVolume } from "./server/read-volume.ts";
import { reportError } from "./server/report-error.ts";
import { resolveMismatch } from "./server/resolve-mismatch.ts";
import { returnCard } from "./server/return-card.ts";
import { showCard } from "./server/show-card.ts";
import { signBatch, signCard } from "./server/sign-cards.ts";
import { takeOutPaper } from "./server/take-out-paper.ts";
import { takeStep } from "./server/take-step.ts";
import { getWalk } from "./server/walk-list.ts";

let county: County;
let village: Village;
beforeAll(async () => {
  county = await openCounty("2026-11-22T01:00:00Z");
  village = await openVillage(county);
}, 60_000);
afterAll(() => county.close());

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
const signer = (seat: string) => {
  const found = village.seven.find((one) => one.seat === seat);
  if (!found) throw new Error(seat);
  return found;
};

describe("a card is prepared", () => {
  it("only after the four must-sees, or with the reason why not", async () => {
    const cardId = await village.household();
    const step = (action: string, more: object = {}) =>
      takeStep({ commandId: id(), cardId, action, ...more }, village.clerk);
    expect(await code(step("record"))).toBe("card.not-now");
    const [first, ...rest] = (await village.read(cardId)).readiness.mustSees;
    await step("enter", { mustSees: rest.map(({ key }) => ({ key, seen: true })) });
    expect(await code(step("record"))).toBe("card.must-see-missing");
    await step("enter", { mustSees: [{ key: first?.key, seen: false, exception: "全家外出务工，已视频核实" }] });
    expect(await code(step("record"))).toBe("done");
    expect(await code(step("check"))).toBe("card.not-compared");
  });

  it("with what was seen and excused kept whether it is told at the visit or at the record", async () => {
    const cardId = await village.household();
    const step = (action: string, more: object = {}) =>
      takeStep({ commandId: id(), cardId, action, ...more }, village.clerk);
    await step("enter");
    const [first, ...rest] = (await village.read(cardId)).readiness.mustSees;
    const excused = { key: first?.key, seen: false, exception: "户主在县医院，已电话核实" };
    await step("record", { mustSees: [excused, ...rest.map(({ key }) => ({ key, seen: true }))] });
    const { stage, readiness } = await village.read(cardId);
    expect(stage).toBe("recorded");
    expect(readiness.mustSees.map(({ key, seen, exception }) => ({ key, seen, exception }))).toEqual([
      excused,
      ...rest.map(({ key }) => ({ key, seen: true, exception: null })),
    ]);
  });

  it("asks the six tests of each household beside the six sections", async () => {
    const cardId = await village.household();
    const tests = (await village.read(cardId)).checklist.filter((one) => one.section.zh === "六项检验");
    expect(tests.map((one) => one.check.zh)).toEqual([
      "严格标准",
      "科学比对",
      "合理算账",
      "公开评议",
      "自己认账（户签字）",
      "群众认可（无未答复异议）",
    ]);
    expect(tests.every((one) => !one.ok)).toBe(true);
  });

  it("a point of the checklist that does not apply says why, and is not ticked as true", async () => {
    const cardId = await village.household();
    await takeStepToRecorded(cardId);
    await village.compareAll(cardId);
    const [point, ...others] = await points(cardId);
    const checkWith = (checklist: object[]) =>
      takeStep({ commandId: id(), cardId, action: "check", checklist }, village.clerk);
    expect(await code(checkWith([{ ...point, ok: false }, ...others]))).toBe("card.checklist-open");
    expect(await code(checkWith([{ ...point, ok: false, note: "未脱贫户，没有退出公示" }, ...others]))).toBe("done");
    const kept = (await village.read(cardId)).checklist.find((one) => one.key === point?.key);
    expect(kept).toMatchObject({ ok: false, note: "未脱贫户，没有退出公示" });
  });

  it("with every difference of the six-way comparison settled, the register mended where the source is right", async () => {
    const cardId = await village.household();
    await takeStepToRecorded(cardId);
    await village.compareAll(cardId);
    const at = { cardId, path: "household.naturalVillage", source: "facts" };
    const cell = { path: at.path, source: at.source, verdict: "differs", sourceValue: "二组" };
    await putComparison({ commandId: id(), cardId, cells: [cell] }, village.clerk);
    const check = { commandId: id(), cardId, action: "check", checklist: await points(cardId) };
    expect(await code(takeStep(check, village.clerk))).toBe("card.mismatch-open");
    await resolveMismatch({ commandId: id(), ...at, right: "source", note: "入户看到" }, village.clerk);
    expect((await getComparison({ cardId }, village.clerk)).progress.open).toBe(1);
    await village.edit(cardId, { naturalVillage: "二组" });
    expect((await getComparison({ cardId }, village.clerk)).progress).toMatchObject({ open: 0, uncompared: 2 });
  });

  it("keeping what a source says of an ID number out of the open, in the table and in the audit", async () => {
    const cardId = await village.household();
    const { rows } = await getComparison({ cardId }, village.clerk);
    const row = rows.find((one) => one.path.endsWith(".idNumber"));
    expect(row?.value).toMatch(/^990101\*{8}\d{3}[\dX]$/);
    const cell = { path: row?.path, source: "originals", verdict: "differs", sourceValue: "990101198003019999" };
    await putComparison({ commandId: id(), cardId, cells: [cell] }, village.clerk);
    const tables = [
      await county.world.db.selectFrom("comparisonEntry").selectAll().where("cardId", "=", cardId).execute(),
      await county.world.db.selectFrom("auditEntry").selectAll().where("subject", "=", cardId).execute(),
    ];
    expect(JSON.stringify(tables)).not.toContain("990101198003019999");
    const again = await getComparison({ cardId }, village.clerk);
    expect(again.rows.find((one) => one.path === row?.path)?.cells[0]).toMatchObject({
      value: "990101********9999",
      state: "mismatch",
    });
  });

  it("and frozen with a hash over facts that do not show ID numbers, phones or illness", async () => {
    const cardId = await village.household();
    expect(await code(freezeVersion({ commandId: id(), cardId }, village.clerk))).toBe("card.not-now");
    const { version, hash } = await village.toReview(cardId);
    const row = await county.world.db
      .selectFrom("cardVersion")
      .selectAll()
      .where("cardId", "=", cardId)
      .executeTakeFirstOrThrow();
    expect([version, sha256(row.text)]).toEqual([1, hash]);
    expect(row.text).not.toMatch(/99010119|13900000001|健康"|缺技术/);
    const shown = await getVersionShown({ cardId, version: 1 }, signer("village-head"));
    expect(shown.place).toMatchObject({ county: "云岭县", township: "石桥乡", village: "下湾村" });
    expect(shown.facts.find((one) => one.path === "household.phone")?.value).toBe("139****0001");
  });
});

const points = async (cardId: string) => (await village.read(cardId)).checklist.map(({ key }) => ({ key, ok: true }));
async function takeStepToRecorded(cardId: string): Promise<void> {
  const mustSees = (await village.read(cardId)).readiness.mustSees.map(({ key }) => ({ key, seen: true }));
  await takeStep({ commandId: id(), cardId, action: "enter", mustSees }, village.clerk);
  await takeStep({ commandId: id(), cardId, action: "record" }, village.clerk);
}

describe("a warning that is true all the same", () => {
  it("needs a sentence at the check, which stands beside it and is kept for the signers", async () => {
    const grandfather = person("之父", "男", "1950-01-01", { id: id() as never, labour: "普通劳动力" });
    const cardId = await village.household({ members: [...household().members, grandfather] });
    await takeStepToRecorded(cardId);
    await village.compareAll(cardId);
    const check = { commandId: id(), cardId, action: "check", checklist: await points(cardId) };
    expect((await village.read(cardId)).readiness.unexplained).toBe(1);
    expect(await code(takeStep(check, village.clerk))).toBe("card.warnings-unexplained");
    const note = "身体硬朗，还在种地";
    const warnings = [{ rule: "labour-of-old-person", field: "members.3.labour", note }];
    await takeStep({ ...check, commandId: id(), warnings }, village.clerk);
    expect((await village.read(cardId)).findings).toMatchObject([{ rule: "labour-of-old-person", note }]);
    const walk = await getWalk({ place: VILLAGE }, village.clerk);
    expect(walk.groups.flatMap((group) => group.stops).map((stop) => stop.householdId)).not.toContain(cardId);
  });

  it("needs another sentence once its fact is another", async () => {
    const cardId = await village.household();
    const toRoad = async (roadDistance: number) => {
      const { changedAt: seenAt } = await readHousehold({ householdId: cardId }, village.clerk);
      county.clock.moveBy(1000);
      const change = { facts: {}, conditions: { roadDistance } };
      await editHousehold({ commandId: id(), householdId: cardId, seenAt, edit: change }, village.clerk);
      await village.deliver();
    };
    const onWalk = async () => {
      const { groups } = await getWalk({ place: VILLAGE }, village.clerk);
      const stop = groups.flatMap((group) => group.stops).find((one) => one.householdId === cardId);
      return stop?.items.map((one) => one.code).includes("finding.road-far") ?? false;
    };
    await toRoad(6000);
    await village.check(cardId);
    expect([(await village.read(cardId)).readiness.unexplained, await onWalk()]).toEqual([0, false]);
    await toRoad(9000);
    const card = await village.read(cardId);
    expect(card.findings).toMatchObject([{ rule: "road-far", facts: { km: 9 }, note: null }]);
    expect([card.readiness.unexplained, await onWalk()]).toEqual([1, true]);
    await village.compareAll(cardId);
    const again = { commandId: id(), cardId, action: "check", checklist: await points(cardId) };
    expect(await code(takeStep(again, village.clerk))).toBe("card.warnings-unexplained");
    await toRoad(6000);
    expect((await village.read(cardId)).findings).toMatchObject([{ facts: { km: 6 }, note: "入户核实，属实" }]);
  });
});

describe("the walk", () => {
  it("is narrowed to one group, or to the households of one helper", async () => {
    const cardId = await village.household({ naturalVillage: "九组" });
    await takeStepToRecorded(cardId);
    const stops = async (more: object) =>
      (await getWalk({ place: VILLAGE, ...more }, village.clerk)).groups.flatMap((group) =>
        group.stops.map((stop) => stop.householdId),
      );
    const differs = { path: "household.naturalVillage", source: "facts", verdict: "differs", sourceValue: "八组" };
    await putComparison({ commandId: id(), cardId, cells: [differs] }, village.clerk);
    expect(await stops({ naturalVillage: "九组" })).toEqual([cardId]);
    expect(await stops({ naturalVillage: "八组" })).toEqual([]);
    expect(await stops({ helper: signer("helper").cadreId })).toContain(cardId);
    expect(await stops({ helper: signer("village-head").cadreId })).toEqual([]);
  });
});

describe("seven people sign", () => {
  it("in their order, each the version they saw, and the seventh makes it final", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    expect(await code(village.sign(cardId, signer("helper")))).toBe("card.not-your-turn");
    for (const [i, one] of village.seven.entries()) {
      const waiting = await myTurn({}, one);
      expect(waiting.rows.some((row) => row.id === cardId)).toBe(true);
      const receipt = await village.sign(cardId, one);
      expect(receipt).toMatchObject({ signed: i + 1, needed: 7, method: "passkey" });
    }
    const card = await village.read(cardId);
    expect(card).toMatchObject({ stage: "signed", signed: 7 });
    expect(card.signatures.map((one) => [one.seat, one.signerName])).toEqual(
      SEATS.map(([seat, , , name]) => [seat, name]),
    );
  });

  it("once, however often the device sends the signature", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    const head = signer("village-head");
    const { one, statementHash } = await village.signInput(cardId, head);
    const command = { commandId: id(), ...one, assertion: head.passkey(statementHash) };
    expect(await signCard(command, head)).toEqual(await signCard(command, head));
    expect(await code(signCard({ ...command, commandId: id() }, head))).toBe("card.seat-taken");
    expect((await village.read(cardId)).signed).toBe(1);
  });

  it("once, when two devices send it at the same moment", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    const head = signer("village-head");
    const { one, statementHash } = await village.signInput(cardId, head);
    const send = (commandId: string) =>
      code(signCard({ commandId, ...one, assertion: head.passkey(statementHash) }, head));
    const outcomes = await Promise.all([send(id()), send(id()), send(id())]);
    expect(outcomes.toSorted()).toEqual(["card.seat-taken", "card.seat-taken", "done"]);
    expect((await village.read(cardId)).signed).toBe(1);
  });

  it("not with an answer to another challenge, another's passkey, or without having looked", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    const head = signer("village-head");
    const { one, statementHash } = await village.signInput(cardId, head);
    const put = (assertion: unknown, more: object = {}) =>
      code(signCard({ commandId: id(), ...one, ...more, assertion }, head));
    expect(await put(head.passkey(sha256("something else")))).toBe("card.bad-assertion");
    expect(await put(signer("helper").passkey(statementHash))).toBe("card.bad-assertion");
    expect(await put(head.passkey(statementHash), { shownId: id() })).toBe("card.not-shown");
    expect(await put(head.passkey(statementHash), { shownSeconds: 2 })).toBe("card.too-quick");
    expect(await put(head.passkey(statementHash), { versionHash: "0".repeat(64) })).toBe("card.other-version");
    expect(await put(null)).toBe("card.proof-missing");
    expect(await put(head.passkey(statementHash))).toBe("done");
  });

  it("by typing the password again where there is no passkey, and it is marked", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    const head = signer("village-head");
    const passwordHash = await hashPassword("石桥乡-下湾村-2026");
    await county.world.db.updateTable("account").set({ passwordHash }).where("id", "=", head.actor.accountId).execute();
    const { one } = await village.signInput(cardId, head);
    expect(await code(signCard({ commandId: id(), ...one, password: "猜一个" }, head))).toBe("card.wrong-password");
    const receipt = await signCard({ commandId: id(), ...one, password: "石桥乡-下湾村-2026" }, head);
    expect(receipt.method).toBe("password");
    const audit = await county.world.db.selectFrom("auditEntry").selectAll().where("subject", "=", cardId).execute();
    expect(JSON.stringify(audit)).not.toContain("石桥乡-下湾村-2026");
  });

  it("several cards with one touch, each shown by itself", async () => {
    const cards = [await village.household(), await village.household()];
    for (const cardId of cards) await village.toReview(cardId);
    const head = signer("village-head");
    const laid = [];
    for (const cardId of cards) laid.push(await village.signInput(cardId, head));
    const assertion = head.passkey(sha256(batchText(laid.map((one) => one.statementHash))));
    const command = { commandId: id(), cards: laid.map(({ one }) => one), assertion };
    expect((await signBatch(command, head)).signed.map((one) => one.signed)).toEqual([1, 1]);
  });

  it("or send it back with a reason, and the names given so far count no more", async () => {
    const cardId = await village.household();
    const { hash } = await village.toReview(cardId);
    await village.sign(cardId, signer("village-head"));
    const back = { cardId, seat: "village-secretary", versionHash: hash };
    await returnCard({ commandId: id(), ...back, reason: "耕地面积与实际不符" }, signer("village-secretary"));
    const card = await village.read(cardId);
    expect(card).toMatchObject({ stage: "recorded", version: null, setBack: "耕地面积与实际不符" });
    expect(card.versions[0]?.signatures).toHaveLength(1);
    await village.toReview(cardId);
    expect(await village.read(cardId)).toMatchObject({ stage: "review", version: 2, signed: 0 });
  });

  it("and nobody of another village sees the card at all", async () => {
    const cardId = await village.household();
    const { hash } = await village.toReview(cardId);
    const stranger = county.as("village-head", OTHER_VILLAGE);
    expect(await code(village.read(cardId, stranger))).toBe("registry.household-not-found");
    const show = { commandId: id(), cardId, seat: "village-head", versionHash: hash };
    expect(await code(showCard(show, stranger))).toBe("card.not-found");
    expect((await listCards({}, stranger)).rows).toEqual([]);
    expect(await code(village.read(cardId, county.as("administrator", COUNTY)))).toBe("actor.not-your-right");
  });
});

describe("an edit of any fact", () => {
  it("makes a new draft, voids the signatures and keeps them on record", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    await village.signAll(cardId);
    await village.edit(cardId, { phone: "13900000002" });
    const card = await village.read(cardId);
    expect(card).toMatchObject({ stage: "recorded", version: null, lastVersion: 1, setBack: "联系电话" });
    expect(card.versions[0]).toMatchObject({ inForce: false, version: 1 });
    expect(card.versions[0]?.signatures).toHaveLength(7);
    expect(card.changes).toMatchObject([{ path: "household.phone", before: "139****0001", after: "139****0002" }]);
    await village.toReview(cardId);
    const changed = await compareVersions({ cardId, from: 1, to: 2 }, village.clerk);
    expect(changed.map((one) => one.label.zh)).toEqual(["联系电话"]);
  });

  it("stops a signature even before the void has been written", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    const head = signer("village-head");
    const { one, statementHash } = await village.signInput(cardId, head);
    await village.editOnly(cardId, { naturalVillage: "三组" });
    const late = () => code(signCard({ commandId: id(), ...one, assertion: head.passkey(statementHash) }, head));
    expect(await late()).toBe("card.changed-since");
    await village.deliver();
    expect(await late()).toBe("card.not-in-review");
  });

  it("to what it was does not bring the signatures back", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    await village.sign(cardId, signer("village-head"));
    await village.edit(cardId, { naturalVillage: "三组" });
    await village.edit(cardId, { naturalVillage: "一组" });
    expect(await village.read(cardId)).toMatchObject({ stage: "recorded", version: null, signed: 0 });
  });
});

describe("a final card", () => {
  it("is filed once its volume holds what it must, and a locked volume takes nothing more", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    await village.signAll(cardId);
    const file = () => fileCard({ commandId: id(), cardId }, village.clerk);
    expect(await code(file())).toBe("card.archive-open");
    const of = { volume: "household", place: VILLAGE, cardId };
    const keep = (item: string) =>
      keepPaper({ commandId: id(), ...of, item, title: item, dated: "2026-11-20" }, village.clerk);
    for (const item of ["application", "authorisation", "survey-form", "posting"]) await keep(item);
    expect((await file()).stage).toBe("filed");
    expect(await getVolume(of, village.clerk)).toMatchObject({ completeness: 100, missing: [] });
    await lockVolume({ commandId: id(), ...of }, village.clerk);
    expect(await code(keep("visits"))).toBe("card.volume-locked");
    await openVolume({ commandId: id(), ...of, because: "补走访记录" }, village.clerk);
    expect(await code(keep("visits"))).toBe("done");
    const held = async () => (await getVolume(of, village.clerk)).papers.filter((one) => one.item === "visits");
    const [paper] = await held();
    const takeOut = () =>
      takeOutPaper({ commandId: id(), archiveItemId: paper?.id, because: "放错了户" }, village.clerk);
    await lockVolume({ commandId: id(), ...of }, village.clerk);
    expect(await code(takeOut())).toBe("card.volume-locked");
    await openVolume({ commandId: id(), ...of, because: "取出放错的材料" }, village.clerk);
    expect(await code(takeOut())).toBe("done");
    expect(await held()).toEqual([]);
    expect(await code(takeOut())).toBe("card.paper-not-found");
    await lockVolume({ commandId: id(), ...of }, village.clerk);
    await village.edit(cardId, { naturalVillage: "四组" });
    await village.toReview(cardId);
    await village.signAll(cardId);
    expect(await code(file())).toBe("card.volume-locked");
    await openVolume({ commandId: id(), ...of, because: "重新归档" }, village.clerk);
    expect((await file()).stage).toBe("filed");
  });

  it("lies in a volume with one lock, even where two keepers lock it at the same moment", async () => {
    const village_ = { volume: "village", place: VILLAGE };
    await lockVolume({ commandId: id(), ...village_ }, village.clerk);
    const { db } = county.world;
    const again = sql`insert into archive_lock select (jsonb_populate_record(l, ${{ id: id() }}::jsonb)).* from archive_lock l
      where volume = 'village' and opened_at is null`;
    await expect(again.execute(db)).rejects.toThrow(/archive_lock_one_open/);
    await openVolume({ commandId: id(), ...village_, because: "补村卷" }, village.clerk);
    expect(await code(openVolume({ commandId: id(), ...village_, because: "补村卷" }, village.clerk))).toBe(
      "card.volume-open",
    );
  });

  it("that turns out wrong names the seven, who answer alike", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    await village.signAll(cardId);
    const inspector = county.as("supervisor", COUNTY, "督导员");
    const report = { cardId, version: 1, path: "year.farmland", shouldBe: 120, grounds: "现场丈量" };
    expect(await code(reportError({ commandId: id(), ...report, shouldBe: 350 }, inspector))).toBe(
      "card.nothing-wrong",
    );
    const { errorId } = await reportError({ commandId: id(), ...report }, inspector);
    const again = () => code(reportError({ commandId: id(), ...report, shouldBe: 130 }, inspector));
    expect(await again()).toBe("card.error-known");
    const proof = { commandId: id(), errorId, proof: "丈量记录第 12 号" };
    const { entries } = await proveError(proof, inspector);
    expect(entries.map((one) => [one.name, one.share])).toEqual(SEATS.map(([, , , name]) => [name, "1/7"]));
    const decide = { commandId: id(), errorId, outcome: "通报批评", documentNo: "云脱贫组〔2026〕9号" };
    const leader = county.as("county-leader", COUNTY, "县领导");
    expect(await code(decideError(decide, leader))).toBe("card.not-heard");
    for (const { id: entryId } of entries)
      await hearEntry({ commandId: id(), entryId, statement: "认可，当时未实地量" }, inspector);
    expect(await again()).toBe("card.error-known");
    await decideError(decide, leader);
    expect(await again()).toBe("card.error-known");
    const [error] = (await listErrors({ cardId }, inspector)).rows;
    const against = async (goal: string) => (await listErrors({ cardId, goal }, inspector)).rows.length;
    expect([await against("card"), await against("exit")]).toEqual([1, 0]);
    expect(error).toMatchObject({ state: "decided", label: "耕地面积", said: 350, shouldBe: 120, outcome: "通报批评" });
    expect(new Set(error?.entries.map((one) => [one.state, one.outcome].join()))).toEqual(
      new Set(["decided,通报批评"]),
    );
    expect(await countErrors({ place: VILLAGE }, inspector)).toContainEqual({
      goal: "card",
      proven: 1,
      reported: 0,
      zero: false,
    });
  });

  it("with an error on a sealed fact tells the values only masked", async () => {
    const cardId = await village.household();
    await village.toReview(cardId);
    await village.signAll(cardId);
    const inspector = county.as("supervisor", COUNTY);
    const report = { cardId, version: 1, path: "household.phone", shouldBe: "13900007777", grounds: "电话打不通" };
    await reportError({ commandId: id(), ...report }, inspector);
    const [error] = (await listErrors({ cardId }, inspector)).rows;
    expect(error).toMatchObject({ said: "139****0001", shouldBe: "139****7777", sealed: true });
    const audit = await county.world.db.selectFrom("auditEntry").selectAll().where("subject", "=", cardId).execute();
    expect(JSON.stringify(audit)).not.toContain("13900007777");
  });

  it("on which a sealed fact was left empty keeps what it should have been, and a rejected report can be made anew", async () => {
    const cardId = await village.household({ phone: null });
    await village.toReview(cardId);
    await village.signAll(cardId);
    const inspector = county.as("supervisor", COUNTY);
    const report = { cardId, version: 1, path: "household.phone", shouldBe: "13900008888", grounds: "本人提供" };
    const { errorId } = await reportError({ commandId: id(), ...report }, inspector);
    const [error] = (await listErrors({ cardId }, inspector)).rows;
    expect(error).toMatchObject({ said: null, shouldBe: "139****8888", sealed: true });
    await rejectError({ commandId: id(), errorId, reason: "号码已停用" }, inspector);
    expect(await code(reportError({ commandId: id(), ...report }, inspector))).toBe("done");
  });
});

describe("the village's work", () => {
  it("is shown by the walk, by completeness and by what waits for whom", async () => {
    const cardId = await village.household({ naturalVillage: "五组", cause: null });
    await village.deliver();
    const { groups: walk, houses, next: more } = await getWalk({ place: VILLAGE }, village.clerk);
    expect([houses > 0, more]).toEqual([true, null]);
    const stop = walk.find((group) => group.naturalVillage === "五组")?.stops.find((one) => one.householdId === cardId);
    expect(stop?.items.some((item) => item.urgent && item.code.startsWith("finding."))).toBe(true);
    const [row] = await byVillage({ place: VILLAGE }, village.clerk);
    expect(row).toMatchObject({ key: VILLAGE, name: "下湾村" });
    expect(row?.completeness).toBeLessThan(100);
    const [helped] = await byHelper({}, village.clerk);
    expect(helped?.name).toBe("赵帮扶");
    const helper = helped?.key;
    expect((await listCards({ helper, limit: 200 }, village.clerk)).rows).toHaveLength(helped?.households ?? 0);
    expect((await listCards({ helper: id(), limit: 200 }, village.clerk)).rows).toEqual([]);
    const page = await listCards({ limit: 2 }, village.clerk);
    const next = await listCards({ limit: 200, after: page.next ?? "" }, village.clerk);
    const ids = [...page.rows, ...next.rows].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(cardId);
    const late = await village.household();
    await village.toReview(late);
    const overdue = async () =>
      (await listCards({ overdue: true, limit: 200 }, village.clerk)).rows.map((one) => one.id);
    expect(await overdue()).not.toContain(late);
    county.clock.moveBy(90 * 86_400_000);
    expect(await overdue()).toContain(late);
  });
});
