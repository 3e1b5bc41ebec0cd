import { describe, expect, it } from "vitest";
import { FIELDS, fieldOfHeader, normaliseHeader, showingOf } from "./fields.ts";
import { Household } from "./household.ts";

describe("the field catalogue", () => {
  it("has one home for each fact", () => {
    expect(new Set(FIELDS.map((one) => one.id)).size).toBe(FIELDS.length);
    expect(FIELDS.length).toBeGreaterThan(120);
  });

  it("gives each header to one field only", () => {
    const owner = new Map<string, string>();
    const clashes = FIELDS.flatMap((field) =>
      [field.zh, ...(field.headers ?? [])].flatMap((text) => {
        const key = normaliseHeader(text);
        const other = owner.get(key);
        owner.set(key, field.id);
        return other === undefined || other === field.id ? [] : [`${text}: ${other} / ${field.id}`];
      }),
    );
    expect(clashes).toEqual([]);
  });

  it("names a list for every coded field and only for those", () => {
    for (const field of FIELDS)
      expect([field.id, field.list !== undefined]).toEqual([field.id, field.kind === "code" || field.kind === "codes"]);
  });

  it.each([
    ["序号", "household.rowNo"],
    ["乡(镇)", "household.township"],
    ["自然村(组)", "household.naturalVillage"],
    ["家庭人口", "household.householdSize"],
    ["证件号码", "person.idNumber"],
    ["务工时间(月)", "person.workMonths"],
    ["是否参加城乡居民基本医疗保险", "person.residentMedical"],
    ["联系电话", "household.phone"],
    ["耕地面积(亩)", "year.farmland"],
    ["住房面积(㎡)", "year.houseArea"],
    ["工资性收入(元)", "year.incomeA"],
    ["低保金(元)", "year.incomeD02"],
    ["生产经营性支出(元)", "year.incomeE"],
    ["识别年度", "household.firstYear"],
    [" 与户主 的关系 ", "person.relation"],
    ["身份证号码", "person.idNumber"],
  ])("reads the header %s as %s", (header, id) => expect(fieldOfHeader(header)?.id).toBe(id));

  it("posts nothing that is sealed or need-to-know", () => {
    for (const field of FIELDS.filter((one) => one.sensitive || one.needToKnow))
      expect([showingOf(field, "board"), showingOf(field, "web")]).toEqual(["never", "never"]);
  });

  it("accepts an empty draft", () => {
    const draft = Household.parse({
      id: "0190a000-0000-7000-8000-000000000001",
      place: "990101100201",
      members: [],
      year: { year: 2026, conditions: {} },
    });
    const phone: string | null = draft.phone;
    const farmland: number | null = draft.year.conditions.farmland;
    expect([phone, farmland, draft.otherCauses]).toEqual([null, null, []]);
  });
});
