import { describe, expect, it } from "vitest";
import type { Day } from "#kernel/day.ts";
import { readCell } from "./domain/read-cell.ts";
import { fieldOfHeader, findField } from "./domain/registry.ts";

const TODAY = "2026-03-02" as Day;
const read = (id: string, cell: string | number) => {
  const field = findField(id);
  if (!field) throw new Error(`no field ${id}`);
  return readCell(field, cell, null as never, TODAY);
};

describe("a workbook written with national standards", () => {
  it.each([
    ["person.education", "71 初中毕业", "初中"],
    ["person.education", 71, "初中"],
    ["person.relation", "22", "之子"],
    ["person.relation", "长子", "之子"],
    ["person.political", "13", "群众"],
    ["person.nationality", "06 苗族", "苗族"],
  ])("%s: %s is read as %s", (field, cell, label) => expect(read(field, cell)).toEqual({ value: label }));

  it("a bare number that two systems use differently is a question with both meanings, never a guess", () => {
    expect(read("person.relation", "02").problem).toMatchObject({
      rule: "relation-unknown",
      facts: { near: { zh: "配偶、户主", en: "Spouse, Head" } },
    });
    expect(read("person.nationality", "02").problem).toMatchObject({ rule: "nationality-unknown" });
    expect(read("person.education", "60").problem).toMatchObject({
      rule: "label-unknown",
      facts: { near: { zh: "高中" } },
    });
  });

  it("the code column of our own export is not taken for the fact", () =>
    expect(fieldOfHeader("国标代码 GB/T 4658 文化程度")).toBeUndefined());
});
