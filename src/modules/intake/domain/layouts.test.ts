import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, Merge, Row } from "#kernel/cell.ts";
import { Day } from "#kernel/day.ts";
import type { Place } from "#kernel/territory.ts";
import { newId } from "#platform/new-id.ts";
import { allRows, openTable } from "#platform/tabular/open-table.ts";
import { findHeader } from "./header.ts";
import { layoutKey } from "./layout.ts";
import { proposeMapping } from "./mapping.ts";
import { registerReader } from "./read-register.ts";

const HEAD = 2;
const COLUMN = {
  township: 1,
  village: 2,
  group: 3,
  nationalNo: 4,
  size: 5,
  name: 6,
  sex: 7,
  id: 8,
  relation: 9,
  phone: 19,
  cause: 21,
  wages: 31,
};
type Grid = Cell[][];
let original: Grid = [];
let wrong: string[] = [];

beforeAll(async () => {
  const table = await openTable("src/modules/intake/testdata/register-a.xlsx");
  original = [];
  for (const row of await allRows(table))
    original[row.number - 1] = Array.from({ length: 43 }, (_, i) => row.cells[i] ?? null);
  await table.close();
  const truth = JSON.parse(readFileSync("src/modules/intake/testdata/register-a.truth.json", "utf8"));
  wrong = truth.wrong.map((one: { sheetRow: number; kind: string }) => `${one.sheetRow} ${one.kind}`);
});

const isPerson = (line: Cell[]) =>
  line[COLUMN.name] !== null && line[COLUMN.sex] !== null && line[COLUMN.sex] !== "性别";
const copy = (): Grid => original.map((line) => [...line]);
const rename = (grid: Grid, names: Record<number, string>): Grid => {
  for (const [column, name] of Object.entries(names)) (grid[HEAD] as Cell[])[Number(column)] = name;
  return grid;
};
const eachPerson = (grid: Grid, change: (line: Cell[], i: number) => void): Grid => {
  for (const [i, line] of grid.entries()) if (isPerson(line)) change(line, i);
  return grid;
};
const findPlace = () => ({ place: "990101100201" as Place, near: "" });

function read(grid: Grid, merges: Merge[] = []) {
  const rows: Row[] = grid
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter((row) => row.cells.some((cell) => cell !== null));
  const header = findHeader(rows.slice(0, 40), merges);
  if (!header) throw new Error("no header");
  const sample = rows.filter((row) => row.number > header.headerRow).slice(0, 500);
  const columns = proposeMapping(header.titles, sample);
  const layout = { sheet: 0, headerTop: header.headerTop, headerRow: header.headerRow, columns };
  const reader = registerReader({ layout, sample, today: Day.parse("2026-11-22"), year: 2016, findPlace, newId });
  const drafts = [...reader.push(rows), ...reader.end()];
  return { header, columns, drafts, problems: drafts.flatMap((one) => one.problems) };
}

function expectTheSame(grid: Grid, { without = [] as string[], down = 0, merges = [] as Merge[] } = {}) {
  const { drafts, problems } = read(grid, merges);
  const reported = new Set(problems.map((one) => `${one.row - down} ${one.kind}`));
  const asked = wrong.filter((one) => !without.some((kind) => one.endsWith(` ${kind}`)));
  expect(drafts).toHaveLength(600);
  expect(drafts.flatMap((one) => one.household.members)).toHaveLength(1903);
  expect(asked.filter((one) => !reported.has(one))).toEqual([]);
  const blocked = problems.filter((one) => one.severity === "block").map((one) => `${one.row - down} ${one.kind}`);
  expect(blocked.filter((one) => !wrong.includes(one))).toEqual([]);
}

