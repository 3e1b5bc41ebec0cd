import { describe, expect, it } from "vitest";
import { fieldOf } from "./header.ts";
import { templateColumns } from "./template.ts";

describe("the empty form", () => {
  const columns = templateColumns();
  it("has only headings that are read again, each once", () => {
    const fields = columns.map(({ title }) => fieldOf({ title, parts: [title] }));
    expect(fields.filter((field) => field === undefined)).toEqual([]);
    expect(new Set(fields).size).toBe(columns.length);
  });
  it("keeps IDs, phones and bank cards as text and offers the labels of coded fields", () => {
    const find = (title: string) => columns.find((one) => one.title === title);
    expect(find("证件号码")).toMatchObject({ kind: "text", choices: null, required: true });
    expect(find("与户主关系")?.choices).toContain("之儿媳");
    expect(find("是否危房")?.choices).toEqual(["是", "否"]);
    expect(find("耕地面积(亩)")).toMatchObject({ kind: "number", required: true });
  });
});
