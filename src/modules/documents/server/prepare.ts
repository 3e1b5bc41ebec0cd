import type { PreparedDocument } from "../domain/document.ts";
import { shortHash } from "../domain/paper.ts";
import { layOutSection } from "./card-rows.ts";
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

/** Papers whose title may take several lines and must then break between words. */
const LONG_TITLES: ReadonlySet<string> = new Set(["poster", "official-letter", "office-sheet"]);
const words = new Intl.Segmenter("zh", { granularity: "word" });

export function prepare(
  paper: PreparedDocument,
  index: number,
  has: (codePoint: number) => boolean,
): PrintableDocument {
  const document = cleanAll(paper);
  const url = "verification" in paper ? paper.verification?.url : "objection" in paper ? paper.objection.url : null;
  const sections =
    document.kind === "household-card"
      ? { sections: document.sections.map((one) => layOutSection(one, document.orientation)) }
      : {};
  return {
    ...document,
    ...sections,
    index,
    missing: missingCharacters(document, has),
    qr: url ? qrSvg(url) : null,
    titleWords: LONG_TITLES.has(document.kind)
      ? Array.from(words.segment(document.title), ({ segment }) => segment)
      : [],
    shortHash: "version" in paper ? shortHash(paper.version.hash) : null,
  };
}
