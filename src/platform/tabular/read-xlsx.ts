import { type Cell, cleanText, columnOf, dayOfSerial, type Row } from "./cell.ts";
import { tabularRefusals as no } from "./refusals.ts";
import type { XlsxParts, XlsxSheet } from "./xlsx-parts.ts";
import { attribute, richText, xmlText } from "./xml.ts";
import { afterEach, afterTag, fromWord, wholeElements } from "./xml-pieces.ts";
import { unpack, type Zip } from "./zip-reader.ts";

const MAX_COLUMN = 16_383;

/** A text of its own, so that the piece of XML it was cut from need not be kept. Short ones are copied anyway. */
const owned = (text: string | null): string | null =>
  text === null || text.length < 13 ? text : Buffer.from(text, "utf8").toString("utf8");

/** The workbook's shared texts, cleaned, by number. */
export async function readTexts(zip: Zip, parts: XlsxParts): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  if (!parts.texts) return texts;
  const element = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
  for await (const xml of wholeElements(unpack(zip, parts.texts, zip.limits.texts), afterEach("si")))
    for (const [, inner] of xml.matchAll(element))
      texts.push(inner === undefined ? null : owned(cleanText(richText(inner))));
  return texts;
}

/** A sheet's rows in batches, straight from its XML: nothing but one piece of it is ever in memory. */
export async function* readSheet(
  zip: Zip,
  parts: XlsxParts,
  sheet: XlsxSheet,
  texts: readonly (string | null)[],
): AsyncGenerator<Row[]> {
  const read = rowReader({ texts, isDate: parts.isDate, from1904: parts.from1904 });
  for await (const xml of wholeElements(unpack(zip, sheet.part), afterEach("row"))) {
    const rows = read(xml);
    if (rows.length > 0) yield rows;
    if (xml.includes("sheetData>") && /<\/(\w+:)?sheetData>/.test(xml)) return;
  }
}

type Reading = { texts: readonly (string | null)[]; isDate: readonly boolean[]; from1904: boolean };

function rowReader(reading: Reading): (xml: string) => Row[] {
  let number = 0;
  return (xml) => {
    const rows: Row[] = [];
    const open = `<${/<(\w+:)?row[\s/>]/.exec(xml)?.[1] ?? ""}row`;
    for (let at = nextTag(xml, open, 0); at >= 0; ) {
      const tagEnd = xml.indexOf(">", at);
      const next = nextTag(xml, open, tagEnd);
      const tag = xml.slice(at, tagEnd);
      number = Number(attribute(tag, "r") ?? number + 1);
      const cells = tag.endsWith("/") ? [] : readCells(xml, tagEnd + 1, next < 0 ? xml.length : next, reading);
      if (cells.length > 0) rows.push({ number, cells });
      at = next;
    }
    return rows;
  };
}

/** What may stand behind a tag's name: a space, `>`, `/`, or the end of a line. */
const endsName = (code: number): boolean =>
  code === 32 || code === 62 || code === 47 || code === 10 || code === 13 || code === 9;

/** The next place of this very tag (`<row`, not `<rowBreaks`), or -1. */
function nextTag(xml: string, open: string, from: number): number {
  let at = xml.indexOf(open, from);
  while (at >= 0 && !endsName(xml.charCodeAt(at + open.length))) at = xml.indexOf(open, at + open.length);
  return at;
}

/** Positions `<c …>` between two places of the text. A prefix (`<x:c`) is looked for only when the plain tag is not there. */
function readCells(xml: string, from: number, until: number, reading: Reading): Cell[] {
  const cells: Cell[] = [];
  let next = 0;
  const close = xml.indexOf("</", from) < 0 ? "" : prefixOf(xml, from);
  const open = `<${close}c`;
  const end = `</${close}c>`;
  for (let at = nextTag(xml, open, from); at >= 0 && at < until; at = nextTag(xml, open, at + 2)) {
    const tagEnd = xml.indexOf(">", at);
    const tag = xml.slice(at, tagEnd);
    const ref = attribute(tag, "r");
    const column = ref === undefined ? next : columnOf(ref);
    if (!(column >= 0 && column <= MAX_COLUMN)) throw no.damaged({ detail: "cell" });
    next = column + 1;
    if (xml.charCodeAt(tagEnd - 1) === 47) continue;
    const stop = xml.indexOf(end, tagEnd);
    if (stop < 0) throw no.damaged({ detail: "cell" });
    const value = readCell(tag, xml.slice(tagEnd + 1, stop), close, reading);
    at = stop;
    if (value === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }
  return cells;
}

const prefixOf = (xml: string, from: number): string => /<(\w+:)?c[\s/>]/.exec(xml.slice(from, from + 200))?.[1] ?? "";

function readCell(tag: string, inner: string, prefix: string, { texts, isDate, from1904 }: Reading): Cell {
  const type = attribute(tag, "t") ?? "n";
  if (type === "inlineStr") return cleanText(richText(inner));
  const raw = valueIn(inner, prefix);
  if (raw === "") return null;
  if (type === "s") return texts[Number(raw)] ?? null;
  if (type === "str" || type === "e") return cleanText(xmlText(raw));
  if (type === "b") return raw === "1" || raw === "true";
  if (type === "d") return { day: raw.slice(0, 10) };
  const number = Number(raw);
  if (Number.isNaN(number)) return cleanText(xmlText(raw));
  const style = attribute(tag, "s");
  if (style === undefined || !isDate[Number(style)]) return number;
  const day = dayOfSerial(number, from1904);
  return day === null ? number : { day };
}

function valueIn(inner: string, prefix: string): string {
  const at = inner.indexOf(`<${prefix}v`);
  if (at < 0) return "";
  const start = inner.indexOf(">", at) + 1;
  const stop = inner.indexOf(`</${prefix}v>`, start);
  return stop < 0 ? "" : inner.slice(start, stop);
}

/** Merged areas that begin above a row, as [top, left, bottom, right] (rows from 1, columns from 0). They stand after the rows. */
export async function readMerges(
  zip: Zip,
  sheet: XlsxSheet,
  aboveRow: number,
): Promise<[number, number, number, number][]> {
  const merges: [number, number, number, number][] = [];
  for await (const xml of wholeElements(fromWord(unpack(zip, sheet.part), "mergeCell"), afterTag)) {
    for (const [, ref] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]+\d+:[A-Z]+\d+)["']/g)) {
      const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref ?? "") ?? [];
      if (left === undefined || right === undefined || Number(top) >= aboveRow) continue;
      merges.push([Number(top), columnOf(left), Number(bottom), columnOf(right)]);
    }
  }
  return merges;
}
