/** A day as a date-formatted cell of a spreadsheet shows it, `YYYY-MM-DD`. */
export type DayCell = { readonly day: string };

/** What a cell of a table holds; an empty cell and a cell of blanks are null. */
export type Cell = string | number | boolean | DayCell | null;

/** One row of a sheet. `number` is the row number the clerk sees on the left of the sheet, from 1; columns count from 0. */
export type Row = { readonly number: number; readonly cells: readonly Cell[] };

/** A merged area: rows from 1, columns from 0, ends included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A cell as text, the way it is read aloud: whole numbers without exponent, days as `YYYY-MM-DD`, yes and no as 是/否. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "是" : "否";
  if (typeof cell !== "number") return cell.day;
  return Math.abs(cell) < 1e21 ? String(cell) : BigInt(Math.trunc(cell)).toString();
}

/** A spreadsheet keeps 15 digits of a number: a longer one has lost its last digits for good, and nothing can bring them back. */
export const isRounded = (cell: Cell | undefined): boolean => typeof cell === "number" && Math.abs(cell) >= 1e15;
