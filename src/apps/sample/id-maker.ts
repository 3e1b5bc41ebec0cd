import type { Dice } from "./dice.ts";
import type { Sex } from "./names.ts";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = "10X98765432";

/**
 * Makes ID numbers with a right check digit in area 990101, which no place has. Each is made once:
 * the three-digit sequence counts up for each birthday and sex.
 */
export function idMaker(): (born: string, sex: Sex) => string {
  const used = new Map<string, number>();
  return (born, sex) => {
    const day = born.replaceAll("-", "");
    const key = day + sex;
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    const sequence = count * 2 + (sex === "男" ? 1 : 0);
    if (sequence > 999) throw new Error("a birthday is used up");
    const body = `990101${day}${String(sequence).padStart(3, "0")}`;
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
    return body + CHECK[sum % 11];
  };
}

/** A birthday that makes somebody this old on 2026-11-01, about the day of the sample workbook. */
export function birthday(d: Dice, age: number, year = 2026): string {
  const month = d.int(1, 10); // before the day of the workbook, so that the age is certain
  return `${year - age}-${String(month).padStart(2, "0")}-${String(d.int(1, 28)).padStart(2, "0")}`;
}
