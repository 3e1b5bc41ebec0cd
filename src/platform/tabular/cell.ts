export { type Cell, isRounded, type Merge, type Row, textOf } from "#kernel/cell.ts";

/** Excel's own limit. A longer text cannot have come from a spreadsheet cell. */
const MAX_TEXT = 32_767;
const JUNK = /(?![\t\n])[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\ufffe\uffff]/u;
const JUNK_ALL = new RegExp(JUNK.source, "gu");
/** All of these and every half of a character beyond 16 bits: wider, but several times faster to look for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const SUSPECT = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u2060\ud800-\udfff\ufeff\ufffe\uffff]/;
const isSuspect = (text: string): boolean => SUSPECT.test(text) && JUNK.test(text);

/** Is there nothing in a short text that cleaning would take away, save blanks at its ends? */
export const isClean = (text: string): boolean => text.length <= MAX_TEXT && !isSuspect(text);

/** Text without control characters, zero-width characters and half characters, trimmed of blanks of every width; null when nothing is left. */
export function cleanText(text: string): string | null {
  let clean = text;
  if (isSuspect(clean)) clean = clean.replace(/\r\n?/g, "\n").replace(JUNK_ALL, "");
  clean = clean.trim();
  return clean === "" ? null : clean.length > MAX_TEXT ? clean.slice(0, MAX_TEXT).toWellFormed() : clean;
}

const SERIAL_OF_1970 = 25_569;
const MS_PER_DAY = 86_400_000;

/** A spreadsheet's serial day number → `YYYY-MM-DD`; null outside 1900–9999. Excel counts a 29 February 1900 that never was. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (days < 1 || days > 2_958_465) return null;
  const real = days < 60 ? days + 1 : days;
  return new Date((real - SERIAL_OF_1970) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `A` → 0, `AQ` → 42; of a cell's name (`AQ7`) too. */
export function columnOf(name: string): number {
  let column = 0;
  for (let i = 0, code = name.charCodeAt(0); code > 57; code = name.charCodeAt(++i)) column = column * 26 + code - 64;
  return column - 1;
}

/** 0 → `A`, 42 → `AQ`. */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
