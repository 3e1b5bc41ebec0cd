import { xlsxBytes } from "#platform/tabular/write-xlsx.ts";
import { HEADER, type RegisterRow } from "./register-rows.ts";

const NUMBERS = new Set<string>(HEADER.filter((name) => /家庭人口|序号|\((月|亩|㎡|元)\)|年度/.test(name)));

/** A township's workbook: title, form line, header in the third row, a totals row and a note, as they come in the post. */
export async function workbook(rows: readonly RegisterRow[]): Promise<Uint8Array> {
  const persons = rows.length;
  const total = HEADER.map((name) => (name === "序号" ? "合计" : name === "家庭人口" ? persons : null));
  const note = HEADER.map((name) => (name === "序号" ? "审核人:" : name === "自然村(组)" ? "说明:本表一式三份" : null));
  return xlsxBytes([
    {
      name: "建档立卡信息采集表",
      titles: ["贫困户信息采集表", "填报单位:(盖章)　　填报人:　　填报日期:2026年11月2日"],
      columns: HEADER.map((title) => ({ title, kind: NUMBERS.has(title) ? "number" : "text" })),
      rows: [...rows.map((row) => HEADER.map((name) => row[name])), total, note],
    },
  ]);
}

/** The slips a tired clerk makes: one of each, in different households. */
export function withSlips(rows: readonly RegisterRow[]): RegisterRow[] {
  const heads = rows.flatMap((row, i) => (row.户编号 === null ? [] : [i]));
  const out = rows.map((row) => ({ ...row }));
  const slip = (nth: number, change: (row: RegisterRow) => void): void => {
    const row = out[heads[nth] ?? 0];
    if (row) change(row);
  };
  slip(2, (row) => {
    row.证件号码 = `${String(row.证件号码).slice(0, 17)}${String(row.证件号码).endsWith("1") ? "2" : "1"}`;
  });
  slip(5, (row) => {
    row.性别 = row.性别 === "男" ? "女" : "男";
  });
  slip(8, (row) => {
    row.主要致贫原因 = null;
  });
  slip(11, (row) => {
    row.家庭人口 = Number(row.家庭人口) + 1;
  });
  slip(14, (row) => {
    row["工资性收入(元)"] = "8,000元左右";
  });
  slip(17, (row) => {
    row.联系电话 = "1390001";
  });
  slip(20, (row) => {
    row.民族 = "汉满";
  });
  slip(23, (row) => {
    row["生产经营性收入(元)"] = 9000;
    row["生产经营性支出(元)"] = 0;
  });
  return out;
}
