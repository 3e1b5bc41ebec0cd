import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";
import type { Shown } from "./lines-of.ts";

/** How much of somebody else's file is read. A long plan of a county has a third of it. */
export const MOST = { pages: 1_000, characters: 2_000_000 };

/** There is more in a file than is read. */
export class TooMuch extends Error {}

/** A page with its texts; `dark`: not all of it could be read. */
export type Seen = { page: PDFPageProxy; shown: Shown[]; dark: boolean };
type Opened = { pdf: PDFDocumentProxy; take: (texts: readonly string[]) => void };

/**
 * Opens a file, asks each page and then the whole, and closes it again; null when it is locked or no PDF, and `TooMuch` thrown when
 * it is larger than is read. A page that cannot be opened is null. The reader is large: it comes when it is first needed.
 */
export async function eachPage<Found, Rest>(
  bytes: Uint8Array,
  ask: (seen: Seen | null, opened: Opened) => Promise<Found> | Found,
  askRest: (opened: Opened) => Promise<Rest> | Rest,
): Promise<{ pages: Found[]; rest: Rest } | null> {
  const { getDocumentProxy } = await import("unpdf");
  // a copy, because the reader takes what it is given
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, disableFontFace: true }).catch(() => null);
  if (!pdf) return null;
  let room = MOST.characters;
  const take = (texts: readonly string[]): void => {
    // an empty text takes room too
    for (const text of texts) room -= text.length + 1;
    if (room < 0) throw new TooMuch();
  };
  try {
    if (pdf.numPages > MOST.pages) throw new TooMuch();
    const pages: Found[] = [];
    for (let no = 1; no <= pdf.numPages; no += 1) {
      const page = await pdf.getPage(no).catch(() => null);
      pages.push(await ask(page && { page, ...(await shownOn(page, take)) }, { pdf, take }));
      page?.cleanup();
    }
    return { pages, rest: await askRest({ pdf, take }) };
  } finally {
    // left in the middle of a page the reader cannot be closed without an error; it goes with its thread
    if (room >= 0) await pdf.loadingTask.destroy();
  }
}

async function shownOn(page: PDFPageProxy, take: Opened["take"]): Promise<Omit<Seen, "page">> {
  const shown: Shown[] = [];
  const chunks = (page.streamTextContent() as ReadableStream<{ items: Item[] }>).getReader();
  try {
    for (let chunk = await chunks.read(); !chunk.done; chunk = await chunks.read())
      for (const item of chunk.value.items) {
        take([item.str ?? ""]);
        if (item.str?.trim()) shown.push(placed(item.str, item));
      }
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return { shown, dark: true };
  }
  return { shown, dark: false };
}

type Item = { str?: string; transform: number[]; width: number };

/** Where a text stands, seen along its own line: text turned by a quarter is read like any other. */
function placed(text: string, { transform, width }: Item): Shown {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.atan2(b, a);
  const from = x * Math.cos(angle) + y * Math.sin(angle);
  const across = y * Math.cos(angle) - x * Math.sin(angle);
  const turn = Math.round((angle * 180) / Math.PI);
  return { text, from, to: from + width, across, size: Math.hypot(c, d), turn };
}
