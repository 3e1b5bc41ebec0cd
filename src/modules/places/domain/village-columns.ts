import type { VillageRow } from "./plan-villages.ts";

/** What the columns of a list of villages are usually called. */
const HEADERS = {
  code: ["统计用区划代码", "区划代码", "行政区划代码", "村代码", "村编码", "代码", "编码"],
  township: ["乡镇", "乡镇名称", "所属乡镇", "乡（镇）", "街道", "乡镇街道", "乡镇（街道）"],
  name: ["行政村", "村", "村名", "村名称", "行政村名称", "村居", "村（社区）", "名称", "村社区"],
  classCode: ["城乡分类", "城乡分类代码", "城乡类别"],
} as const;
export type VillageColumn = keyof typeof HEADERS;

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s()（）]/g, "");
const BY_HEADER = new Map(
  (Object.keys(HEADERS) as VillageColumn[]).flatMap((key) => HEADERS[key].map((text) => [plain(text), key] as const)),
);

/** Totals and notes under a table. */
const NOT_A_LINE = /^(合计|小计|总计|共计|填表|备注|说明|注[:：])/;

type TextRow = { line: number; texts: readonly string[] };

/** The lines of a list of villages under its header row; null when no header row names the villages. */
export function readVillageRows(rows: readonly TextRow[]): VillageRow[] | null {
  const HEADER_WITHIN = 15;
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = new Map<VillageColumn, number>();
    row.texts.forEach((text, i) => {
      const key = BY_HEADER.get(plain(text));
      if (key && !columns.has(key)) columns.set(key, i);
    });
    if (!columns.has("name") || !(columns.has("code") || columns.has("township"))) continue;
    return rows.slice(at + 1).flatMap((one) => {
      const cell = (key: VillageColumn): string | undefined => one.texts[columns.get(key) ?? -1]?.trim() || undefined;
      const name = cell("name");
      if (!name || one.texts.some((text) => NOT_A_LINE.test(text.trim()))) return [];
      return [{ line: one.line, name, code: cell("code"), township: cell("township"), classCode: cell("classCode") }];
    });
  }
  return null;
}
