import { beforeEach, describe, expect, it } from "vitest";
import type { Cell, Row } from "#kernel/cell.ts";
import { Day } from "#kernel/day.ts";
import type { Place } from "#kernel/territory.ts";
import { newId } from "#platform/new-id.ts";
import { compare } from "./compare.ts";
import { findHeader } from "./header.ts";
import { proposeMapping } from "./mapping.ts";
import { decide } from "./plan.ts";
import { registerReader } from "./read-register.ts";
import type { Household } from "./registry.ts";

const TITLES = [
  "户编号",
  "村",
  "姓名",
  "证件号码",
  "与户主关系",
  "文化程度",
  "在校生状况",
  "联系电话",
  "主要致贫原因",
  "耕地面积(亩)",
  "低保金(元)",
  "转移性收入",
];
const HEAD: Cell[] = [
  "86990101000001",
  "下湾村",
  "王芳",
  "99010119660827957X",
  "户主",
  "小学",
  null,
  "13922691130",
  "因病",
  1.2,
  2000,
  9999,
];
const SON: Cell[] = [null, null, "王磊", "990101200003209430", "之子", null, "普通高中一年级"];
let here: Household;

function read(lines: Cell[][], titles = TITLES) {
  const rows: Row[] = [titles, ...lines].map((cells, i) => ({ number: i + 1, cells }));
  const header = findHeader(rows);
  if (!header) throw new Error("no header");
  const layout = { sheet: 0, ...header, columns: proposeMapping(header.titles, rows.slice(1)) };
  const findPlace = () => ({ place: "990101200201" as Place, near: "" });
  const reader = registerReader({
    layout,
    sample: rows.slice(1),
    today: Day.parse("2026-11-22"),
    year: 2016,
    findPlace,
    newId,
  });
  const [one] = [...reader.push(rows), ...reader.end()];
  if (!one) throw new Error("no household");
  return { one, plan: reader.plan };
}
const against = (lines: Cell[][], titles = TITLES, blanks: "keep" | "clear" = "keep") => {
  const { one, plan } = read(lines, titles);
  return compare(here, one, plan, blanks);
};
const edit = (line: Cell[], changes: Record<number, Cell>): Cell[] =>
  line.map((cell, i) => (i in changes ? (changes[i] ?? null) : cell));

beforeEach(() => {
  here = read([HEAD, SON]).one.household;
});

