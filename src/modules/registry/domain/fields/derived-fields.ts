import { block } from "./kinds.ts";

const PUBLIC = { board: "full", web: "full" } as const;
const own = { block: "A", scope: "household", derived: true } as const;
const money = { block: "D", scope: "year", kind: "money", derived: true } as const;

/** What a workbook shows but the register computes; read to be checked against, never stored. */
export const DERIVED_FIELDS = block({
  rowNo: { ...own, zh: "序号", en: "No.", kind: "whole", headers: ["编号", "顺序号", "户序号"] },
  county: {
    ...own,
    zh: "县（市、区）",
    en: "County",
    kind: "text",
    postable: PUBLIC,
    headers: ["县", "县区", "县市区"],
  },
  township: {
    ...own,
    zh: "乡（镇）",
    en: "Township",
    kind: "text",
    postable: PUBLIC,
    headers: ["乡镇", "乡", "镇", "街道", "乡镇名称", "乡镇街道"],
  },
  village: {
    ...own,
    zh: "行政村",
    en: "Village",
    kind: "text",
    postable: PUBLIC,
    headers: ["村", "村名", "村委会", "村社区", "行政村名称", "村居"],
  },
  place: {
    ...own,
    zh: "行政区划代码",
    en: "Division code",
    kind: "text",
    headers: ["村编码", "行政村编码", "区划代码", "行政村代码"],
  },
  householdSize: {
    ...own,
    zh: "家庭人口数",
    en: "Household size",
    kind: "whole",
    national: "AAC017",
    postable: PUBLIC,
    headers: ["家庭人口", "人口数", "家庭人数", "人数", "户内人口", "人口"],
  },
  headName: {
    ...own,
    zh: "户主姓名",
    en: "Head of household",
    kind: "text",
    national: "AAC029",
    postable: { board: "full", web: "masked" },
    headers: ["户主"],
  },
  headIdNumber: {
    ...own,
    zh: "户主证件号码",
    en: "Head's ID number",
    kind: "text",
    national: "AAC031",
    sensitive: true,
    headers: ["户主身份证号", "户主身份证号码", "户主证件号"],
  },
  incomeTotal: {
    ...money,
    zh: "年总收入",
    en: "Total income of the year",
    national: "AAC081",
    headers: ["总收入", "家庭年收入", "家庭年总收入", "年收入"],
  },
  incomeNet: {
    ...money,
    zh: "家庭纯收入",
    en: "Net income of the household",
    national: "AAC079",
    headers: ["纯收入", "家庭年纯收入", "年纯收入"],
  },
  incomePerHead: {
    ...money,
    zh: "人均纯收入",
    en: "Net income per head",
    national: "AAC082",
    headers: ["年人均纯收入", "家庭人均纯收入", "人均收入", "人均可支配收入"],
  },
});
