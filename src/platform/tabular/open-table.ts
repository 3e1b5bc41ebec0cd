import type { Merge, Row } from "./cell.ts";
import { decoded, detectEncoding, type Encoding } from "./encoding.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { detectDelimiter, readCsv } from "./read-csv.ts";
import { readWhole } from "./read-whole.ts";
import { readMerges, readSheet, readTexts } from "./read-xlsx.ts";
import { tabularRefusals as no } from "./refusals.ts";
import { type Content, sniff } from "./sniff.ts";
import { openSource, type Source } from "./source.ts";
import { readPlan } from "./xlsx-parts.ts";
import { findPart, openZip, type Part, readPart } from "./zip-reader.ts";

export type Sheet = { name: string; hidden: boolean };

export type TableFormat = "xlsx" | "xls" | "csv";

/** An opened workbook. Rows come in batches, in order, without the empty ones. Close it when done. */
export type Table = {
  format: TableFormat;
  /** Of a CSV file: how it was written. */
  encoding?: Encoding;
  delimiter?: string;
  sheets: readonly Sheet[];
  batches: (sheet: number) => AsyncGenerator<Row[]>;
  /** Merged areas that begin above a row (headers, usually). */
  merges: (sheet: number, aboveRow: number) => Promise<Merge[]>;
  /** How much of the sheet being read has been read, 0 to 1. */
  share: () => number;
  close: () => Promise<void>;
};

/**
 * Opens a workbook or CSV by its content, whatever it is called. Refuses: `table.too-large` (before reading), `table.empty`,
 * `table.locked`, `table.damaged`, `table.bomb`, `table.not-a-workbook`.
 */
export async function openTable(input: string | Uint8Array, limits: Limits = LIMITS): Promise<Table> {
  const source = await openSource(input, limits.file);
  try {
    const content = await sniff(source);
    if (content === "zip") return await openPacked(source, limits);
    if (content === "ole" || content === "markup") return await openWhole(source, limits);
    if (content === "text") return await openText(source);
    throw no.notAWorkbook({ looksLike: content satisfies Content });
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openPacked(source: Source, limits: Limits): Promise<Table> {
  const zip = await openZip(source, limits);
  const kind = await readPart(zip, "mimetype", 200);
  if (kind?.includes("opendocument.spreadsheet") || findPart(zip, "xl/workbook.bin")) return openWhole(source, limits);
  const parts = await readPlan(zip);
  const sheetAt = (index: number) => parts.sheets[index] ?? fail(index);
  let texts: Promise<(string | null)[]> | undefined;
  let reading: Part | undefined;
  return {
    format: "xlsx",
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    async *batches(index) {
      texts ??= readTexts(zip, parts);
      reading = sheetAt(index).part;
      yield* readSheet(zip, parts, sheetAt(index), await texts);
    },
    merges: async (index, aboveRow) => (await readMerges(zip, sheetAt(index), aboveRow)).map(toMerge),
    share: () => (reading === undefined ? 0 : share(source.position - reading.at, reading.packed)),
    close: source.close,
  };
}

async function openWhole(source: Source, limits: Limits): Promise<Table> {
  if (source.size > limits.whole)
    throw no.tooLarge({ megabytes: Math.round(source.size / 1048576), limit: Math.round(limits.whole / 1048576) });
  let done = 0;
  const sheets = readWhole(await source.read(0, source.size));
  const sheetAt = (index: number) => sheets[index] ?? fail(index);
  return {
    format: "xls",
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    async *batches(index) {
      const { rows } = sheetAt(index);
      for (let at = 0; at < rows.length; at += 1000) {
        done = share(at, rows.length);
        yield rows.slice(at, at + 1000);
      }
    },
    merges: async (index, aboveRow) =>
      sheetAt(index)
        .merges.map(toMerge)
        .filter((one) => one.top < aboveRow),
    share: () => done,
    close: source.close,
  };
}

async function openText(source: Source): Promise<Table> {
  const encoding = await detectEncoding(source);
  const sample = new TextDecoder(encoding).decode(await source.read(0, 64 * 1024));
  if (sample.trim() === "") throw no.empty({});
  const delimiter = detectDelimiter(sample);
  return {
    format: "csv",
    encoding,
    delimiter,
    sheets: [{ name: "CSV", hidden: false }],
    batches: () => readCsv(decoded(source, encoding), delimiter),
    merges: async () => [],
    share: () => share(source.position, source.size),
    close: source.close,
  };
}

const share = (done: number, all: number): number => Math.min(1, Math.max(0, done / Math.max(1, all)));

const toMerge = ([top, left, bottom, right]: readonly [number, number, number, number]): Merge => ({
  top,
  left,
  bottom,
  right,
});

function fail(index: number): never {
  throw no.noSheet({ sheet: String(index + 1) });
}

/** All rows of a sheet at once: for small tables and tests. */
export async function allRows(table: Table, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.batches(sheet)) rows.push(...batch);
  return rows;
}
