import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { allRows, openTable } from "./open-table.ts";
import { readAside } from "./read-aside.ts";
import { xlsxBytes } from "./write-xlsx.ts";

const dir = mkdtempSync(join(tmpdir(), "bangfu-aside-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const put = (name: string, content: Uint8Array | string): string => {
  const file = join(dir, name);
  writeFileSync(file, content);
  return file;
};
const readAll = async (file: string) => {
  const rows = [];
  let last = 0;
  for await (const batch of readAside(file, 0)) {
    rows.push(...batch.rows);
    last = batch.share;
  }
  return { rows, last };
};
const workbook = (lines: number) =>
  xlsxBytes([
    {
      name: "户册",
      columns: [{ title: "姓名" }, { title: "人数" }].map((one) => ({ ...one, kind: "text" as const })),
      rows: Array.from({ length: lines }, (_, i) => [`王${i}`, i]),
    },
  ]);

it("rows read aside are the rows read here, file after file in the same thread", async () => {
  for (const lines of [3, 30_000]) {
    const file = put(`${lines}.xlsx`, await workbook(lines));
    const table = await openTable(file);
    const here = await allRows(table);
    await table.close();
    const { rows, last } = await readAll(file);
    expect(rows).toEqual(here);
    expect(last).toBeGreaterThan(0.9);
  }
});

it("whoever stops in the middle leaves nothing behind, and the next begins at the top", async () => {
  const file = put("long.xlsx", await workbook(30_000));
  for await (const { rows } of readAside(file, 0)) {
    expect(rows[0]?.number).toBe(1);
    break;
  }
  expect((await readAll(file)).rows).toHaveLength(30_001);
});

it("a file that is refused here is refused aside, with the same words", async () => {
  const file = put("cut.xlsx", (await workbook(10)).subarray(0, 700));
  await expect(readAll(file)).rejects.toMatchObject({ code: "table.damaged", facts: { detail: "cut-off" } });
  await expect(readAll(join(dir, "none.xlsx"))).rejects.toThrow("ENOENT");
});
