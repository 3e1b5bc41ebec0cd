import { checkDocument } from "../domain/check-document.ts";
import type { DocumentInput } from "../domain/document.ts";
import { bindPdf } from "./bind-pdf.ts";
import type { SiteFonts } from "./fonts.ts";
import { openTypesetPool } from "./typeset-pool.ts";
import { zipOf } from "./zip-of.ts";

/** One paper. `missing` lists the characters no font could draw; on paper each is a small box with its code point. */
export type Printed = { pdf: Uint8Array; pages: number; missing: string[] };

/** `pdf` binds all papers into one file with a bookmark each; `zip` gives one file per paper, named by the caller. */
export type BatchOptions = {
  form: "pdf" | "zip";
  title?: string;
  /** File names without ending, for `zip`; made safe and unique. */
  names?: readonly string[];
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/** `missing` names only the papers with characters that could not be drawn. */
export type Batch = {
  file: Uint8Array;
  type: "application/pdf" | "application/zip";
  pages: number;
  missing: { index: number; characters: string[] }[];
};

export type Press = {
  /** Sets one paper as a tagged PDF/A-2b. Refuses what must not be printed. */
  print: (document: DocumentInput) => Promise<Printed>;
  renderPdf: (document: DocumentInput) => Promise<Uint8Array>;
  /** Sets many; rejects with the signal's reason when cancelled. */
  renderPdfs: (documents: readonly DocumentInput[], options: BatchOptions) => Promise<Batch>;
  close: () => Promise<void>;
};

/** Papers set together share their fonts in the file; more at once would only cost memory (about 10 MB a card). */
const CHUNK = 8;

/** A press keeps its compilers warm; open one for the process and close it at the end. */
export function openPress({ fonts, workers }: { fonts?: SiteFonts; workers?: number } = {}): Press {
  const pool = openTypesetPool(fonts, workers);

  const print: Press["print"] = async (document) => {
    const { pdf, pages, missing } = await pool.typeset([checkDocument(document)], { tagged: true });
    return { pdf, pages, missing: missing.flat() };
  };

  const renderPdfs: Press["renderPdfs"] = async (documents, { form, title, names = [], onProgress, signal }) => {
    const papers = documents.map(checkDocument);
    const size = form === "pdf" ? CHUNK : 1;
    const chunks = Array.from({ length: Math.ceil(papers.length / size) }, (_, i) =>
      papers.slice(i * size, (i + 1) * size),
    );
    const stop = new AbortController();
    const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
    let done = 0;
    const made = await Promise.all(
      chunks.map(async (chunk) => {
        const set = await pool.typeset(chunk, { tagged: form === "zip", ...(title ? { title } : {}) }, either);
        done += chunk.length;
        onProgress?.(done, papers.length);
        return set;
      }),
    ).catch((error: unknown) => {
      stop.abort(error);
      throw error;
    });
    const files = made.map((one) => one.pdf);
    return {
      file: form === "pdf" ? bindPdf(files) : await zipOf(files, names),
      type: form === "pdf" ? "application/pdf" : "application/zip",
      pages: made.reduce((sum, one) => sum + one.pages, 0),
      missing: made
        .flatMap((one) => one.missing)
        .map((characters, index) => ({ index, characters }))
        .filter(({ characters }) => characters.length > 0),
    };
  };

  return { print, renderPdf: async (document) => (await print(document)).pdf, renderPdfs, close: pool.close };
}
