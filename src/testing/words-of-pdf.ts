import { textOfPdf } from "#platform/pdf/read-pdf.ts";

/** All text of a PDF without its spaces: lines break where there is room, words are what a test asks for. */
export async function wordsOfPdf(pdf: Blob | Uint8Array): Promise<string> {
  const bytes = pdf instanceof Blob ? new Uint8Array(await pdf.arrayBuffer()) : pdf;
  return (await textOfPdf(bytes)).join("").replace(/[\s\u200b\u2060]/g, "");
}
