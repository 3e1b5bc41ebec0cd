import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import type { FileId, HouseholdId } from "#kernel/ids.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import { labelIn } from "#modules/registry/contract.ts";
import { exportJob, findHouseholds, judge } from "#modules/registry/index.ts";
import { exportRegister } from "#modules/registry/server/export-register.ts";
import { derivedId } from "#platform/derived-id.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import { xlsxBytes } from "#platform/tabular/write-xlsx.ts";
import type { Caller } from "#platform/world.ts";
import { COUNTY, type County, id, openCounty } from "#testing/county.ts";
import type { Batch, BatchId } from "./contract.ts";
import { NOTE_TITLE } from "./contract.ts";
import { FIELDS, type Field, fieldOfHeader } from "./domain/registry.ts";
import { acceptImport } from "./server/accept-import.ts";
import { applyImport } from "./server/apply-import.ts";
import { getImport, listBatches } from "./server/batches.ts";
import { listChanges, listProblems } from "./server/findings.ts";
import { noteImport } from "./server/note-import.ts";
import { readImport } from "./server/read-import.ts";
import { rejectImport } from "./server/reject-import.ts";
import { setMapping } from "./server/set-mapping.ts";
import { startImport } from "./server/start-import.ts";
import { undoImport, undoJob } from "./server/undo-import.ts";
import { working } from "./server/working.ts";

const REGISTER = "src/modules/intake/testdata/register-a.xlsx";
const TRUTH = JSON.parse(readFileSync("src/modules/intake/testdata/register-a.truth.json", "utf8")) as {
  wrong: { kind: string; sheetRow: number }[];
};
const TOWNSHIPS: Record<string, string> = { 河口镇: "990101100", 石桥乡: "990101200", 柳林乡: "990101201" };
const VILLAGES = ["西坡村", "后寨村", "上街村", "下湾村", "东岭村", "南坪村", "北沟村", "前营村"];

