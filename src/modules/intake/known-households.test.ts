import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import { household } from "#modules/registry/domain/household.fixture.ts";
import { openYearJob } from "#modules/registry/index.ts";
import { editHousehold } from "#modules/registry/server/edit-household.ts";
import { readHousehold } from "#modules/registry/server/read-household.ts";
import { registerHousehold } from "#modules/registry/server/register-household.ts";
import { openYear } from "#modules/registry/server/year/open-year.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, OTHER_VILLAGE, openCounty, VILLAGE } from "#testing/county.ts";
import { acceptImport } from "./server/accept-import.ts";
import { applyImport } from "./server/apply-import.ts";
import { getImport } from "./server/batches.ts";
import { listChanges, listProblems } from "./server/findings.ts";
import { noteImport } from "./server/note-import.ts";
import { readImport } from "./server/read-import.ts";
import { setMapping } from "./server/set-mapping.ts";
import { startImport } from "./server/start-import.ts";
import { undoImport, undoJob } from "./server/undo-import.ts";

const TOWNSHIP = VILLAGE.slice(0, 9);
const UPPER_VILLAGE = `${TOWNSHIP}202`;

describe("a file about households that are on record", () => {
  let county: County;
  let clerk: Caller;
  let serial = 0;
  beforeAll(async () => {
    county = await openCounty("2026-03-02T01:00:00Z");
    const names = {
      "99": "样例省",
      "9901": "云岭市",
      [COUNTY]: "云岭县",
      [TOWNSHIP]: "石桥乡",
      [VILLAGE]: "下湾村",
      [UPPER_VILLAGE]: "上街村",
      [OTHER_VILLAGE.slice(0, 9)]: "柳林乡",
      [OTHER_VILLAGE]: "柳林村",
    };
    const rows = Object.entries(names).map(([code, name]) => ({ code, name }));
    await addDivisions(county.world.db, rows, "2015-01-01" as Day, county.world.now());
    clerk = county.as("county-officer", COUNTY);
  });
  afterAll(() => county.close());

  const work = async () => {
    const fail = (error: unknown) => {
      throw error;
    };
    while (await runNextJob(county.world, [readImport, noteImport, applyImport, undoJob, openYearJob], fail));
  };
  /** A household of last year, with its number and the ID of its head. */
  const onRecord = async (place = VILLAGE, year = 2025) => {
    serial += 1;
    const one = household({ place: place as never, id: id() as never, nationalNo: `8699010100${4000 + serial}` });
    one.year = { ...one.year, year };
    for (const thing of [...one.members, ...one.year.income]) thing.id = id() as never;
    await registerHousehold({ commandId: id(), household: one }, clerk);
    county.clock.moveBy(60_000);
    return one;
  };
  type OnRecord = Awaited<ReturnType<typeof onRecord>>;
  const page = (one: OnRecord, more: object = {}) => readHousehold({ householdId: one.id, ...more }, clerk);
  const listed = (one: OnRecord) =>
    county.world.db
      .selectFrom("householdSummary")
      .select(["year", "netPerHead", "place"])
      .where("id", "=", one.id)
      .executeTakeFirstOrThrow();
  const linesOf = (one: OnRecord) =>
    county.world.db
      .selectFrom("incomeLine")
      .select(["year", "item"])
      .where("householdId", "=", one.id)
      .orderBy("year")
      .orderBy("item")
      .execute();
  /** A roster of these households, one row a member; what is said of a household stands in its head's row. */
  const roster = (of: readonly OnRecord[], titles: string[], said: (one: OnRecord) => string[], village = "下湾村") => {
    const lines = of.flatMap((one) =>
      one.members.map(({ name, idNumber, relation }, i) => {
        const own = i === 0 ? [one.nationalNo ?? "", village, ...said(one)] : ["", "", ...titles.map(() => "")];
        return [own[0], own[1], name, idNumber, relation, ...own.slice(2)];
      }),
    );
    const head = ["户编号", "行政村", "姓名", "证件号码", "与户主关系", ...titles];
    return Buffer.from([head, ...lines].map((line) => line.join(",")).join("\n"));
  };
  const bring = async (bytes: Uint8Array, more: object = {}, place = COUNTY) => {
    const content = await county.world.files.put(bytes);
    const file = { commandId: id(), name: "户册.csv", place, purpose: "import", content };
    const { fileId } = await storeFile("import")(file, clerk);
    const { batchId } = await startImport({ commandId: id(), fileId, ...more }, clerk);
    await work();
    return getImport({ batchId }, clerk);
  };
  const accept = async ({ id: batchId }: { id: string }) => {
    await acceptImport({ commandId: id(), batchId }, clerk);
    await work();
    county.clock.moveBy(60_000);
    return getImport({ batchId }, clerk);
  };
  const undo = async ({ id: batchId }: { id: string }) => {
    await undoImport({ commandId: id(), batchId }, clerk);
    await work();
    county.clock.moveBy(60_000);
  };

  describe("for a year they do not have yet", () => {
    it("that says nothing of the year changes nothing annual: lists show the year that is there, and the new one can be opened", async () => {
      const one = await onRecord();
      const before = await listed(one);
      const batch = await bring(roster([one], ["联系电话", "低保金(元)"], () => ["13900005555", "0"]));
      expect(batch).toMatchObject({ year: 2026, counts: { changed: 1, facts: 1 } });
      expect(await accept(batch)).toMatchObject({ state: "applied", done: { changed: 1 } });
      expect(await listed(one)).toEqual(before);
      const { household: now, years } = await page(one);
      expect(years).toEqual([2025]);
      expect(now).toMatchObject({ phone: expect.stringContaining("5555"), year: { conditions: { farmland: 350 } } });
      await openYear({ commandId: id(), under: VILLAGE, year: 2026 }, clerk);
      await work();
      expect((await page(one)).years).toEqual([2026, 2025]);
    });

    it("that has nothing but income begins the year: the page shows it, and undoing takes the year away again", async () => {
      const one = await onRecord();
      const [before, lines] = [await listed(one), await linesOf(one)];
      const bytes = roster([one], ["低保金(元)"], () => ["2000"]);
      const batch = await bring(bytes);
      const { rows } = await listChanges({ batchId: batch.id }, clerk);
      expect(rows.map(({ field, before: was, after }) => [field, was, after])).toEqual([
        ["year.year", "2025", "2026"],
        ["year.incomeD02", "0.00", "2,000.00"],
      ]);
      await accept(batch);
      expect(await page(one)).toMatchObject({ years: [2026, 2025], household: { year: { year: 2026 } } });
      expect((await page(one)).household.year.income.map((line) => line.amountFen)).toEqual([200_000]);
      expect(await listed(one)).toMatchObject({ year: 2026, netPerHead: 66_667 });
      expect((await bring(bytes)).counts).toMatchObject({ changed: 0, unchanged: 1 });

      await undo(batch);
      expect((await page(one)).years).toEqual([2025]);
      expect([await listed(one), await linesOf(one)]).toEqual([before, lines]);
    });

    it("that says the same as before begins the year all the same; what lasts is carried over, what is seen anew is not", async () => {
      const one = await onRecord();
      await accept(await bring(roster([one], ["耕地面积(亩)"], () => ["3.5"])));
      const { household: now } = await page(one);
      expect(now.year).toMatchObject({
        year: 2026,
        income: [],
        conditions: { farmland: 350, roadDistance: 300, houseStructure: "砖混", dangerGrade: null, waterSafe: null },
      });
      expect(await listed(one)).toMatchObject({ year: 2026, netPerHead: null });
      expect((await page(one, { year: 2025 })).household.year.conditions.dangerGrade).toBe("A级");
    });

    it("a year between two starts from the one before it; one before all others starts empty; lists stay with the latest", async () => {
      const one = await onRecord(VILLAGE, 2023);
      const { changedAt } = await page(one);
      const edit = { year: 2026, conditions: { farmland: 999, forestLand: 111 } };
      await editHousehold({ commandId: id(), householdId: one.id, seenAt: changedAt, edit }, clerk);
      county.clock.moveBy(60_000);
      for (const year of [2025, 2016])
        await accept(
          await bring(
            roster([one], ["耕地面积(亩)"], () => ["5"]),
            { year },
          ),
        );
      const conditionsOf = async (year: number) => (await page(one, { year })).household.year.conditions;
      expect(await conditionsOf(2025)).toMatchObject({ farmland: 500, forestLand: 200 });
      expect(await conditionsOf(2016)).toMatchObject({ farmland: 500, forestLand: null });
      expect(await conditionsOf(2026)).toMatchObject({ farmland: 999, forestLand: 111 });
      expect(await listed(one)).toMatchObject({ year: 2026 });
      expect((await page(one)).years).toEqual([2026, 2025, 2023, 2016]);
    });
  });

  it("that names another village moves nobody: the household is refused at its row, with where it stands and what to do", async () => {
    const [moved, stays] = [await onRecord(), await onRecord(UPPER_VILLAGE)];
    const batch = await bring(roster([moved, stays], ["联系电话"], () => ["13900005555"], "上街村"));
    expect(batch.counts).toMatchObject({ changed: 1, refused: 1 });
    expect((await listProblems({ batchId: batch.id }, clerk)).rows).toMatchObject([
      { row: 2, column: 1, rule: "village-differs", severity: "block", facts: { village: "石桥乡下湾村" } },
    ]);
    expect(await accept(batch)).toMatchObject({ done: { changed: 1, refused: 1 } });
    expect((await listed(moved)).place).toBe(VILLAGE);
    expect((await page(moved)).household.phone).not.toContain("5555");
  });

  it("that is for one township leaves households of another alone, and does not tell where they stand", async () => {
    const one = await onRecord(OTHER_VILLAGE);
    const batch = await bring(
      roster([one], ["联系电话"], () => ["13900005555"]),
      {},
      TOWNSHIP,
    );
    expect((await listProblems({ batchId: batch.id }, clerk)).rows).toMatchObject([
      { row: 2, rule: "registered-elsewhere", severity: "block", facts: {} },
    ]);
    await expect(accept(batch)).rejects.toMatchObject({ code: "intake.nothing-to-take" });
    expect((await listed(one)).place).toBe(OTHER_VILLAGE);
  });

  it("is told at its row when it was refused only at the take-over, in the list and in the workbook", async () => {
    const [edited, stays] = [await onRecord(), await onRecord()];
    const batch = await bring(roster([edited, stays], ["联系电话"], () => ["13900005555"]));
    expect(batch).toMatchObject({ kinds: [], noteFileId: null, counts: { changed: 2, refused: 0 } });
    county.clock.moveBy(60_000);
    const { changedAt } = await page(edited);
    const edit = { facts: { naturalVillage: "二组" } };
    await editHousehold({ commandId: id(), householdId: edited.id, seenAt: changedAt, edit }, clerk);
    county.clock.moveBy(60_000);

    const { kinds, noteFileId, done } = await accept(batch);
    expect(done).toMatchObject({ changed: 1, refused: 1 });
    expect(kinds).toEqual([{ kind: "changed-since-read", severity: "block", count: 1 }]);
    expect((await listProblems({ batchId: batch.id }, clerk)).rows).toMatchObject([
      { row: 2, rule: "changed-since-read", severity: "block" },
    ]);
    const { rows } = await listChanges({ batchId: batch.id }, clerk);
    expect(rows.map((one) => one.householdId)).toEqual([stays.id]);
    const { sha256 } = await county.world.db
      .selectFrom("storedFile")
      .select("sha256")
      .where("id", "=", noteFileId)
      .executeTakeFirstOrThrow();
    const table = await openTable(county.world.files.path(sha256));
    const noted = (await allRows(table)).find((row) => row.number === 2);
    await table.close();
    expect(String(noted?.cells.at(-1))).toContain("试算之后有人改过这户");
  });

  it("clears facts by blank cells only where the dry run was asked to, and showed it", async () => {
    const one = await onRecord();
    const { year } = await listed(one);
    const batch = await bring(
      roster([one], ["联系电话", "主要致贫原因"], () => ["", "因病"]),
      { year },
    );
    const told = async () =>
      (await listChanges({ batchId: batch.id }, clerk)).rows.map((row) => [row.field, row.before, row.after]);
    expect(await told()).toEqual([["household.cause", "缺技术", "因病"]]);
    await expect(acceptImport({ commandId: id(), batchId: batch.id, blanks: "clear" }, clerk)).rejects.toMatchObject({
      code: "intake.blanks-differ",
    });

    const { sheet, headerTop, headerRow, columns } = batch.layout as NonNullable<typeof batch.layout>;
    const chosen = { sheet, headerTop, headerRow, columns: columns.map(({ column, field }) => ({ column, field })) };
    await setMapping({ commandId: id(), batchId: batch.id, year, ...chosen, blanks: "clear" }, clerk);
    await work();
    expect(await getImport({ batchId: batch.id }, clerk)).toMatchObject({ blanks: "clear", counts: { facts: 2 } });
    expect(await told()).toContainEqual(["household.phone", "139****0001", null]);
    await expect(acceptImport({ commandId: id(), batchId: batch.id, blanks: "keep" }, clerk)).rejects.toMatchObject({
      code: "intake.blanks-differ",
    });
    await accept(batch);
    expect((await page(one)).household).toMatchObject({ phone: null, cause: "因病" });
  });
});
