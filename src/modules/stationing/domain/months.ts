import type { Day } from "#kernel/day.ts";

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number => (month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 31));

/** The same day some months later; the last day of a shorter month when there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const total = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(y).padStart(4, "0")}-${two(m)}-${two(Math.min(date, lengthOf(y, m)))}` as Day;
}
