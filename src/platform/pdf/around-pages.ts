import type { PDFDocumentProxy, PDFPageProxy } from "unpdf/pdfjs";

/** Texts that stand beside the pages, and whether a file is packed in among them. */
export type Around = { texts: string[]; holdsFile: boolean };

/** Marks on a page that carry a file, a film or a sound. */
const CARRIERS = new Set(["FileAttachment", "RichMedia", "Screen", "Movie", "Sound"]);

/** Notes, what is filled into fields, where links lead, and files pinned to a page. */
export async function notesOn(page: PDFPageProxy): Promise<Around> {
  const notes = await page.getAnnotations().catch(() => []);
  return {
    texts: notes.flatMap((one) => [
      ...textsIn([one.contentsObj?.str, one.titleObj?.str, one.fieldValue, one.alternativeText]),
      ...textsIn([one.url ?? one.unsafeUrl, one.file?.filename, one.file?.description]),
    ]),
    holdsFile: notes.some((one) => CARRIERS.has(one.subtype)),
  };
}

/** What a file says of itself, its bookmarks, and the names of files within it. */
export async function namesOf(pdf: PDFDocumentProxy): Promise<Around> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const { Title, Subject, Keywords, Author } = info as Record<string, unknown>;
  const told = metadata ? [...metadata].map(([, value]: [string, unknown]) => value) : [];
  const inside = [...((await pdf.getAttachments().catch(() => null)) ?? [])];
  const named = inside.flatMap(([name, { filename, description }]) => [name, filename, description]);
  const marks = ((await pdf.getOutline().catch(() => null)) ?? []) as Bookmark[];
  return {
    texts: textsIn([Title, Subject, Keywords, Author, ...told, ...named, ...marks.flatMap(marksIn)]),
    holdsFile: inside.length > 0,
  };
}

type Bookmark = { title: string; url: string | null; items: Bookmark[] };
const marksIn = ({ title, url, items }: Bookmark): (string | null)[] => [title, url, ...items.flatMap(marksIn)];

const textsIn = (values: readonly unknown[]): string[] =>
  values.flat().filter((one): one is string => typeof one === "string" && one.trim() !== "");
