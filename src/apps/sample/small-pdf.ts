/** A file as small as a PDF can be. */
export const smallPdf = (words: string): Uint8Array => new TextEncoder().encode(`%PDF-1.4\n% ${words}\n%%EOF\n`);
