import { annotateInPlace } from "./annotate-xlsx.ts";
import { type Cell, type Row, textOf } from "./cell.ts";
import { LIMITS } from "./limits.ts";
import { openTable } from "./open-table.ts";
import { cellXml, HEAD, NS, packXlsx, type Sink, STYLE } from "./write-xlsx.ts";

/** What to write beside the rows of a sheet: by row number the sentence, and the wrong cells by column. */
export type Notes = {
  sheet: number;
  headerRow: number;
  /** Heading of the added column. A column that already bears it is used again: its old sentences and colours go. */
  title: string;
  rows: ReadonlyMap<number, { sentence: string; columns: readonly number[] }>;
};

/**
 * The clerk's own workbook back, with one column of sentences added and the wrong cells coloured. Everything else in an .xlsx stays
 * as it was, byte for byte; other formats come back as a new .xlsx with the same rows at the same numbers.
 */
export async function annotate(original: string | Uint8Array, notes: Notes, sink: Sink): Promise<void> {
  const table = await openTable(original);
  try {
    let width = 0;
    let column = -1;
    for await (const batch of table.batches(notes.sheet))
      for (const row of batch) {
        width = Math.max(width, row.cells.length);
        if (row.number === notes.headerRow) column = row.cells.findIndex((cell) => textOf(cell) === notes.title);
      }
    const place = { column: column < 0 ? width : column, again: column >= 0 };
    if (table.format === "xlsx") return await annotateInPlace(original, notes, place, sink, LIMITS);
    const name = table.sheets[notes.sheet]?.name ?? "Sheet1";
    await packXlsx([{ name, xml: rebuilt(table.batches(notes.sheet), notes, place.column) }], sink);
  } finally {
    await table.close();
  }
}

async function* rebuilt(batches: AsyncIterable<Row[]>, notes: Notes, column: number): AsyncGenerator<string> {
  yield `${HEAD}<worksheet ${NS}><cols><col min="${column + 1}" max="${column + 1}" width="60" customWidth="1"/></cols><sheetData>`;
  for await (const batch of batches) yield batch.map((row) => rowXml(row, notes, column)).join("");
  yield "</sheetData></worksheet>";
}

function rowXml({ number, cells }: Row, notes: Notes, column: number): string {
  const note = notes.rows.get(number);
  const isHead = number === notes.headerRow;
  const all: Cell[] = Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) => cells[i] ?? null);
  all[column] = isHead ? notes.title : (note?.sentence ?? null);
  const xml = all.map((cell, i) => {
    const isWrong = note?.columns.includes(i) === true;
    const style = i === column ? STYLE.says : isWrong ? STYLE.wrong : isHead ? STYLE.head : STYLE.text;
    const shown = typeof cell === "number" && i !== column && !isWrong ? STYLE.plain : style;
    return cellXml(number, i, cell ?? (isWrong ? "" : null), shown);
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}
