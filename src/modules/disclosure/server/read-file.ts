import { readFile } from "node:fs/promises";
import type { FileKind } from "#platform/files/sniff.ts";
import { readPdf } from "#platform/pdf/read-pdf.ts";
import { lettersOf, textOf } from "#platform/tabular/cell.ts";
import { LIMITS } from "#platform/tabular/limits.ts";
import { openTable } from "#platform/tabular/open-table.ts";
import { openSource } from "#platform/tabular/source.ts";
import { xmlText } from "#platform/tabular/xml.ts";
import { openZip, readPart, type Zip } from "#platform/tabular/zip-reader.ts";
import type { Piece, Reading } from "../domain/attached.ts";
import { isOneNumber } from "../domain/scan-groups.ts";

const MB = 1024 * 1024;
const MOST = { ...LIMITS, file: 20 * MB, unpacked: 300 * MB, texts: 60 * MB };
/** More than this is not looked through: then a person has to. */
const MOST_PIECES = 200_000;

/**
 * The texts of a workbook, document or PDF, as far as they can be read. Refuses what is damaged, locked or a bomb as the register's
 * workbooks are; null for a PDF that says more than is looked through.
 */
export async function readTexts(path: string, kind: FileKind): Promise<Reading | null> {
  if (kind === "pdf") return pagesOf(await readFile(path));
  const cells = kind === "xlsx" ? await cellsOf(path) : [];
  const source = await openSource(path, MOST.file);
  try {
    const zip = await openZip(source, MOST);
    const around = await textsAround(zip);
    const pieces = [...cells, ...(kind === "docx" ? await paragraphsOf(zip) : []), ...around];
    const dark = [...zip.parts.keys()].some(isDark);
    return { pieces: pieces.slice(0, MOST_PIECES), whole: !dark && pieces.length <= MOST_PIECES };
  } finally {
    await source.close();
  }
}

/** What the pages of a PDF say. A person still looks at them: pictures and drawn letters say nothing to a machine. */
async function pagesOf(content: Uint8Array): Promise<Reading | null> {
  const texts = await readPdf(content);
  if (!texts) return null;
  const onPages = texts.pages.flatMap((lines, i) => {
    const grouped = (texts.groups[i] ?? []).filter(isOneNumber).map((groups) => groups.join(""));
    return [...lines.flat(), ...grouped].map((text): Piece => ({ at: "page", where: String(i + 1), text }));
  });
  const around = texts.around.map((text): Piece => ({ at: "margin", where: "PDF", text }));
  const pieces = [...onPages, ...around];
  if (pieces.length > MOST_PIECES) return null;
  return { pieces, whole: false, dark: texts.dark.map(String), holdsFile: texts.holdsFile };
}

async function cellsOf(path: string): Promise<Piece[]> {
  const table = await openTable(path, MOST);
  const pieces: Piece[] = [];
  try {
    for (const [i, sheet] of table.sheets.entries())
      for await (const batch of table.batches(i))
        for (const row of batch)
          for (const [column, cell] of row.cells.entries()) {
            const text = textOf(cell);
            if (text !== "" && pieces.length <= MOST_PIECES)
              pieces.push({ at: "cell", where: `${sheet.name}!${lettersOf(column)}${row.number}`, text });
          }
  } finally {
    await table.close();
  }
  return pieces;
}

/** Runs of one paragraph are one text; a tab or a break keeps words apart. */
const inParagraphs = (xml: string): string[] =>
  xml
    .replace(/<w:(?:tab|br|cr)\b[^>]*>/g, " ")
    .split(/<\/(?:w:p|a:p|text)>/)
    .map((part) => xmlText(part.replace(/<[^>]*>/g, "")).trim());

/** Where nothing is written in runs, each element is a text of its own. */
const inElements = (xml: string): string[] => xml.split(/<[^>]*>/).map((part) => xmlText(part).trim());
const HAS_RUNS = /<(?:w:|a:)?t[\s>]/;

async function paragraphsOf(zip: Zip): Promise<Piece[]> {
  const xml = (await readPart(zip, "word/document.xml", MOST.texts)) ?? "";
  return inParagraphs(xml).flatMap((text, i): Piece[] =>
    text === "" ? [] : [{ at: "paragraph", where: String(i + 1), text }],
  );
}

/** Parts whose text stands in cells or paragraphs already, or that hold none. */
const PLAIN =
  /^(\[Content_Types\]\.xml|xl\/(workbook|sharedStrings|styles|calcChain|metadata)\.xml|xl\/tables\/.*|xl\/printerSettings\/.*|(xl|word)\/theme\/.*|word\/(document|styles|settings|webSettings|fontTable|numbering|stylesWithEffects)\.xml|word\/glossary\/(styles|settings|webSettings|fontTable)\.xml)$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** What cannot be read as text, or keeps copies of other tables out of sight. */
const isDark = (name: string): boolean =>
  !name.endsWith("/") && (!/\.(xml|rels|vml)$/i.test(name) || /^xl\/(pivotCache|externalLinks)\//i.test(name));

/** Headers, footers, notes, comments, text boxes, addresses of links, the names in the file's own description. */
async function textsAround(zip: Zip): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const add = (name: string, texts: readonly string[]): void => {
    for (const text of texts) if (text !== "") pieces.push({ at: "margin", where: name, text });
  };
  for (const name of zip.parts.keys()) {
    if (isDark(name) || name.endsWith("/")) continue;
    const xml = (await readPart(zip, name, MOST.texts)) ?? "";
    add(
      name,
      [...xml.matchAll(/\b(?:descr|title|alt)="([^"]+)"/g)].map(([, text = ""]) => xmlText(text)),
    );
    if (name.endsWith(".rels")) add(name, addressesIn(xml));
    else if (SHEET.test(name))
      add(
        name,
        [...xml.matchAll(/<(odd|even|first)(?:Header|Footer)>([^<]*)</g)].map(([, , text = ""]) => xmlText(text)),
      );
    else if (!PLAIN.test(name)) add(name, HAS_RUNS.test(xml) ? inParagraphs(xml) : inElements(xml));
  }
  return pieces;
}

const addressesIn = (xml: string): string[] =>
  [...xml.matchAll(/<Relationship\b[^>]*>/g)]
    .filter(([tag]) => tag.includes('TargetMode="External"'))
    .map(([tag]) => addressOf(/Target="([^"]*)"/.exec(tag)?.[1] ?? ""));

const addressOf = (text: string): string => {
  try {
    return decodeURIComponent(xmlText(text));
  } catch {
    return xmlText(text);
  }
};
