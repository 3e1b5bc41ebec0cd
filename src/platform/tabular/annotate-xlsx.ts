import type { Notes } from "./annotate.ts";
import { columnOf, lettersOf } from "./cell.ts";
import type { Limits } from "./limits.ts";
import { openSource, pieces } from "./source.ts";
import type { Sink } from "./write-xlsx.ts";
import { markedStyles } from "./xlsx-marks.ts";
import { readPlan } from "./xlsx-parts.ts";
import { attribute, escapeXml, tagsOf } from "./xml.ts";
import { afterEach, wholeElements } from "./xml-pieces.ts";
import { openZip, readPart, startOf, unpack, type Zip } from "./zip-reader.ts";
import { ZipWriter } from "./zip-writer.ts";

type Place = { column: number; again: boolean };

/** Rewrites one sheet and the styles of a workbook; every other part is copied as packed. */
export async function annotateInPlace(
  original: string | Uint8Array,
  notes: Notes,
  place: Place,
  sink: Sink,
  limits: Limits,
): Promise<void> {
  const source = await openSource(original, limits.file);
  try {
    const zip = await openZip(source, limits);
    const plan = await readPlan(zip);
    const target = plan.sheets[notes.sheet]?.part;
    const marks = markedStyles(plan.stylesName === undefined ? "" : ((await readPart(zip, plan.stylesName)) ?? ""));
    const out = new ZipWriter(sink);
    for (const part of zip.parts.values()) {
      if (part === target || part.name === plan.stylesName || part.name.endsWith("/")) continue;
      const start = await startOf(zip, part);
      await out.copy(part.name, part.method, part, pieces(source, start, start + part.packed));
    }
    if (target) await out.add(target.name, rewritten(zip, target, { notes, place, marks }));
    if (plan.stylesName !== undefined) await out.add(plan.stylesName, [marks.xml()]);
    await out.end();
  } finally {
    await source.close();
  }
}

type Work = { notes: Notes; place: Place; marks: ReturnType<typeof markedStyles> };

async function* rewritten(zip: Zip, part: Parameters<typeof unpack>[1], work: Work): AsyncGenerator<string> {
  const rowTag = /<(\w+:)?row(?=[\s/>])[^>]*>/g;
  let number = 0;
  let begun = false;
  for await (const xml of wholeElements(unpack(zip, part), afterEach("row"))) {
    let out = "";
    let done = 0;
    for (const found of xml.matchAll(rowTag)) {
      if (!begun) out += widened(xml.slice(0, found.index), work.place.column);
      if (!begun) done = found.index;
      begun = true;
      number = Number(attribute(found[0], "r") ?? number + 1);
      const isTouched = work.notes.rows.has(number) || number === work.notes.headerRow;
      if (found[0].endsWith("/>") || !(isTouched || (work.place.again && number > work.notes.headerRow))) continue;
      const end = xml.indexOf(`</${found[1] ?? ""}row>`, found.index);
      out +=
        xml.slice(done, found.index) + rowAnew(found[0], xml.slice(found.index + found[0].length, end), number, work);
      done = end;
    }
    yield out + xml.slice(done);
  }
}

/** A row with its wrong cells coloured and its sentence put into the added column. */
function rowAnew(tag: string, inner: string, number: number, { notes, place, marks }: Work): string {
  const prefix = /^<(\w+:)?/.exec(tag)?.[1] ?? "";
  const note = notes.rows.get(number);
  const cells = cellsOf(inner, prefix);
  cells.delete(place.column);
  if (place.again)
    for (const [column, xml] of cells) {
      const style = marks.unmarked(Number(attribute(xml, "s") ?? 0));
      if (style !== null) cells.set(column, withStyle(xml, style));
    }
  for (const column of note?.columns ?? []) {
    const xml = cells.get(column) ?? `<${prefix}c r="${lettersOf(column)}${number}"/>`;
    cells.set(column, withStyle(xml, marks.wrong(Number(attribute(xml, "s") ?? 0))));
  }
  const sentence = number === notes.headerRow ? notes.title : note?.sentence;
  if (sentence !== undefined)
    cells.set(
      place.column,
      `<${prefix}c r="${lettersOf(place.column)}${number}" s="${marks.says()}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(sentence)}</${prefix}t></${prefix}is></${prefix}c>`,
    );
  const ordered = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  return tag.replace(/\sspans=["'][^"']*["']/, "") + ordered.join("");
}

function cellsOf(inner: string, prefix: string): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 0;
  for (const [xml, tag] of inner.matchAll(
    new RegExp(`(<${prefix}c(?=[\\s/>])[^>]*?)(?:/>|>[\\s\\S]*?</${prefix}c>)`, "g"),
  )) {
    const ref = attribute(tag ?? "", "r");
    const column = ref === undefined ? next : columnOf(ref);
    next = column + 1;
    cells.set(column, xml);
  }
  return cells;
}

const withStyle = (xml: string, style: number): string => {
  const end = xml.indexOf(">");
  const tag = xml.slice(0, end).replace(/\ss=["']\d+["']/, "");
  return `${tag.replace(/(<(?:\w+:)?c)/, `$1 s="${style}"`)}${xml.slice(end)}`;
};

/** The part of a sheet before its rows, with the used area and the width of the added column set. */
function widened(head: string, column: number): string {
  const last = lettersOf(column);
  let xml = head.replace(/(<(?:\w+:)?dimension ref="[A-Z]+\d+:)([A-Z]+)(\d+")/, (whole, before, until, after) =>
    columnOf(until) >= column ? whole : `${before}${last}${after}`,
  );
  const added = `<col min="${column + 1}" max="${column + 1}" width="60" customWidth="1"/>`;
  const cols = tagsOf(xml, "col");
  if (cols.length === 0) xml = xml.replace(/<sheetData>/, `<cols>${added}</cols><sheetData>`);
  else if (cols.every((tag) => Number(attribute(tag, "max")) <= column))
    xml = xml.replace("</cols>", `${added}</cols>`);
  return xml;
}