describe("a township's workbook is imported, mended, sent again and undone", () => {
  let county: County;
  let clerk: Caller;
  const trouble: unknown[] = [];
  beforeAll(async () => {
    county = await openCounty();
    clerk = county.as("county-officer", COUNTY);
    await layOutVillages(county);
  });
  afterAll(() => county.close());

  const work = async () => {
    while (
      await runNextJob(county.world, [readImport, noteImport, applyImport, undoJob], (error) => trouble.push(error))
    );
    if (trouble.length > 0) throw trouble[0];
  };
  const handIn = (bytes: Uint8Array, by = clerk, place = COUNTY) => putFile(by, bytes, place);
  const start = async (fileId: string, more: object = {}, by = clerk): Promise<BatchId> => {
    const { batchId } = await startImport({ commandId: id(), fileId, ...more }, by);
    await work();
    return batchId;
  };
  const look = (batchId: BatchId): Promise<Batch> => getImport({ batchId }, clerk);
  const accept = async (batchId: BatchId, more: object = {}) => {
    await acceptImport({ commandId: id(), batchId, ...more }, clerk);
    await work();
    return look(batchId);
  };
  const inRegister = async () => {
    const one = async (table: "household" | "person") =>
      Number(
        (
          await county.world.db
            .selectFrom(table as "person")
            .select((eb) => eb.fn.countAll().as("n"))
            .where("status", "=", "active")
            .executeTakeFirstOrThrow()
        ).n,
      );
    return { households: await one("household"), persons: await one("person") };
  };
  let first: BatchId;
  let mended: Uint8Array;

  it("a dry run finds every error at its row and changes nothing", async () => {
    first = await start(await handIn(readFileSync(REGISTER)));
    const batch = await look(first);
    const reported = new Set((await everyProblem(first, clerk)).map((one) => `${one.row} ${one.kind}`));
    expect(TRUTH.wrong.filter((one) => !reported.has(`${one.sheetRow} ${one.kind}`))).toEqual([]);
    expect(batch).toMatchObject({ state: "read", alive: false, year: 2016, layout: { headerRow: 3 } });
    expect(batch.counts).toMatchObject({ changed: 0, unchanged: 0, persons: 1903 });
    expect((batch.counts?.new ?? 0) + (batch.counts?.refused ?? 0)).toBe(600);
    expect(await inRegister()).toEqual({ households: 0, persons: 0 });
  });

  it("the errors come back in the clerk's own workbook", async () => {
    const { noteFileId } = await look(first);
    const { rows, close } = await rowsOf(county, noteFileId);
    const head = rows.find((row) => row.number === 3);
    expect(head?.cells.at(-1)).toBe(NOTE_TITLE);
    expect(String(rows.find((row) => row.number === 9)?.cells[43])).toContain("一户只能有一个户主");
    await close();
  });

  it("the answer does not wait for that workbook, which is made by a job of its own", async () => {
    const fileId = await handIn(readFileSync(REGISTER));
    const { batchId } = await startImport({ commandId: id(), fileId }, clerk);
    await runNextJob(county.world, [readImport], (error) => trouble.push(error));
    expect(await look(batchId)).toMatchObject({ state: "read", alive: false, noting: true, noteFileId: null });
    await rejectImport({ commandId: id(), batchId }, clerk);
    await work();
    expect(await look(batchId)).toMatchObject({ state: "rejected", noting: false, noteFileId: null });
  });

  it("samples shown for the mapping hide IDs and phones", async () => {
    const { layout } = await look(first);
    expect(JSON.stringify(layout)).not.toMatch(/990101\d{12}/);
    expect(JSON.stringify(layout)).not.toMatch(/13\d{9}/);
  });

  it("all or nothing is refused while there are errors; otherwise the good households go ahead", async () => {
    await expect(acceptImport({ commandId: id(), batchId: first, wholeOnly: true }, clerk)).rejects.toMatchObject({
      code: "intake.not-whole",
    });
    const { counts } = await look(first);
    const batch = await accept(first);
    expect(batch).toMatchObject({ state: "applied", done: { new: counts?.new, refused: counts?.refused } });
    expect((await inRegister()).households).toBe(counts?.new);
  });

  it("the mended workbook brings the rest: 600 households and 1,903 persons", async () => {
    mended = await mend(readFileSync(REGISTER));
    const batchId = await start(await handIn(mended));
    const batch = await look(batchId);
    expect(batch.kinds.filter((one) => one.severity === "block")).toEqual([]);
    expect(batch.counts).toMatchObject({ refused: 0, persons: 1903 });
    await accept(batchId, { wholeOnly: true });
    expect(await inRegister()).toEqual({ households: 600, persons: 1903 });
  });

  it("what lists say of the new households is what the register itself finds on them", async () => {
    await working(clerk, async (books) => {
      const rows = await books.tx
        .selectFrom("householdSummary")
        .select(["id", "rules", "blockCount", "warnCount"])
        .execute();
      const found = await findHouseholds(
        books,
        rows.map((row) => row.id as HouseholdId),
        { verb: "import.run" },
      );
      const findings = await judge(
        books,
        found.map((one) => one.household),
      );
      const told = findings.map((list) => ({
        rules: [...new Set(list.map((one) => one.rule))].sort(),
        blockCount: list.filter((one) => one.severity === "block").length,
        warnCount: list.filter((one) => one.severity === "warn").length,
      }));
      expect(rows.map(({ id: _, ...row }) => row)).toEqual(told);
    });
  });

  it("the same file again changes nothing", async () => {
    const batchId = await start(await handIn(mended));
    expect((await look(batchId)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 600, refused: 0 });
    await expect(acceptImport({ commandId: id(), batchId }, clerk)).rejects.toMatchObject({
      code: "intake.nothing-to-take",
    });
    await rejectImport({ commandId: id(), batchId }, clerk);
    expect((await look(batchId)).state).toBe("rejected");
    expect((await listBatches({ limit: 2 }, clerk)).rows).toHaveLength(2);
  });

  it("the register's own export changes nothing, with the columns of national codes and with labels in English", async () => {
    const said = new Set((await look(first)).layout?.columns.map((one) => one.field));
    // what the township's form asks, and all income: a column that is there and blank is asked for
    const columns = FIELDS.filter((field) => said.has(field.id) || field.item).map((field) => field.id);
    const { jobId } = await exportRegister(
      {
        commandId: id(),
        filters: {},
        columns,
        rows: "person",
        format: "xlsx",
        gbCodes: true,
        unmask: true,
        reason: "核对",
      },
      clerk,
    );
    await runNextJob(county.world, [exportJob], (error) => trouble.push(error));
    const job = await county.world.db.selectFrom("job").selectAll().where("id", "=", jobId).executeTakeFirstOrThrow();
    const { rows, close } = await rowsOf(county, (job.result as { fileId: string }).fileId);
    await close();
    const [titles = [], ...lines] = rows.map((row) => [...row.cells]);
    expect(titles.filter((title) => String(title).startsWith("国标代码"))).toHaveLength(5);
    expect(lines).toHaveLength(1903);
    const lists = titles.map((title) => fieldOfHeader(String(title))?.list);
    const english = lines.map((line) => line.map((cell, i) => inEnglish(lists[i], cell)));
    expect(english.flat().filter((cell) => cell === "Illness").length).toBeGreaterThan(10);
    const heads = titles.map((title) => ({ title: String(title), kind: "text" as const }));
    for (const table of [lines, english]) {
      const bytes = await xlsxBytes([{ name: "户册", columns: heads, rows: table }]);
      const batchId = await start(await handIn(bytes), { year: 2016 });
      expect((await look(batchId)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 600, refused: 0 });
      await rejectImport({ commandId: id(), batchId }, clerk);
    }
  });

  it("a changed fact is shown before it is taken over, and can be undone", async () => {
    const bytes = await edit(mended, (grid) => {
      (grid[3] as Cell[])[23] = 9.9;
      (grid[3] as Cell[])[19] = "13800001111";
    });
    county.clock.moveBy(60_000);
    const batchId = await start(await handIn(bytes));
    expect((await look(batchId)).counts).toMatchObject({ changed: 1, facts: 2, unchanged: 599 });
    const { rows } = await listChanges({ batchId }, clerk);
    expect(rows.map(({ field, before, after }) => [field, before, after]).sort()).toEqual([
      ["household.phone", "139****1130", "138****1111"],
      ["year.farmland", "1.2", "9.9"],
    ]);
    await accept(batchId);
    expect(await farmlandOf(county, "86990101000001")).toBe(990);

    county.clock.moveBy(60_000);
    await undoImport({ commandId: id(), batchId }, clerk);
    await work();
    expect(await look(batchId)).toMatchObject({ state: "undone" });
    expect(await farmlandOf(county, "86990101000001")).toBe(120);
    expect(await inRegister()).toEqual({ households: 600, persons: 1903 });
  });

  it("a batch is not undone once somebody has changed one of its households", async () => {
    await expect(undoImport({ commandId: id(), batchId: first }, clerk)).rejects.toMatchObject({
      code: "intake.changed-since",
    });
  });

  it("undoing the import of new households takes them off the register, and they can be sent again", async () => {
    const other = await openCounty();
    try {
      await layOutVillages(other);
      const by = other.as("county-officer", COUNTY);
      const run = async () => {
        while (
          await runNextJob(other.world, [readImport, noteImport, applyImport, undoJob], (error) => trouble.push(error))
        );
      };
      let households = 0;
      const few = await edit(mended, (grid) => {
        grid.splice(grid.findIndex((line, i) => i > 20 && line[0] !== null));
        households = grid.slice(3).filter((line) => line[0] !== null).length;
      });
      const bring = async () => {
        const { batchId } = await startImport(
          { commandId: id(), fileId: await putFile(by, few, COUNTY), direct: true },
          by,
        );
        await run();
        return batchId;
      };
      const count = () =>
        other.world.db.selectFrom("household").select("status").where("status", "=", "active").execute();
      const batchId = await bring();
      expect(await getImport({ batchId }, by)).toMatchObject({ state: "applied", done: { new: households } });
      expect(await count()).toHaveLength(households);
      await undoImport({ commandId: id(), batchId }, by);
      await run();
      expect(await count()).toHaveLength(0);
      const again = await bring();
      expect(await getImport({ batchId: again }, by)).toMatchObject({ done: { new: households, refused: 0 } });
      expect(await count()).toHaveLength(households);
    } finally {
      await other.close();
    }
  });

  it("cut off in the middle, it goes on where it was: nothing is lost and nothing applied twice", async () => {
    const other = await openCounty();
    try {
      await layOutVillages(other);
      const by = other.as("county-officer", COUNTY);
      const started = await startImport(
        { commandId: id(), fileId: await putFile(by, mended, COUNTY), direct: true },
        by,
      );
      const input = { batchId: started.batchId, direct: true };
      const attempt = (crashAfter: number) => {
        let steps = 0;
        const progress = async () => {
          steps += 1;
          if (steps > crashAfter) throw new Error("the machine went away");
        };
        const commandIdFor = (...parts: readonly string[]) => derivedId(started.jobId, ...parts);
        const job = {
          id: started.jobId,
          input,
          checkpoint: {},
          caller: by,
          progress,
          save: async () => {},
          commandIdFor,
        };
        return applyImport.run(job);
      };
      await expect(attempt(0)).rejects.toThrow("went away");
      await expect(attempt(1)).rejects.toThrow("went away");
      expect(await attempt(99)).toMatchObject({ new: 600, refused: 0, persons: 1903 });
      const count = async (table: "household" | "person") =>
        (
          await other.world.db
            .selectFrom(table as "person")
            .select("id")
            .execute()
        ).length;
      expect([await count("household"), await count("person")]).toEqual([600, 1903]);
      const receipts = await other.world.db
        .selectFrom("auditEntry")
        .select("commandId")
        .where("command", "=", "intake.take-over")
        .execute();
      const chunks = await other.world.db.selectFrom("importChunk").select(["no", "created"]).orderBy("no").execute();
      expect(chunks.map((one) => [one.no, one.created.length])).toEqual([
        [0, 100],
        [1, 500],
      ]);
      expect(receipts).toHaveLength(2);
    } finally {
      await other.close();
    }
  });

  it("stopped by the clerk, what was taken over stays; it can be gone on with by another clerk, or undone", async () => {
    const other = await openCounty();
    try {
      await layOutVillages(other);
      const by = other.as("county-officer", COUNTY);
      const colleague = other.as("county-officer", COUNTY);
      const run = async () => {
        while (
          await runNextJob(other.world, [readImport, noteImport, applyImport, undoJob], (error) => trouble.push(error))
        );
      };
      const { batchId } = await startImport({ commandId: id(), fileId: await putFile(by, mended, COUNTY) }, by);
      await run();
      const { jobId } = await acceptImport({ commandId: id(), batchId }, by);
      for (const one of [by, colleague]) {
        expect(await getImport({ batchId }, one)).toMatchObject({ state: "applying", alive: true });
        await expect(acceptImport({ commandId: id(), batchId }, one)).rejects.toMatchObject({
          code: "intake.under-way",
        });
        await expect(undoImport({ commandId: id(), batchId }, one)).rejects.toMatchObject({ code: "intake.under-way" });
      }
      await other.world.db.updateTable("job").set({ cancelAsked: true }).where("id", "=", jobId).execute();
      await run();
      expect(await getImport({ batchId }, by)).toMatchObject({ state: "applying", alive: false });
      const count = async () =>
        (await other.world.db.selectFrom("household").select("id").where("status", "=", "active").execute()).length;
      expect(await count()).toBe(100);
      await acceptImport({ commandId: id(), batchId }, colleague);
      await run();
      expect(await getImport({ batchId }, by)).toMatchObject({ state: "applied", done: { new: 600 } });
      expect(await count()).toBe(600);
      await undoImport({ commandId: id(), batchId }, by);
      await run();
      expect(await count()).toBe(0);
    } finally {
      await other.close();
    }
  });

  it("takes in names and texts of every kind as they are, and none of them runs", async () => {
    const strange = ["𠮷野🙂", "Robert'); drop table person;--", '=HYPERLINK("x")', "<script>", "长".repeat(10_000)];
    const bytes = await edit(mended, (grid) => {
      grid.splice(grid.findIndex((line, i) => i > 40 && line[0] !== null));
      const heads = grid.filter((line, i) => i > 2 && line[0] !== null);
      for (const [i, name] of strange.entries()) {
        const line = heads[i] as Cell[];
        line[i === 4 ? 42 : 6] = name;
        line[4] = `8699010199${String(i).padStart(4, "0")}`;
      }
    });
    const batchId = await start(await handIn(bytes));
    const rows = await everyProblem(batchId, clerk);
    expect(rows.filter((one) => one.severity === "block").map((one) => one.kind)).toContain("text-too-long");
    expect((await look(batchId)).state).toBe("read");
    const { sheets } = (await look(batchId)).layout ?? { sheets: [] };
    expect(sheets).toHaveLength(1);
  });

  it("a clerk's choice of columns is remembered for the next file of the same form", async () => {
    const strange = await edit(mended, (grid) => {
      grid.splice(23);
      (grid[2] as Cell[])[21] = "甲栏";
    });
    const batchId = await start(await handIn(strange));
    const { layout } = await look(batchId);
    if (!layout) throw new Error("no layout");
    const columns = layout.columns.map(({ column, field }) => ({
      column,
      field: column === 21 ? "household.cause" : field === "household.cause" ? null : field,
    }));
    await setMapping({ commandId: id(), batchId, year: 2016, sheet: 0, headerTop: 3, headerRow: 3, columns }, clerk);
    await work();
    expect((await look(batchId)).layout?.columns[21]).toMatchObject({ field: "household.cause" });
    const next = await start(await handIn(await edit(strange, (grid) => grid.pop())));
    expect((await look(next)).layout?.columns[21]).toMatchObject({ field: "household.cause", how: "remembered" });
  });

  it("a township's clerk may bring in only the township's own households", async () => {
    const township = county.as("township-clerk", "990101200");
    const { batchId } = await startImport(
      { commandId: id(), fileId: await handIn(mended, township, "990101200") },
      township,
    );
    await work();
    const batch = await getImport({ batchId }, township);
    expect(batch.kinds).toContainEqual({
      kind: "place-elsewhere",
      severity: "block",
      count: batch.counts?.refused ?? 0,
    });
    expect(batch.counts?.unchanged).toBeGreaterThan(0);
    const stranger = county.as("township-clerk", "990101201");
    await expect(getImport({ batchId }, stranger)).rejects.toMatchObject({ status: 404 });
    await expect(listProblems({ batchId }, stranger)).rejects.toMatchObject({ status: 404 });
  });

  it("a file that is no register is refused with what to look at", async () => {
    const bytes = await xlsxBytes([{ name: "a", columns: [{ title: "甲", kind: "text" }], rows: [["乙"]] }]);
    const { batchId } = await startImport({ commandId: id(), fileId: await handIn(bytes) }, clerk);
    await runNextJob(county.world, [readImport], () => {});
    expect(await look(batchId)).toMatchObject({
      state: "reading",
      alive: false,
      trouble: { code: "intake.no-header" },
    });
  });
});

