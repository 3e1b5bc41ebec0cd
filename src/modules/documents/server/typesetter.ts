import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PreparedDocument } from "../domain/document.ts";
import { loadFonts, type SiteFonts } from "./fonts.ts";
import { prepare } from "./prepare.ts";
import type { Typeset, TypesetOptions } from "./protocol.ts";

const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));
const MAIN = join(TEMPLATES, "main.typ");
const JOB = join(TEMPLATES, "job.json");

export type Typesetter = (documents: readonly PreparedDocument[], options?: TypesetOptions) => Typeset;

/** The date written into the file is that of the sheet, so the same sheet gives the same bytes. */
const dateOf = (printedAt: string): { year: number; month: number; day: number } => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(printedAt) ?? [];
  return { year: Number(year ?? 2000), month: Number(month ?? 1), day: Number(day ?? 1) };
};

/**
 * Opens a compiler with the fonts in memory (about 0.1 s and 100 MB; keep it). It makes one PDF/A-2b of all papers given.
 * Data reaches typst as a JSON file that exists in memory only; no text of ours becomes source.
 */
export function openTypesetter(site: SiteFonts = {}): Typesetter {
  const { blobs, faces, has } = loadFonts(site);
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: blobs }] });

  return (papers, { title, author = "", tagged = papers.length === 1 } = {}) => {
    const documents = papers.map((paper, i) => prepare(paper, i, has));
    const first = documents[0];
    if (!first) throw new Error("nothing to print");
    const job = { title: title ?? first.title, author, date: dateOf(first.printed.at), faces, documents };
    compiler.mapShadow(JOB, Buffer.from(JSON.stringify(job)));
    const compiled = compiler.compile({ mainFilePath: MAIN });
    const laidOut = compiled.result;
    if (!laidOut) throw new Error(`typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    const pdf = compiler.pdf(laidOut, { pdfStandard: "a-2b", pdfTags: tagged });
    // Keeps what the last few papers shared (templates, labels) and forgets the rest.
    compiler.evictCache(3);
    return { pdf: new Uint8Array(pdf), pages: laidOut.numOfPages, missing: documents.map((one) => one.missing) };
  };
}
