import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { textOf } from "#kernel/cell.ts";
import { Day } from "#kernel/day.ts";
import type { Place } from "#kernel/territory.ts";
import { newId } from "#platform/new-id.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import { findHeader, yearAbove } from "./header.ts";
import { proposeMapping } from "./mapping.ts";
import type { Problem } from "./problem.ts";
import { type Draft, registerReader } from "./read-register.ts";

type Truth = {
  households: number;
  persons: number;
  headerRow: number;
  wrong: { kind: string; sheetRow: number; full?: string }[];
};

const FILE = "src/modules/intake/testdata/register-a.xlsx";
const TRUTH = JSON.parse(readFileSync("src/modules/intake/testdata/register-a.truth.json", "utf8")) as Truth;
const villages = new Map<string, Place>();
const findPlace = (words: { township: string | null; village: string | null }) => {
  const key = `${words.township} ${words.village}`;
  villages.set(key, villages.get(key) ?? (`990101100${200 + villages.size}` as Place));
  return { place: villages.get(key) ?? null, near: "" };
};

async function readAll(file: string | Uint8Array) {
  const table = await openTable(file);
  const rows = await allRows(table);
  const header = findHeader(rows.slice(0, 40), await table.merges(0, 40));
  if (!header) throw new Error("no header");
  const below = rows.filter((row) => row.number > header.headerRow);
  const columns = proposeMapping(header.titles, below.slice(0, 500));
  const layout = { sheet: 0, headerTop: header.headerTop, headerRow: header.headerRow, columns };
  const today = Day.parse("2026-11-22");
  await table.close();
  const reader = registerReader({ layout, sample: below.slice(0, 500), today, year: 2016, findPlace, newId });
  const drafts = [...reader.push(rows), ...reader.end()];
  return { header, columns, drafts, rows, skipped: reader.skipped() };
}

const kinds = (problems: readonly Problem[]) => problems.map((one) => `${one.row} ${one.kind}`).sort();
const wrong = TRUTH.wrong.map((one) => `${one.sheetRow} ${one.kind}`).sort();
const register = (drafts: readonly Draft[]) =>
  drafts.map(({ household: { id: _, ...one } }) => ({
    ...one,
    members: one.members.map(({ id: _, ...person }) => person),
    year: { ...one.year, income: one.year.income.map(({ id: _, ...line }) => line) },
  }));

describe("a township's workbook with known errors", () => {
  it("has its headings found under the title rows, and every column given its field by name", async () => {
    const { header, columns, rows } = await readAll(FILE);
    expect(header).toMatchObject({ headerTop: 3, headerRow: TRUTH.headerRow });
    expect(columns.filter((one) => one.how !== "name")).toEqual([]);
    expect(columns).toHaveLength(43);
    expect(yearAbove(rows, 3)).toBe(2016);
  });

  it("gives all households and persons, and leaves the totals and the note alone", async () => {
    const { drafts, skipped } = await readAll(FILE);
    expect(drafts).toHaveLength(TRUTH.households);
    expect(drafts.flatMap((one) => one.household.members)).toHaveLength(TRUTH.persons);
    expect(skipped).toEqual([1907, 1908]);
  });

  it("has every planted error reported at its row and kind, and nothing else that blocks", async () => {
    const problems = (await readAll(FILE)).drafts.flatMap((one) => one.problems);
    const reported = new Set(kinds(problems));
    expect(wrong.filter((one) => !reported.has(one))).toEqual([]);
    expect(kinds(problems.filter((one) => one.severity === "block")).filter((one) => !wrong.includes(one))).toEqual([]);
    expect(problems.filter((one) => one.column === null)).toEqual([]);
  });

  it("has an old 15-digit number made 18, with the old one kept", async () => {
    const { drafts } = await readAll(FILE);
    for (const { full, sheetRow } of TRUTH.wrong.filter((one) => one.full !== undefined)) {
      const draft = drafts.find((one) => one.rows.includes(sheetRow));
      const person = draft?.household.members[draft.rows.indexOf(sheetRow)];
      expect(person?.idNumber).toBe(full);
      expect(person?.idNumberOriginal).toMatch(/^\d{15}$/);
    }
  });

  it("gives the same register as .xls and as CSV in GB18030", async () => {
    const { rows, drafts } = await readAll(FILE);
    const grid = Array.from({ length: 1908 }, (_, i) => [...(rows.find((row) => row.number === i + 1)?.cells ?? [])]);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(grid), "表");
    const xls = await readAll(write(book, { type: "buffer", bookType: "biff8" }) as Buffer);
    const csv = await readAll(
      iconv.encode(grid.map((row) => row.map(textOf).map(quoted).join(",")).join("\r\n"), "gb18030"),
    );
    expect(register(xls.drafts)).toEqual(register(drafts));
    expect(kinds(xls.drafts.flatMap((one) => one.problems))).toEqual(kinds(drafts.flatMap((one) => one.problems)));
    expect(register(csv.drafts)).toEqual(register(drafts));
    expect(kinds(csv.drafts.flatMap((one) => one.problems))).toEqual(kinds(drafts.flatMap((one) => one.problems)));
  });
});

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
