import type { Language } from "./actor.ts";

/** A cell of an export: text stays text, numbers are in the units of the paper form. */
export type ExportCell = string | number | null;

/** How an exported list is put in words: a code in the reader's language, a place by its name. */
export type ExportWords = {
  language: Language;
  tell: (code: string, facts?: Readonly<Record<string, unknown>>) => string;
  place: (code: string) => string;
};

/** One column of an exported list. `title` is the code of a sentence. */
export type ExportedColumn<Row> = { title: string; number?: true; of: (row: Row, words: ExportWords) => ExportCell };

/** A place in one cell: a village after its township; a township or county by its own name. */
export const placeCell = (code: string, { place }: ExportWords): ExportCell =>
  [...new Set([code.slice(0, 9), code])].map(place).filter(Boolean).join(" ") || null;
