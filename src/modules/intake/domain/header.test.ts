import { describe, expect, it } from "vitest";
import type { Cell, Merge } from "#kernel/cell.ts";
import { findHeader, isPlain } from "./header.ts";

const rowsOf = (...lines: Cell[][]) => lines.map((cells, i) => ({ number: i + 1, cells }));
const merge = (top: number, left: number, right: number): Merge => ({ top, left, bottom: top, right });
const PLAIN: Cell[] = ["姓名", "性别", "证件号码", "与户主关系"];

describe("headings that merged cells have nothing to add to", () => {
  const judged = (lines: Cell[][], merges: Merge[] = []) => {
    const rows = rowsOf(...lines);
    const alone = findHeader(rows);
    if (!alone) throw new Error("no header");
    const isAlone = isPlain(alone, rows);
    if (isAlone) expect(findHeader(rows, merges)).toEqual(alone);
    return isAlone;
  };

  it("stand in one row without a gap, under titles of one cell", () => {
    expect(judged([PLAIN])).toBe(true);
    expect(judged([["贫困户信息采集表"], ["填报日期：2016年11月20日"], PLAIN], [merge(1, 0, 3), merge(2, 0, 3)])).toBe(
      true,
    );
    expect(judged([["户主"], [null], PLAIN], [merge(1, 0, 3)])).toBe(true);
  });

  it("are not those with a gap, in several rows, or under groups", () => {
    expect(judged([["姓名", "性别", null, "证件号码", "与户主关系"]])).toBe(false);
    expect(
      judged([
        ["户主", null, "成员", null],
        ["姓名", "证件号码", "姓名", "证件号码"],
      ]),
    ).toBe(false);
    expect(judged([["基本情况", null, "其他情况", null], PLAIN])).toBe(false);
    expect(judged([["户主", null, "成员", null], [null], ["姓名", "性别", "证件号码", "民族"]])).toBe(false);
  });
});
