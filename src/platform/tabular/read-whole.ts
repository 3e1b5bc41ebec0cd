import { read, SSF, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { type Cell, cleanText, dayOfSerial, type Row } from "./cell.ts";
import { tabularRefusals as no } from "./refusals.ts";

export type WholeSheet = { name: string; hidden: boolean; rows: Row[]; merges: [number, number, number, number][] };

/** Reads a format that can only be read whole: .xls 97–2003 (also WPS .et), .xlsb, .ods, and tables saved as web page or XML. */
export function readWhole(bytes: Uint8Array): WholeSheet[] {
  const book = open(bytes);
  return book.SheetNames.map((name, i) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0,
    rows: rowsOf(book.Sheets[name] ?? {}, book.Workbook?.WBProps?.date1904 === true),
    merges: (book.Sheets[name]?.["!merges"] ?? []).map(({ s, e }) => [s.r + 1, s.c, e.r + 1, e.c]),
  }));
}

function open(bytes: Uint8Array): WorkBook {
  if (isLocked(bytes)) throw no.locked({});
  try {
    const book = read(bytes, {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellNF: true,
      cellText: false,
      raw: true,
    });
    if (book.SheetNames.length > 0) return book;
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw no.locked({});
    throw no.damaged({ detail: "unreadable" });
  }
  throw no.damaged({ detail: "no-sheet" });
}

/** A password-locked .xlsx is an OLE container with a stream of this name. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from("EncryptedPackage", "utf16le"));

type SheetCell = { t: string; v?: unknown; z?: string | number };

function rowsOf(sheet: WorkSheet, from1904: boolean): Row[] {
  const data = (sheet["!data"] ?? []) as (SheetCell | undefined)[][];
  const rows: Row[] = [];
  for (const [r, line] of data.entries()) {
    if (!line) continue;
    const cells: Cell[] = [];
    for (const [c, one] of line.entries()) {
      const value = one ? cellOf(one, from1904) : null;
      if (value === null) continue;
      while (cells.length < c) cells.push(null);
      cells.push(value);
    }
    if (cells.length > 0) rows.push({ number: r + 1, cells });
  }
  return rows;
}

function cellOf({ t, v, z }: SheetCell, from1904: boolean): Cell {
  if (typeof v === "string") return cleanText(v);
  if (typeof v === "boolean") return v;
  if (v instanceof Date) return { day: v.toISOString().slice(0, 10) };
  if (typeof v !== "number" || t !== "n") return null;
  if (z === undefined || !SSF.is_date(String(z))) return v;
  const day = dayOfSerial(v, from1904);
  return day === null ? v : { day };
}
