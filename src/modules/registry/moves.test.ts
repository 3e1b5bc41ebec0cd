import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Day } from "#kernel/day.ts";
import { FileId } from "#kernel/ids.ts";
import { addDivisions } from "#modules/places/index.ts";
import { endDivision } from "#modules/places/server/end-division.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { enrol } from "#testing/enrol.ts";
import { household } from "./domain/household.fixture.ts";
import { followDivisionJob } from "./index.ts";
import { assignHelper } from "./server/helpers.ts";
import { listHouseholds } from "./server/list-households.ts";
import { answerMove } from "./server/moves/answer-move.ts";
import { askMove } from "./server/moves/ask-move.ts";
import { followDivision } from "./server/moves/follow-division.ts";
import { listMoves } from "./server/moves/list-moves.ts";
import { withdrawMove } from "./server/moves/withdraw-move.ts";
import { readChanges } from "./server/read-changes.ts";
import { readHistory } from "./server/read-history.ts";
import { readHousehold } from "./server/read-household.ts";
import { recordChange } from "./server/record-change.ts";
import { registerHousehold } from "./server/register-household.ts";
import { takeBackChange } from "./server/take-back-change.ts";
import { unmask } from "./server/unmask.ts";

const THIRD_VILLAGE = "990101201203";

describe("a whole household moves to another village", () => {
  let county: County;
  let sender: Caller;
  let receiver: Caller;
  let third: Caller;
  beforeAll(async () => {
    county = await openCounty("2026-11-02T01:00:00Z");
    const { world } = county;
    const names = { "99": "样例省", "9901": "云岭市", [COUNTY]: "云岭县" };
    const places = {
      [VILLAGE.slice(0, 9)]: "石桥乡",
      [OTHER_VILLAGE.slice(0, 9)]: "柳林乡",
      [VILLAGE]: "下湾村",
      [OTHER_VILLAGE]: "柳林村",
      [THIRD_VILLAGE]: "河边村",
    };
    const rows = Object.entries({ ...names, ...places }).map(([code, name]) => ({ code, name }));
    await addDivisions(world.db, rows, Day.parse("2020-01-01"), world.now());
    const clerkOf = (name: string, place: string) =>
      enrol(world, COUNTY, name, [{ post: "village-clerk", territory: place }]);
    [sender, receiver, third] = [
      await clerkOf("孙送", VILLAGE),
      await clerkOf("周接", OTHER_VILLAGE),
      await clerkOf("吴旁", THIRD_VILLAGE),
    ];
  }, 60_000);
  afterAll(() => county.close());

  const code = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => "done",
      (error: { code?: string; message: string }) => error.code ?? error.message,
    );
  async function proof(place: string): Promise<FileId> {
    const content = await county.world.files.put(Buffer.from(`%PDF-1.4\n% ${id()}\n%%EOF\n`));
    const fileId = FileId.parse(id());
    await county.world.db
      .transaction()
      .execute((tx) =>
        addStoredFile(
          { tx, actor: sender.actor, now: county.world.now() },
          { id: fileId, content, name: "迁移证.pdf", place, purpose: "proof" },
        ),
      );
    return fileId;
  }
  async function registered(place = VILLAGE, by = sender) {
    const one = household({ place: place as never, id: id() as never });
    for (const member of one.members) member.id = id() as never;
    one.year.income = one.year.income.map((line) => ({ ...line, id: id() as never }));
    await registerHousehold({ commandId: id(), household: one }, by);
    county.clock.moveBy(60_000);
    return one;
  }
  const recorded = async (householdId: string, change: object, by: Caller) => {
    const { household: is, changedAt: seenAt } = await page(householdId, by);
    const proofFileIds = [await proof(is.place)];
    const full = { proofFileIds, on: "2026-11-01", ...change };
    await recordChange({ commandId: id(), householdId, seenAt, change: full }, by);
    county.clock.moveBy(60_000);
  };
  const takenBack = async (householdId: string, by: Caller, which?: string) => {
    const [latest] = await readChanges({ householdId }, by);
    const changeId = which ?? latest?.id;
    const { changedAt: seenAt } = await page(householdId, by);
    const command = { commandId: id(), householdId, changeId, seenAt, reason: "登错了人" };
    return code(takeBackChange(command, by));
  };
  const asked = async (householdId: string, more: object = {}) => {
    const moveId = id();
    await askMove(
      {
        commandId: id(),
        moveId,
        householdId,
        to: OTHER_VILLAGE,
        on: "2026-10-20",
        reason: "投靠女儿，房屋已过户",
        proofFileIds: [await proof(VILLAGE)],
        ...more,
      },
      sender,
    );
    return moveId;
  };
  const answer = (moveId: string, more: object = {}, by = receiver) =>
    answerMove({ commandId: id(), moveId, accept: true, naturalVillage: "二组", ...more }, by);
  const page = (householdId: string, by: Caller, more: object = {}) => readHousehold({ householdId, ...more }, by);

  it("is refused without proof, to the same village, to a village that is not there, ahead of its day, and twice", async () => {
    const one = await registered();
    const no = (more: object) => code(asked(one.id, more));
    expect(await no({ proofFileIds: [] })).toBe("registry.change-without-proof");
    expect(await no({ to: VILLAGE })).toBe("registry.move-same-place");
    expect(await no({ to: "990101201299" })).toBe("registry.place-unknown");
    expect(await no({ to: "990102200201" })).toBe("registry.place-unknown");
    expect(await no({ on: "2026-12-01" })).toBe("registry.change-in-future");
    expect(await no({ proofFileIds: [await proof(OTHER_VILLAGE)] })).toBe("registry.proof-not-found");
    await asked(one.id);
    expect(await no({})).toBe("registry.move-asked-already");
    expect(await code(askMove({ ...(await input(one.id)) }, receiver))).toBe("registry.household-not-found");
  });
  const input = async (householdId: string) => ({
    commandId: id(),
    moveId: id(),
    householdId,
    to: OTHER_VILLAGE,
    on: "2026-10-20",
    reason: "迁移",
    proofFileIds: [await proof(OTHER_VILLAGE)],
  });

  it("tells the village it goes to who comes and why, and nothing else of the household", async () => {
    const one = await registered();
    const moveId = await asked(one.id);
    const [row] = (await listMoves({ householdId: one.id }, receiver)).filter((move) => move.id === moveId);
    expect(row).toMatchObject({
      headName: one.members[0]?.name,
      size: 3,
      from: { name: "石桥乡下湾村" },
      to: { name: "柳林乡柳林村" },
      state: "asked",
      askedBy: { name: "孙送" },
      mayAnswer: true,
      mayWithdraw: false,
    });
    expect(await code(page(one.id, receiver))).toBe("registry.household-not-found");
    expect((await listHouseholds({}, receiver)).rows.map((found) => found.id)).not.toContain(one.id);
    expect(await listMoves({ householdId: one.id }, third)).toEqual([]);
    expect(await code(answer(moveId, {}, third))).toBe("registry.move-not-found");
    expect(await code(answer(moveId, {}, sender))).toBe("registry.move-not-found");
    const rows = await walled(
      county.world,
      wallStatements(
        { county: COUNTY, account: third.actor.accountId, territories: [THIRD_VILLAGE as never] },
        county.clock.now(),
      ),
      (tx) => tx.selectFrom("householdMove").selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });

  it("is declined with a reason, or taken back, and stays where it is", async () => {
    const one = await registered();
    const first = await asked(one.id);
    expect(await code(answer(first, { accept: false }))).toBe("registry.reason-missing");
    await answer(first, { accept: false, note: "查无此户房屋" });
    expect(await code(answer(first))).toBe("registry.move-settled");
    const second = await asked(one.id);
    expect(await code(withdrawMove({ commandId: id(), moveId: second, note: "填错了" }, receiver))).toBe(
      "registry.move-not-found",
    );
    await withdrawMove({ commandId: id(), moveId: second, note: "填错了" }, sender);
    expect((await page(one.id, sender)).household.place).toBe(VILLAGE);
    expect((await listMoves({ householdId: one.id }, receiver)).map((move) => move.state)).toEqual([
      "withdrawn",
      "declined",
    ]);
  });

  it("comes over with its people, years, income, proof and changes; the village it left keeps what it was in its time", async () => {
    const one = await registered();
    const leftOn = "2026-11-02";
    const helper = await enrol(county.world, COUNTY, "赵帮", [{ post: "helper", territory: VILLAGE }]);
    await assignHelper(
      { commandId: id(), householdId: one.id, helperId: id(), cadreId: helper.cadreId, since: "2026-01-01" },
      sender,
    );
    await unmask({ commandId: id(), householdId: one.id, personId: null, reason: "核对电话" }, sender);
    const before = await page(one.id, sender);
    county.clock.moveBy(60_000);
    const moveId = await asked(one.id);
    county.clock.moveTo("2026-11-05T02:00:00Z");
    await answer(moveId);

    const after = await page(one.id, receiver);
    expect(after.household).toEqual({ ...before.household, place: OTHER_VILLAGE, naturalVillage: "二组" });
    expect(after.path.at(-1)?.name).toBe("柳林村");
    expect(after.helpers).toMatchObject([{ name: "赵帮", until: "2026-10-20" }]);
    expect((await readChanges({ householdId: one.id }, receiver))[0]).toMatchObject({
      kind: "整户迁移",
      on: "2026-10-20",
    });
    expect((await listHouseholds({}, receiver)).rows.map((row) => row.id)).toContain(one.id);

    expect(await code(page(one.id, sender))).toBe("registry.household-not-found");
    expect((await listHouseholds({}, sender)).rows.map((row) => row.id)).not.toContain(one.id);
    expect((await listMoves({ householdId: one.id }, sender))[0]?.state).toBe("accepted");
    expect((await page(one.id, sender, { asOf: leftOn })).household).toEqual(before.household);
    expect(await code(page(one.id, receiver, { asOf: leftOn }))).toBe("registry.household-not-found");

    const told = await readHistory({ householdId: one.id }, receiver);
    expect(told.map((entry) => entry.command)).not.toContain("registry.unmask");
    expect(
      (await readHistory({ householdId: one.id }, county.as("county-officer", COUNTY))).map((e) => e.command),
    ).toEqual(expect.arrayContaining(["registry.answer-move", "registry.unmask"]));
    const files = await county.world.db
      .selectFrom("householdMove as m")
      .innerJoin("storedFile as f", (join) => join.on((eb) => eb("f.id", "=", eb.fn.any("m.proofFileIds"))))
      .select("f.place")
      .where("m.id", "=", moveId)
      .execute();
    expect(files).toEqual([{ place: OTHER_VILLAGE }]);
  });

  it("what was recorded before it moved is not taken back any more: a move is taken back by nobody", async () => {
    const one = await registered();
    const [head, wife, daughter] = one.members.map((member) => String(member.id));
    const relations = { [String(wife)]: "户主", [String(daughter)]: "之女" };
    await recorded(one.id, { kind: "死亡", personIds: [head], relations }, sender);
    const moveId = await asked(one.id, { on: "2026-11-02" });
    await answer(moveId);
    county.clock.moveBy(60_000);
    const [move, death] = await readChanges({ householdId: one.id }, receiver);
    expect(await takenBack(one.id, receiver, move?.id)).toBe("registry.change-is-move");
    expect(await takenBack(one.id, receiver, death?.id)).toBe("registry.change-is-move");
  });

  it("the database itself moves nobody without an accepted move or an ended village", async () => {
    const one = await registered();
    await asked(one.id);
    const attempt = walled(
      county.world,
      wallStatements(
        { county: COUNTY, account: receiver.actor.accountId, territories: [OTHER_VILLAGE as never] },
        county.clock.now(),
      ),
      async (tx) => {
        const { sql } = await import("kysely");
        await sql`select household_follow(${one.id}::uuid, ${OTHER_VILLAGE})`.execute(tx);
      },
    );
    await expect(attempt).rejects.toThrow(/no reason to move/);
  });

  it("what was recorded before a village was merged is taken back by whoever sees that time too, and by nobody else", async () => {
    const bereaved = await registered(THIRD_VILLAGE, third);
    const [head, wife, daughter] = bereaved.members.map((one) => String(one.id));
    const relations = { [String(wife)]: "户主", [String(daughter)]: "之女" };
    await recorded(bereaved.id, { kind: "死亡", personIds: [head], relations }, third);
    const closed = await registered(THIRD_VILLAGE, third);
    await recorded(closed.id, { kind: "整户自然销户" }, third);

    const officer = await enrol(county.world, COUNTY, "陈干事", [{ post: "county-officer", territory: COUNTY }]);
    const merger = { code: THIRD_VILLAGE, on: "2026-11-05", successor: OTHER_VILLAGE, reason: "撤并" };
    await endDivision({ commandId: id(), ...merger }, officer);
    await followDivision({ commandId: id(), code: THIRD_VILLAGE, into: OTHER_VILLAGE }, officer);
    const fail = (error: unknown) => {
      throw error;
    };
    while (await runNextJob(county.world, [followDivisionJob], fail));
    county.clock.moveBy(60_000);

    const township = county.as("township-clerk", OTHER_VILLAGE.slice(0, 9));
    for (const { id: householdId } of [bereaved, closed]) {
      const before = await page(householdId, receiver);
      expect(await takenBack(householdId, receiver)).toBe("registry.change-elsewhere");
      expect(await page(householdId, receiver)).toEqual(before);
      expect(await readChanges({ householdId }, receiver)).toMatchObject([{ takenBack: null }]);
      expect(await takenBack(householdId, township)).toBe("done");
      const { household: after } = await page(householdId, receiver);
      expect([after.status, ...after.members.map((one) => one.status)]).toEqual(Array(4).fill("active"));
      county.clock.moveBy(60_000);
    }
  });
});
