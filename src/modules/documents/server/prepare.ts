import { Document, type DocumentInput, type PreparedDocument } from "../domain/document.ts";
import { shortHash } from "../domain/paper.ts";
import { cleanAll, missingCharacters } from "./clean-text.ts";
import { qrSvg } from "./qr.ts";

/** A document as the templates read it: checked, cleaned, with its QR, place in the batch and unprintable characters. */
export type PrintableDocument = PreparedDocument & {
  index: number;
  missing: string[];
  qr: string | null;
  shortHash: string | null;
  titleWords: string[];
};

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Throws a ZodError when the input does not fit its schema. */
export function prepare(input: DocumentInput, index: number, has: (codePoint: number) => boolean): PrintableDocument {
  const parsed = Document.parse(input);
  const document = cleanAll(parsed);
  const url = "verification" in parsed ? parsed.verification?.url : "objection" in parsed ? parsed.objection.url : null;
  return {
    ...document,
    index,
    missing: missingCharacters(document, has),
    qr: url ? qrSvg(url) : null,
    titleWords: Array.from(words.segment(document.title), ({ segment }) => segment),
    shortHash: "version" in parsed ? shortHash(parsed.version.hash) : null,
  };
}