describe("what a file would change of a household on record", () => {
  it("nothing, when it is the same file again", () => {
    expect(against([HEAD, SON])).toMatchObject({ changes: [], absent: [], merged: here });
    const { one, plan } = read([HEAD, SON]);
    expect(decide({ ...one, problems: [] }, here, plan).outcome).toBe("unchanged");
  });

  it("the facts that differ, one by one, and only those in the file", () => {
    const { changes, merged } = against([edit(HEAD, { 8: "02 因残", 9: 3 }), SON]);
    expect(changes).toEqual([
      { field: "household.cause", of: null, before: "因病", after: "因残" },
      { field: "year.farmland", of: null, before: 120, after: 300 },
    ]);
    expect(merged).toMatchObject({ id: here.id, cause: "因残", phone: "13922691130" });
  });

  it("an empty cell says nothing, unless the clerk wants it to", () => {
    expect(against([edit(HEAD, { 7: null }), SON]).changes).toEqual([]);
    expect(against([edit(HEAD, { 7: null }), SON], TITLES, "clear").changes).toEqual([
      { field: "household.phone", of: null, before: "13922691130", after: null },
    ]);
  });

  it("a column that is not in the file is never touched", () => {
    const without = (line: Cell[]) => line.filter((_, i) => i !== 7);
    expect(against([without(HEAD), without(SON)], without(TITLES) as string[], "clear").changes).toEqual([]);
  });

  it("who has left school gets an education and loses the school state", () => {
    expect(against([HEAD, edit(SON, { 5: "高中", 6: null })]).changes).toEqual([
      { field: "person.education", of: "王磊", before: null, after: "高中" },
      { field: "person.schoolState", of: "王磊", before: "普通高中一年级", after: null },
    ]);
  });

  it("a corrected ID belongs to the same person; an unknown one is a new member", () => {
    here.members[1] = { ...(here.members[1] as Household["members"][number]), idNumber: "990101200003209431" };
    expect(against([HEAD, SON])).toMatchObject({ changes: [{ field: "person.idNumber", of: "王磊" }], absent: [] });
    const { changes, merged } = against([
      HEAD,
      SON,
      [null, null, "王小花", "990101201010127921", "之女", null, "小学"],
    ]);
    expect(changes).toContainEqual({ field: "person.name", of: "王小花", before: null, after: "王小花" });
    expect(merged.members).toHaveLength(3);
  });

  it("a birth date that came from the wrong ID follows the right one", () => {
    here.members[1] = {
      ...(here.members[1] as Household["members"][number]),
      idNumber: "990101200003219430",
      born: Day.parse("2000-03-21"),
    };
    expect(against([HEAD, SON]).merged.members[1]).toMatchObject({
      idNumber: "990101200003209430",
      born: "2000-03-20",
    });
  });

  it("a member who is not in the file stays, and is named", () => {
    expect(against([HEAD])).toMatchObject({ changes: [], absent: ["王磊"], merged: { members: { length: 2 } } });
  });

  it("who is counted on one side only is said, and nobody leaves or comes back by a file", () => {
    const told = (lines: Cell[][]) => {
      const { one, plan } = read(lines);
      return decide(one, here, plan).sketch.problems.filter((problem) => problem.rule.startsWith("member-"));
    };
    const at = { row: 2, severity: "warn" };
    expect(told([HEAD])).toMatchObject([{ ...at, rule: "member-not-in-file", facts: { name: "王磊" } }]);
    const died = { status: "left", leftOn: "2026-11-20", leftReason: "死亡" } as const;
    here = { ...here, members: here.members.map((one) => (one.name === "王磊" ? { ...one, ...died } : one)) as never };
    expect(told([HEAD, SON])).toMatchObject([
      { ...at, rule: "member-left-already", facts: { name: "王磊", on: "2026-11-20", reason: "死亡" } },
    ]);
    expect(against([HEAD, SON]).merged.members).toHaveLength(2);
  });

  it("a total counts where none of its parts is filled, and gives way to its parts once they are", () => {
    const [whole, parts] = [edit(HEAD, { 10: null }), edit(HEAD, { 10: 2000 })];
    here = read([whole, SON]).one.household;
    expect(here.year.income.map((one) => [one.item, one.amountFen])).toEqual([["D", 999_900]]);
    expect(against([whole, SON]).changes).toEqual([]);
    const { changes, merged } = against([parts, SON]);
    expect(changes).toEqual([
      { field: "year.incomeD02", of: null, before: 0, after: 200_000 },
      { field: "year.incomeD", of: null, before: 999_900, after: 0 },
    ]);
    expect(merged.year.income.map((one) => [one.item, one.amountFen])).toEqual([["D02", 200_000]]);
  });

  it("a total of another file gives way to the parts of one that has no column for it", () => {
    here = read([edit(HEAD, { 10: null }), SON]).one.household;
    const without = (line: Cell[]) => line.slice(0, 11);
    const { changes, merged } = against([without(HEAD), without(SON)], without(TITLES) as string[]);
    expect(changes).toEqual([
      { field: "year.incomeD02", of: null, before: 0, after: 200_000 },
      { field: "year.incomeD", of: null, before: 999_900, after: 0 },
    ]);
    expect(merged.year.income.map((one) => [one.item, one.amountFen])).toEqual([["D02", 200_000]]);
    here = read([edit(HEAD, { 10: null }), SON]).one.household;
    const silent = [without(edit(HEAD, { 10: 0 })), without(SON)];
    expect(against(silent, without(TITLES) as string[])).toMatchObject({ changes: [], merged: here });
  });

  it.each([[0], ["0.00"], ["-"], ["无"]])("a part that says %s leaves the total as it is", (nothing) => {
    const lines = [edit(HEAD, { 10: nothing }), SON];
    here = read(lines).one.household;
    expect(here.year.income.map((one) => [one.item, one.amountFen])).toEqual([["D", 999_900]]);
    here = read([edit(HEAD, { 10: null }), SON]).one.household;
    expect(against(lines)).toMatchObject({ changes: [], merged: here });
  });

  it("a total that is not the sum of its parts is told, to a yuan", () => {
    const told = (line: Cell[], titles: string[] = TITLES) =>
      read([line, SON], titles).one.problems.filter((one) => one.rule === "income-total-differs");
    expect(told(HEAD)).toMatchObject([
      {
        row: 2,
        column: 11,
        severity: "warn",
        facts: { field: "year.incomeD", total: "9,999.00", parts: "2,000.00" },
      },
    ]);
    expect(told(edit(HEAD, { 11: 2000.5 }))).toEqual([]);
    for (const silent of [{ 10: null }, { 10: 0 }, { 11: null }, { 11: 0 }, { 10: "约2000" }])
      expect(told(edit(HEAD, silent))).toEqual([]);
    const titles = [...TITLES, "生态补偿金", "退耕还林补助"];
    expect(told([...edit(HEAD, { 11: 5000 }), 3000, 3000], titles)).toEqual([]);
    expect(told([...edit(HEAD, { 11: 5000 }), 3000, 1000], titles)).toMatchObject([{ column: 12 }]);
  });

  it("income with its parts is kept where the sum is the same, and replaced where it is not; a total beside its parts is not counted twice", () => {
    const [line] = here.year.income;
    if (!line) throw new Error("no income");
    expect(here.year.income.map((one) => [one.item, one.amountFen])).toEqual([["D02", 200_000]]);
    expect(against([edit(HEAD, { 10: 2500 }), SON]).merged.year.income).toMatchObject([
      { item: "D02", amountFen: 250_000 },
    ]);
    expect(against([edit(HEAD, { 10: 0, 11: 0 }), SON]).merged.year.income).toEqual([]);
    here.year.income = [{ ...line, explanation: "一卡通" }];
    expect(against([HEAD, SON]).merged.year.income).toMatchObject([{ explanation: "一卡通" }]);
  });
});
