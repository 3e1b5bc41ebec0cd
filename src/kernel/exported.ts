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
