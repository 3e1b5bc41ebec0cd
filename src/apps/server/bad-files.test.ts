import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx as hucreWrite } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { Refusal } from "#kernel/refusal.ts";
import { addDivisions } from "#modules/places/index.ts";
import { xlsxBytes } from "#platform/tabular/write-xlsx.ts";
import { COUNTY, id } from "#testing/county.ts";
import { type Enrolled, enrol } from "#testing/enrol.ts";
import { readConfig } from "./config.ts";
import { type Served, serve } from "./serve.ts";

const MB = 1024 * 1024;
const TITLES = [
  "户编号",
  "行政村",
  "姓名",
  "性别",
  "证件号码",
  "与户主关系",
  "民族",
  "贫困户属性",
  "耕地面积(亩)",
  "备注",
];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The n-th woman's number, valid, in the invented county. */
function idOf(n: number): string {
  const first = `99010119${60 + (n % 30)}0101${String((n % 490) * 2).padStart(3, "0")}`;
  return first + "10X98765432"[[...first].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i] ?? 0), 0) % 11];
}

type Line = Partial<Record<"name" | "remark" | "land" | "village", string>>;
const line = (n: number, { name = `王${n}`, remark = "", land = "1.2", village = "下湾村" }: Line = {}): string[] => [
  `8699010199${String(n).padStart(4, "0")}`,
  village,
  name,
  "女",
  idOf(n),
  "户主",
  "汉族",
  "一般贫困户",
  land,
  remark,
];
const workbook = (rows: string[][], titles = TITLES): Promise<Uint8Array> =>
  xlsxBytes([{ name: "户册", columns: titles.map((title) => ({ title, kind: "text" })), rows }]);

/** So many bytes, a megabyte at a time: nobody holds the whole. */
function longFile(megabytes: number): ReadableStream<Uint8Array> {
  const piece = Buffer.from("王芳,990101196608279570,户主\n".repeat(40_000)).subarray(0, MB);
  let sent = 0;
  return new ReadableStream({
    pull: (into) => (sent++ < megabytes ? into.enqueue(piece) : into.close()),
  });
}

type Batch = {
  state: string;
  alive: boolean;
  counts: Record<string, number> | null;
  done: Record<string, number> | null;
  trouble: { code: string } | null;
};