describe("other townships' workbooks with the same households and errors", () => {
  it("other words in the headings, and columns in another order", () => {
    const grid = rename(copy(), {
      1: "乡镇名称",
      2: "村委会",
      3: "村民小组",
      4: "户编码",
      5: "家庭人口数",
      6: "家庭成员姓名",
      8: "*身份证号码（18位）",
      9: "和户主的关系",
      11: "学历",
      13: "身体状况",
      14: "劳动能力",
      19: "户主联系电话",
      21: "致贫原因",
      26: "住房是否危房",
    });
    expectTheSame(grid.map((line) => [...line].reverse()));
  });

  it("labels with code prefixes, with full-width and spaced text", () => {
    const codes: Record<string, string> = {
      户主: "01 户主",
      配偶: "02.配偶",
      之子: "03 之子",
      因病: "01因病",
      汉族: "01 汉族",
      健康: "健 康",
      是: "是 ",
      泥土路: "01-泥土路",
    };
    expectTheSame(
      eachPerson(copy(), (line) =>
        line.forEach((cell, i) => {
          if (typeof cell === "string" && codes[cell]) line[i] = codes[cell];
        }),
      ),
    );
  });

  it("household facts repeated on every member's row", () => {
    let facts: Cell[] = [];
    expectTheSame(
      eachPerson(copy(), (line) => {
        if (line[0] !== null) facts = line;
        for (let i = 0; i < line.length; i++) if (i < COLUMN.name || i >= COLUMN.phone) line[i] = facts[i] ?? null;
      }),
    );
  });

  it("no household number: the running number tells households apart", () => {
    expectTheSame(
      eachPerson(rename(copy(), { 4: "" }), (line) => {
        line[COLUMN.nationalNo] = null;
      }),
    );
  });

  it("neither number: households begin at each 户主, so a second one cannot be told", () => {
    const grid = eachPerson(copy(), (line) => {
      if (line[0] === null && line[COLUMN.relation] === "户主") line[COLUMN.relation] = "其他";
      if (line[0] !== null) line[COLUMN.relation] = "户主";
      line[COLUMN.nationalNo] = null;
      line[0] = null;
    });
    expectTheSame(rename(grid, { 0: "", 4: "" }), { without: ["two-heads", "relation-unknown"] });
  });

  it("headings in two rows with groups, merged or not", () => {
    for (const merged of [true, false]) {
      const grid = copy();
      const below = grid[HEAD] as Cell[];
      const above: Cell[] = below.map((cell, i) =>
        i === COLUMN.name
          ? "家庭成员情况"
          : i === COLUMN.wages
            ? "家庭年收入"
            : i < COLUMN.name || (i > 18 && i < COLUMN.wages)
              ? cell
              : null,
      );
      const second = below.map((cell, i) => (above[i] === cell ? null : cell));
      grid.splice(HEAD, 1, above, second);
      const groups: Merge[] = [
        { top: 3, left: 6, bottom: 3, right: 18 },
        { top: 3, left: 31, bottom: 3, right: 40 },
      ];
      expectTheSame(grid, { down: 1, merges: merged ? groups : [] });
    }
  });

  it("no heading over IDs and relations: what stands in the columns tells", () => {
    const { columns } = read(rename(copy(), { 8: "号码一栏", 9: "第十栏", 10: "第十一栏", 19: "第二十栏" }));
    expect([8, 9, 10, 19].map((i) => columns[i]?.field)).toEqual([
      "person.idNumber",
      "person.relation",
      "person.nationality",
      "household.phone",
    ]);
    expect(columns[8]?.how).toBe("content");
  });

  it("sub-totals between villages, repeated headings, blank rows and remarks below", () => {
    const grid = copy();
    const line = (...cells: Cell[]): Cell[] => Array.from({ length: 43 }, (_, i) => cells[i] ?? null);
    grid.push(
      [],
      line(null, "小计", null, null, null, 12),
      [...(grid[HEAD] as Cell[])],
      line("注：本表由村委会填报，一式两份。"),
      line(null, null, "单位负责人：", null, null, null, "制表人：王芳"),
    );
    expectTheSame(grid);
  });

  it("one row for each household, head only", () => {
    const heads = copy().filter((line, i) => i <= HEAD || (isPerson(line) && line[0] !== null));
    const { drafts } = read(
      rename(heads, { 6: "户主姓名", 8: "户主身份证号", 9: "" }).map((line) =>
        line.map((cell, i) => (i === COLUMN.relation ? null : cell)),
      ),
    );
    expect(drafts).toHaveLength(600);
    expect(drafts[0]?.household.members[0]).toMatchObject({
      name: "诸葛霞秋",
      relation: "户主",
      idNumber: "990101196608279571",
    });
  });

  it("the same form is known again by its headings, whatever stands above them and with our notes beside", () => {
    const titles = (original[HEAD] as string[]).map(String);
    expect(layoutKey([...titles, "错误说明"])).toBe(layoutKey(titles.map((one) => ` ${one}`)));
  });

  it("facts of one household that contradict each other are reported where they differ", () => {
    const grid = copy();
    (grid[4] as Cell[])[COLUMN.cause] = "因残";
    expect(read(grid).problems).toContainEqual(
      expect.objectContaining({
        row: 5,
        column: COLUMN.cause,
        kind: "household-facts-differ",
        facts: expect.objectContaining({ row: 4 }),
      }),
    );
  });
});
