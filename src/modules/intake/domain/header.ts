import { type Cell, type Merge, type Row, textOf } from "#kernel/cell.ts";
import { NOTE_TITLE } from "./layout.ts";
import { fieldOfHeader } from "./registry.ts";

/** Headings found in a sheet: the rows they take up (from 1) and one title a column; `parts` are the stacked headings it is made of. */
export type Header = { headerTop: number; headerRow: number; titles: Heading[] };
export type Heading = { title: string; parts: readonly string[] };

/** Title rows above the headings are seldom more than ten. */
const LOOK_AT = 30;
const MOST_ROWS = 3;
const ENOUGH = 3;

const TITLE = (text: string): boolean => text !== "" && text.length <= 60;

/** How many different fields the headings name. */
function score(titles: readonly Heading[]): number {
  const named = titles.map((one) => fieldOf(one)).filter((one) => one !== undefined);
  return new Set(named).size;
}

/** The field a heading names: by its own words, or by its group's words with it. */
export function fieldOf({ title, parts }: Heading): string | undefined {
  const own = parts.at(-1) ?? title;
  const joined = parts.join("");
  return (fieldOfHeader(joined) ?? fieldOfHeader(own) ?? fieldOfHeader(trimmed(own)))?.id;
}

/** `1. 姓名（必填）`, `*姓名` → `姓名` */
export const trimmed = (title: string): string =>
  title
    .normalize("NFKC")
    .replace(/[([【].*?[)\]】]/g, "")
    .replace(/^[\s*\d.、A-Z-]+(?=\p{Script=Han})/u, "")
    .replace(/[\s*:：]+/g, "");

/** The headings of rows `top`–`bottom` stacked: a merged or empty cell takes the heading that reaches over it. */
export function stackedTitles(rows: readonly Row[], top: number, bottom: number, merges: readonly Merge[]): Heading[] {
  const lines = Array.from(
    { length: bottom - top + 1 },
    (_, i) => rows.find((row) => row.number === top + i)?.cells ?? [],
  );
  const width = Math.max(...lines.map((line) => line.length));
  const headings: Heading[] = [];
  for (let column = 0; column < width; column++) {
    const parts = lines.map((line, i) => headingAt(line, lines[i + 1], column, top + i, merges)).filter(TITLE);
    const distinct = parts.filter((part, i) => part !== parts[i - 1]);
    headings.push({ title: distinct.join(" "), parts: distinct });
  }
  return headings;
}

function headingAt(
  line: readonly Cell[],
  below: readonly Cell[] | undefined,
  column: number,
  row: number,
  merges: readonly Merge[],
): string {
  const own = textOf(line[column]);
  if (own !== "") return own;
  const merge = merges.find((one) => one.top === row && one.left <= column && column <= one.right);
  if (merge) return textOf(line[merge.left]);
  if (below === undefined || textOf(below[column]) === "") return "";
  // Without merges (CSV): a group's heading stands over its first column and reaches to the next heading.
  for (let left = column - 1; left >= 0; left--) {
    const group = textOf(line[left]);
    if (group !== "") return textOf(below[left]) === "" ? "" : group;
  }
  return "";
}

/**
 * Finds the headings among the first rows by how many known fields they name, in one row or up to three stacked ones.
 * Null when no row names at least three.
 */
export function findHeader(rows: readonly Row[], merges: readonly Merge[] = []): Header | null {
  let best: (Header & { points: number }) | null = null;
  const last = Math.max(0, ...rows.map((row) => row.number));
  for (const { number: top } of rows.slice(0, LOOK_AT))
    for (let bottom = top; bottom < top + MOST_ROWS && bottom <= last; bottom++) {
      const titles = stackedTitles(rows, top, bottom, merges);
      const points = score(titles);
      const fewer = best !== null && points === best.points && bottom - top < best.headerRow - best.headerTop;
      if (points >= ENOUGH && (points > (best?.points ?? 0) || fewer))
        best = { headerTop: top, headerRow: bottom, titles, points };
    }
  if (!best) return null;
  const titles = best.titles.map((one) => (one.title === NOTE_TITLE ? { title: NOTE_TITLE, parts: [] } : one));
  return { headerTop: best.headerTop, headerRow: best.headerRow, titles };
}

/**
 * Headings in one row without a gap, under titles of one cell each: merged cells have nothing to add to them. To learn of those a
 * workbook must be gone through to its end.
 */
export function isPlain({ headerTop, headerRow, titles }: Header, rows: readonly Row[]): boolean {
  if (headerTop !== headerRow || titles.some((one) => one.title === "")) return false;
  const above = rows.filter((row) => row.number < headerRow && row.number > headerRow - MOST_ROWS);
  return above.every((row) => row.cells.filter((cell) => textOf(cell) !== "").length <= 1);
}

/** The year a form speaks of, from the words above its headings (`填报日期：2016年11月20日`, `2016年度`). */
export function yearAbove(rows: readonly Row[], headerTop: number): number | undefined {
  const words = rows.filter((row) => row.number < headerTop).flatMap((row) => row.cells.map(textOf));
  const year = /(20[0-4]\d)\s*(?:年|[-/.]\d)/.exec(words.join(" ").normalize("NFKC"))?.[1];
  return year === undefined ? undefined : Number(year);
}
