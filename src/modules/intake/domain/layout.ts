import type { FieldId } from "./registry.ts";

/** How a column came to its field: by its name, by a name much like it, by what stands in it, from an earlier file, by the clerk, or not at all. */
export type How = "name" | "like" | "content" | "remembered" | "clerk" | "none";

/** What the figures of a column count in, as its heading says; null = the usual unit of the field. */
export type Unit = "万元" | "公里" | "米" | null;

/** One column of a sheet, from 0, and the field it fills; null = left alone. */
export type Column = { column: number; title: string; field: FieldId | null; how: How; unit: Unit };

/** Where the headings of a sheet stand (rows from 1) and what each column is. */
export type Layout = { sheet: number; headerTop: number; headerRow: number; columns: readonly Column[] };

/** The heading under which we give a workbook back with its errors; never read as data. */
export const NOTE_TITLE = "错误说明";

const plain = (title: string): string => title.normalize("NFKC").replace(/\s/g, "");

/** What makes two sheets the same form: their headings in order. Mappings are remembered under it. */
export const layoutKey = (titles: readonly string[]): string =>
  titles
    .map(plain)
    .filter((title) => title !== "" && title !== NOTE_TITLE)
    .join("|");

export function unitOf(title: string): Unit {
  const text = plain(title);
  if (/万元/.test(text)) return "万元";
  if (/公里|千米|km/i.test(text)) return "公里";
  return /[(（]米[)）]|\(m\)/i.test(text) ? "米" : null;
}
