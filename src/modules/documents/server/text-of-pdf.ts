import { inflateSync } from "node:zlib";
import { type PdfPart, readPdfPart } from "./pdf-part.ts";

/** The text of each page of a PDF made by our typesetter, glyph by glyph through its ToUnicode tables. For tests and checks. */
export function textOfPdf(pdf: Uint8Array): string[] {
  const file = readPdfPart(pdf);
  return pagesUnder(file, file.pages).map((no) => textOfPage(file, no));
}

const head = (file: PdfPart, no: number): string => file.objects.get(no)?.head ?? "";
const refs = (text: string): number[] => [...text.matchAll(/(\d+) 0 R/g)].map((one) => Number(one[1]));

function pagesUnder(file: PdfPart, no: number): number[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(head(file, no))?.[1];
  return kids === undefined ? [no] : refs(kids).flatMap((kid) => pagesUnder(file, kid));
}

function streamOf(file: PdfPart, no: number): Buffer {
  const body = file.objects.get(no)?.body;
  if (!body) return Buffer.alloc(0);
  const raw = body.subarray("stream\n".length, body.lastIndexOf("\nendstream"));
  return head(file, no).includes("/FlateDecode") ? inflateSync(raw) : raw;
}

function textOfPage(file: PdfPart, no: number): string {
  const page = head(file, no);
  const fonts = new Map(
    [...(/\/Font <<([^>]*)>>/.exec(page)?.[1] ?? "").matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = "", ref]) => [
      name,
      glyphsOf(file, Number(ref)),
    ]),
  );
  const content = refs(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? "").map((one) => streamOf(file, one));
  let text = "";
  let glyphs = new Map<number, string>();
  for (const line of showsIn(Buffer.concat(content).toString("latin1"))) {
    if ("font" in line) glyphs = fonts.get(line.font) ?? new Map();
    else text += `${line.codes.map((code) => glyphs.get(code) ?? "\ufffd").join("")}\n`;
  }
  return text;
}

/** Glyph → characters, from the font's ToUnicode table. */
function glyphsOf(file: PdfPart, font: number): Map<number, string> {
  const table = Number(/\/ToUnicode (\d+) 0 R/.exec(head(file, font))?.[1]);
  return new Map(
    [
      ...streamOf(file, table)
        .toString("latin1")
        .matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm),
    ].map(([, glyph = "", units = ""]) => [
      Number.parseInt(glyph, 16),
      Buffer.from(units, "hex").swap16().toString("utf16le"),
    ]),
  );
}

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** What a page's content says of text, in order: a font is chosen, or glyphs (two bytes each) are shown. */
function* showsIn(content: string): Generator<{ font: string } | { codes: number[] }> {
  let bytes: number[] = [];
  for (let at = 0; at < content.length; ) {
    if (content[at] === "(") {
      const string = stringAt(content, at);
      bytes.push(...string.bytes);
      at = string.end;
      continue;
    }
    if (content.startsWith("<<", at)) {
      at = content.indexOf(">>", at) + 2;
      continue;
    }
    const token = /^<([0-9A-Fa-f]+)>|^\/(\w+) [\d.]+ Tf|^T[Jj]\b/.exec(content.slice(at, at + 8_000));
    if (token?.[1]) bytes.push(...Buffer.from(token[1], "hex"));
    else if (token?.[2]) yield { font: token[2] };
    else if (token) {
      const shown = bytes;
      yield {
        codes: Array.from({ length: shown.length / 2 }, (_, i) => ((shown[2 * i] ?? 0) << 8) | (shown[2 * i + 1] ?? 0)),
      };
      bytes = [];
    }
    at += token?.[0].length ?? 1;
  }
}

/** A literal string: balanced brackets stand for themselves, a backslash escapes. */
function stringAt(content: string, from: number): { bytes: number[]; end: number } {
  const bytes: number[] = [];
  let depth = 0;
  for (let at = from; ; ) {
    const [whole = "", octal, escaped] = /^\\([0-7]{1,3})|^\\(.)|^./s.exec(content.slice(at, at + 4)) ?? [];
    if (whole === "") return { bytes, end: at };
    at += whole.length;
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (escaped !== undefined) bytes.push(ESCAPES[escaped] ?? escaped.charCodeAt(0));
    else {
      if (whole === "(" && depth++ === 0) continue;
      if (whole === ")" && --depth === 0) return { bytes, end: at };
      bytes.push(whole.charCodeAt(0));
    }
  }
}