describe("files that went wrong, handed in over HTTP at a running server with its own database", () => {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-files-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const bugs: unknown[] = [];
  let served: Served;
  let clerk: Enrolled;
  let colleague: Enrolled;
  beforeAll(async () => {
    served = await serve(readConfig({ PORT: "0", DATA_DIR: dir }), (error) => {
      if (!(error instanceof Refusal)) bugs.push(error);
    });
    const land = [
      ["99", "样例省"],
      ["9901", "云岭市"],
      [COUNTY, "云岭县"],
      ["990101200", "石桥乡"],
      ["990101200201", "下湾村"],
    ].map(([code = "", name = ""]) => ({ code, name }));
    await addDivisions(served.world.db, land, "2015-01-01" as Day, served.world.now());
    clerk = await enrol(served.world, COUNTY, "何经办", [{ post: "county-officer", territory: COUNTY }]);
    colleague = await enrol(served.world, COUNTY, "陈经办", [{ post: "county-officer", territory: COUNTY }]);
  });
  afterAll(async () => {
    await served.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const put = (body: BodyInit, name = "户册.xlsx", by = clerk): Promise<Response> => {
    const query = new URLSearchParams({ purpose: "import", place: COUNTY, name, commandId: id() });
    return fetch(`${served.address}/api/files?${query}`, {
      method: "PUT",
      headers: { cookie: by.cookie },
      body,
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
  };
  const call = async <Answer>(method: string, path: string, body?: object, by = clerk): Promise<Answer> => {
    const answer = await fetch(`${served.address}/api/v1${path}`, {
      method,
      headers: { cookie: by.cookie, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const said = await answer.json();
    if (!answer.ok) throw said;
    return said;
  };
  /** Waits until the work behind a batch has come to its end. */
  const settled = async (batchId: string): Promise<Batch> => {
    for (;;) {
      const batch = await call<Batch>("GET", `/imports/${batchId}`);
      if (!batch.alive) return batch;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const begin = async (bytes: Uint8Array, by = clerk, name = "户册.xlsx"): Promise<string> => {
    const answer = await put(bytes as BodyInit, name, by);
    expect(answer.status).toBe(201);
    const { fileId } = (await answer.json()) as { fileId: string };
    return (await call<{ batchId: string }>("POST", "/imports", { commandId: id(), fileId, year: 2016 }, by)).batchId;
  };
  const accept = (batchId: string, by = clerk) =>
    call("POST", `/imports/${batchId}/accept`, { commandId: id(), batchId }, by);
  const inRegister = async () => {
    const rows = await served.world.db
      .selectFrom("household")
      .innerJoin("person", "person.householdId", "household.id")
      .select(["nationalNo", "name", "remark"])
      .orderBy("nationalNo")
      .execute();
    return rows.map(({ nationalNo, name, remark }) => [nationalNo, name, remark]);
  };
  const leftBehind = (): string[] => {
    try {
      return readdirSync(join(dir, "files", "incoming"));
    } catch {
      return [];
    }
  };
  const refusedAs = async (answer: Response): Promise<{ status: number; code: string; message: string }> => {
    const { code, message } = (await answer.json()) as { code: string; message: string };
    return { status: answer.status, code, message };
  };

  it("one of 200 MB is refused with the limit in the sentence; memory stays flat and nothing is left behind", async () => {
    const before = process.memoryUsage();
    let most = 0;
    const watch = setInterval(() => {
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
    }, 5);
    const answer = await put(longFile(200), "全县.csv");
    clearInterval(watch);
    expect(await refusedAs(answer)).toEqual({
      status: 413,
      code: "file.too-large",
      message: "文件太大，最多 150 MB。",
    });
    expect(most).toBeLessThan(120 * MB);
    expect(leftBehind()).toEqual([]);
    expect(await served.world.db.selectFrom("storedFile").select("id").execute()).toEqual([]);
  });

  it("cut off, locked with a password, or something else altogether: refused at the door in a plain sentence", async () => {
    const whole = await workbook([line(1)]);
    const locked = await hucreWrite({
      sheets: [{ name: "a", rows: [["x"]] }],
      encryption: { password: "p", spinCount: 10 },
    });
    for (const [bytes, code] of [
      [whole.subarray(0, Math.floor(whole.length / 2)), "file.damaged"],
      [locked, "file.locked"],
      [Buffer.from("%PDF-1.7 and more"), "file.kind"],
      [new Uint8Array(0), "file.empty"],
    ] as const) {
      const refused = await refusedAs(await put(bytes as BodyInit));
      expect([refused.code, refused.status >= 400 && refused.status < 500]).toEqual([code, true]);
      expect(refused.message).toMatch(/。$/);
    }
    expect(leftBehind()).toEqual([]);
  });

  it("a bomb, a line without end, a sheet that is no register: the batch says what is wrong, and nothing came of it", async () => {
    async function* zeros() {
      for (let i = 0; i < 400; i++) yield ["0".repeat(32_000)];
    }
    const bomb = await xlsxBytes([{ name: "a", columns: [{ title: "a", kind: "text" }], rows: zeros() }]);
    const endless = Buffer.concat([Buffer.from('姓名,证件号码\n"'), Buffer.alloc(12 * MB, "王芳 ")]);
    const wrong = await workbook([["乙", "丙"]], ["甲", "丁"]);
    for (const [bytes, name, code] of [
      [bomb, "户册.xlsx", "table.bomb"],
      [endless, "户册.csv", "table.open-quote"],
      [wrong, "会议记录.xlsx", "intake.no-header"],
    ] as const)
      expect(await settled(await begin(bytes, clerk, name))).toMatchObject({ trouble: { code }, counts: null });
    expect(await inRegister()).toEqual([]);
  });

  it("formulas, SQL, rare characters and emoji are taken in as they are; a text of 10,000 characters is pointed out", async () => {
    const strange = [
      "𠮷野𬱖",
      "王🙂芳",
      "Robert'); drop table person;--",
      '=HYPERLINK("x","y")',
      "<script>alert(1)</script>",
    ];
    const rows = strange.map((name, i) => line(i, { name, remark: name }));
    const batchId = await begin(await workbook([...rows, line(9, { remark: "长".repeat(10_000) })]));
    const { counts } = await settled(batchId);
    const { rows: found } = await call<{ rows: { kind: string; row: number; column: number }[] }>(
      "GET",
      `/imports/${batchId}/problems?limit=200&severity=block`,
    );
    expect(counts).toMatchObject({ new: 5, refused: 1 });
    expect(found.map(({ kind, row, column }) => [kind, row, column])).toEqual([["text-too-long", 7, 9]]);
    await accept(batchId);
    expect(await settled(batchId)).toMatchObject({ state: "applied", done: { new: 5, refused: 1 } });
    expect(await inRegister()).toEqual(strange.map((name, i) => [line(i)[0], name, name]));
  });

  it("two clerks take the same file over at once: every household comes once, and the second is told so", async () => {
    const bytes = await workbook(Array.from({ length: 300 }, (_, i) => line(100 + i)));
    const batches = await Promise.all([begin(bytes), begin(bytes, colleague)]);
    expect((await Promise.all(batches.map(settled))).map((one) => [one.counts?.new, one.trouble])).toEqual([
      [300, null],
      [300, null],
    ]);
    const before = (await inRegister()).length;
    await Promise.all([accept(batches[0] ?? ""), accept(batches[1] ?? "", colleague)]);
    const ended = await Promise.all(batches.map(settled));
    expect(ended.map((one) => [one.state, one.trouble])).toEqual([
      ["applied", null],
      ["applied", null],
    ]);
    expect(ended.map((one) => [one.done?.new, one.done?.unchanged]).sort()).toEqual([
      [0, 300],
      [300, 0],
    ]);
    expect((await inRegister()).length).toBe(before + 300);
  });

  it("somebody edits a household between looking and taking over: the edit stays, and the rest goes ahead", async () => {
    const changed = await workbook(Array.from({ length: 300 }, (_, i) => line(100 + i, { land: "3.4" })));
    const batchId = await begin(changed);
    expect((await settled(batchId)).counts).toMatchObject({ changed: 300 });
    const { id: householdId } = await served.world.db
      .selectFrom("household")
      .select("id")
      .where("nationalNo", "=", line(150)[0] ?? "")
      .executeTakeFirstOrThrow();
    const { changedAt } = await call<{ changedAt: string }>("GET", `/households/${householdId}`, undefined, colleague);
    const edit = {
      commandId: id(),
      householdId,
      seenAt: changedAt,
      edit: { year: 2016, facts: { remark: "刚问过" } },
    };
    const [edited] = await Promise.allSettled([
      call("PUT", `/households/${householdId}`, edit, colleague),
      accept(batchId),
    ]);
    const { done } = await settled(batchId);
    const { remark } = await served.world.db
      .selectFrom("household")
      .select("remark")
      .where("id", "=", householdId)
      .executeTakeFirstOrThrow();
    // Whoever came first stands; the other was told. Nothing of either is lost without a word.
    if (edited.status === "fulfilled") {
      expect(remark).toBe("刚问过");
      expect([done?.changed, done?.refused]).toEqual([299, 1]);
    } else {
      expect(edited.reason).toMatchObject({ message: expect.stringMatching(/。$/) });
      expect(done).toMatchObject({ changed: 300, refused: 0 });
    }
    expect(bugs).toEqual([]);
  });
});
