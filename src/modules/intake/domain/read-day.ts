import type { Cell } from "#kernel/cell.ts";
import { addDays, Day } from "#kernel/day.ts";

const DAY_ZERO = Day.parse("1899-12-30");

const toDay = (year: string, month: string, day: string): Day | undefined => {
  const parsed = Day.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return parsed.success ? parsed.data : undefined;
};

/** `2016-11-20`, `2016/11/20`, `2016.11.20`, `2016年11月20日`, `20161120`, a date cell, or a spreadsheet's day number; a month alone is null. */
export function readDay(cell: Cell): Day | null | undefined {
  if (cell === null) return null;
  if (typeof cell === "object") return Day.safeParse(cell.day).data;
  if (typeof cell === "number" && Number.isInteger(cell) && cell > 3650 && cell < 60_000)
    return addDays(DAY_ZERO, cell);
  const text = String(cell).normalize("NFKC").replace(/\s/g, "");
  const [, year, month, day] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T?\d{1,2}:.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year !== undefined && month !== undefined && day !== undefined) return toDay(year, month, day);
  return /^\d{4}[-/.年]?(0?[1-9]|1[0-2])月?$/.test(text) ? null : undefined;
}