async function layOutVillages({ world }: County): Promise<void> {
  const villages = Object.values(TOWNSHIPS).flatMap((code) =>
    VILLAGES.map((name, i) => ({ code: `${code}${201 + i}`, name })),
  );
  const above = [
    ["99", "样例省"],
    ["9901", "云岭市"],
    [COUNTY, "云岭县"],
    ...Object.entries(TOWNSHIPS).map(([name, code]) => [code, name]),
  ];
  const rows = [...above.map(([code = "", name = ""]) => ({ code, name })), ...villages];
  await addDivisions(world.db, rows, "2015-01-01" as Day, world.now());
}

/** Hands a file in, the way the upload does. */
async function putFile(by: Caller, bytes: Uint8Array, place: string): Promise<FileId> {
  const content = await by.world.files.put(bytes);
  const file = { commandId: id(), name: "石桥乡户册.xlsx", place, purpose: "import", content };
  return (await storeFile("import")(file, by)).fileId;
}

async function everyProblem(batchId: BatchId, by: Caller) {
  const rows = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof listProblems>> = await listProblems(
      { batchId, limit: 200, ...(after !== "" && { after }) },
      by,
    );
    rows.push(...page.rows);
    after = page.next;
  }
  return rows;
}

async function rowsOf({ world }: County, fileId: string | null) {
  const { sha256 } = await world.db
    .selectFrom("storedFile")
    .select("sha256")
    .where("id", "=", fileId)
    .executeTakeFirstOrThrow();
  const table = await openTable(world.files.path(sha256));
  return { rows: await allRows(table), close: table.close };
}

