import { INCOME_ITEMS } from "../income/items.ts";
import type { FieldDef } from "./kinds.ts";

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  A: ["工资收入", "工资性"],
  A01: ["务工工资", "打工收入"],
  B: ["经营性收入", "生产经营收入", "家庭经营收入", "经营收入"],
  C: ["财产收入"],
  D: ["转移收入"],
  D01: ["计生金", "计划生育奖励金", "领取计划生育金"],
  D02: ["领取低保金", "最低生活保障金"],
  D03: ["五保金", "领取五保金", "特困金", "特困供养收入"],
  D04: ["养老金", "领取养老保险金", "养老保险"],
  D05: ["生态补偿", "生态补偿款"],
  D06: ["其他转移收入", "其它转移性收入"],
  E: ["经营性支出", "生产经营支出", "家庭经营支出", "经营支出"],
  M01: ["理赔收入", "理赔款"],
  M02: ["合规自付", "自付支出"],
};

const NATIONAL: Readonly<Record<string, string>> = {
  A: "AAC071",
  B: "AAC073",
  C: "AAC072",
  D: "AAC085",
  D01: "AAC076",
  D02: "AAC077",
  D03: "AAC086",
  D04: "AAC087",
  D06: "AAC083",
  E: "AAC074",
};

/** Block D as columns: one money field for each node of the item tree, keyed `income` + code (`incomeA`, `incomeD02`). */
export const INCOME_FIELDS: Readonly<Record<string, FieldDef>> = Object.fromEntries(
  INCOME_ITEMS.map(({ code, zh, en }) => [
    `income${code}`,
    {
      zh,
      en,
      block: "D",
      scope: "year",
      kind: "money",
      item: code,
      headers: SYNONYMS[code] ?? [],
      ...(NATIONAL[code] !== undefined && { national: NATIONAL[code] }),
    } satisfies FieldDef,
  ]),
);
