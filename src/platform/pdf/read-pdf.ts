import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import { linesOf, runOn, runsOf, type Shown } from "./lines-of.ts";

/** `pages`: the lines of each page in their cells, then long numbers that were broken over two lines. `around`: notes, fields, links, names, attached files. */
export type PdfTexts = { pages: string[][][]; around: string[] };

/**
 * The texts of a PDF, as far as its fonts tell what their signs mean. Pictures and drawn letters are not read, nor what is behind a
 * password; a damaged file gives what can be found in it, and what is no PDF gives nothing.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfTexts> {
  const texts = await eachPage(bytes, async (page) => {
    const shown = await shownOn(page);
    return { lines: [...linesOf(shown), ...runOn(shown).map((number) => [number])], notes: await notesOn(page) };
  });
  if (!texts) return { pages: [], around: [] };
  return {
    pages: texts.pages.map((one) => one.lines),
    around: [...texts.pages.flatMap((one) => one.notes), ...texts.named],
  };
}

/** All text of each page in the order in which it was set. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const texts = await eachPage(bytes, async (page) =>
    runsOf(await shownOn(page))
      .map((one) => one.text)
      .join("\n"),
  );
  return texts?.pages ?? [];
}

/** Opens a file, asks each page, and closes it again; null when it is locked or no PDF. The reader is large: it comes when it is first needed. */
async function eachPage<Found>(bytes: Uint8Array, ask: (page: PDFPageProxy) => Promise<Found>) {
  const { getDocumentProxy } = await import("unpdf");
  // a copy, because the reader takes what it is given
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, disableFontFace: true }).catch(() => null);
  if (!pdf) return null;
  try {
    const pages: Found[] = [];
    for (let no = 1; no <= pdf.numPages; no += 1) {
      const page = await pdf.getPage(no).catch(() => null);
      if (page) pages.push(await ask(page));
      page?.cleanup();
    }
    return { pages, named: await namesOf(pdf) };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function shownOn(page: PDFPageProxy): Promise<Shown[]> {
  const { items } = await page.getTextContent().catch(() => ({ items: [] }));
  return items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [placed(item)] : []));
}

/** Where a text stands, seen along its own line: text turned by a quarter is read like any other. */
function placed(item: { str: string; transform: number[]; width: number }): Shown {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const angle = Math.atan2(b, a);
  const from = x * Math.cos(angle) + y * Math.sin(angle);
  const across = y * Math.cos(angle) - x * Math.sin(angle);
  const turn = Math.round((angle * 180) / Math.PI);
  return { text: item.str, from, to: from + item.width, across, size: Math.hypot(c, d), turn };
}

/** Notes, what is filled into fields, where links lead. */
async function notesOn(page: PDFPageProxy): Promise<string[]> {
  const notes = await page.getAnnotations().catch(() => []);
  return notes.flatMap((one) =>
    textsIn([one.contentsObj?.str, one.titleObj?.str, one.fieldValue, one.alternativeText, one.url ?? one.unsafeUrl]),
  );
}

/** What a file says of itself, and the names of files within it. */
async function namesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const { Title, Subject, Keywords, Author } = info as Record<string, unknown>;
  const told = metadata ? [...metadata].map(([, value]: [string, unknown]) => value) : [];
  const inside = await pdf.getAttachments().catch(() => null);
  return textsIn([Title, Subject, Keywords, Author, ...told, ...Object.keys(inside ?? {})]);
}

const textsIn = (values: readonly unknown[]): string[] =>
  values.flat().filter((one): one is string => typeof one === "string" && one.trim() !== "");