/** A cell of an export with its labels in English. */
const inEnglish = (list: Field["list"], cell: Cell): Cell =>
  list && typeof cell === "string"
    ? cell
        .split("、")
        .map((label) => labelIn("en", list, label))
        .join(", ")
    : cell;

async function farmlandOf({ world }: County, nationalNo: string): Promise<number | null> {
  const row = await world.db
    .selectFrom("householdYear")
    .innerJoin("household", "household.id", "householdYear.householdId")
    .select("farmland")
    .where("nationalNo", "=", nationalNo)
    .executeTakeFirstOrThrow();
  return row.farmland;
}

/** The workbook as a grid, changed, and written anew. */
async function edit(bytes: Uint8Array, change: (grid: Cell[][]) => void): Promise<Uint8Array> {
  const table = await openTable(bytes);
  const grid: Cell[][] = [];
  for (const row of await allRows(table))
    grid[row.number - 1] = Array.from({ length: 43 }, (_, i) => row.cells[i] ?? null);
  await table.close();
  change(grid);
  const [title = [], ...rows] = grid;
  return xlsxBytes([
    { name: "表", columns: title.map((cell) => ({ title: String(cell ?? ""), kind: "number" as const })), rows },
  ]);
}

/** Mends every planted error, as the township would. */
const mend = (bytes: Uint8Array): Promise<Uint8Array> =>
  edit(bytes, (grid) => {
    const W = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const check = (first: string) =>
      "10X98765432"[[...first].reduce((sum, digit, i) => sum + Number(digit) * (W[i] ?? 0), 0) % 11];
    const male = (line: Cell[]) => line[7] === "男";
    let serial = 100;
    const freshId = (line: Cell[]) => {
      const old = String(line[8] ?? "");
      const born = /^\d{6}(19|20)\d{6}/.test(old) ? old.slice(6, 14) : "19700101";
      serial += 1;
      const first = `990199${born}${String(serial * 2 + (male(line) ? 1 : 0))
        .padStart(3, "0")
        .slice(-3)}`;
      return first + check(first);
    };
    for (const { kind, sheetRow } of TRUTH.wrong) {
      const line = grid[sheetRow - 1] as Cell[];
      const size = () => {
        let count = 1;
        while (grid[sheetRow - 1 + count]?.[6] != null && grid[sheetRow - 1 + count]?.[0] == null) count++;
        return count;
      };
      const put = (column: number, cell: Cell) => {
        line[column] = cell;
      };
      const actions: Record<string, () => void> = {
        "two-heads": () => put(9, "其他"),
        "relation-unknown": () => put(9, line[0] != null ? "户主" : "其他"),
        "nationality-unknown": () => put(10, "汉族"),
        "operating-income-without-cost": () => put(40, 500),
        "id-check-digit": () => put(8, freshId(line)),
        "id-rounded-number": () => put(8, freshId(line)),
        "id-duplicate": () => put(8, freshId(line)),
        "id-missing": () => put(8, freshId(line)),
        "id-15-digit": () => {},
        "education-and-school": () => put(11, null),
        "work-place-without-months": () => put(16, 6),
        "cause-missing": () => put(21, "缺技术"),
        "sex-contradicts-id": () => put(7, Number(String(line[8])[16]) % 2 === 1 ? "男" : "女"),
        "area-negative": () => put(23, 1),
        "size-differs-from-roster": () => put(5, size()),
        "amount-not-a-number": () => put(31, 8000),
        "phone-length": () => put(19, "13900001234"),
      };
      actions[kind]?.();
    }
  });
