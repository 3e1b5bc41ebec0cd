import { type Cell, textOf } from "./cell.ts";

/** Characters by which a spreadsheet takes a text for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * A cell for CSV. Text that a spreadsheet would run is led by an apostrophe; a long number (ID, bank card, code) is led by a tab,
 * which Excel keeps as text and every reader of ours drops.
 */
export function csvField(cell: Cell): string {
  let text = textOf(cell);
  if (typeof cell === "string" && FORMULA.test(text) && !PLAIN_NUMBER.test(text)) text = `'${text}`;
  if (typeof cell === "string" && /^\d{12,}[\dX]*$/.test(text)) text = `\t${text}`;
  return /[",\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV as Excel in China opens it with a double click: UTF-8 with a mark, CRLF line ends. */
export async function* writeCsv(
  header: readonly string[],
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
): AsyncGenerator<string> {
  let text = `\uFEFF${header.map(csvField).join(",")}\r\n`;
  for await (const row of rows) {
    text += `${row.map(csvField).join(",")}\r\n`;
    if (text.length < 64 * 1024) continue;
    yield text;
    text = "";
  }
  yield text;
}
