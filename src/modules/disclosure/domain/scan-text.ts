import type { Finding } from "#kernel/finding.ts";
import { numbersIn } from "./scan-numbers.ts";

/** The words that stop a posting, from the rules `posting.words.illness` and `posting.words.school`. */
export type StopWords = { illness: readonly string[]; school: readonly string[] };

/** Text as words are looked for: no spaces, no invisible characters, full-width folded, small letters. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff*·.\-_]/g, "")
    .toLowerCase();

/** A list of words as they are looked for: it is folded once, however many texts it is held against. */
const foldedLists = new WeakMap<readonly string[], string[]>();

const wordIn = (text: string, words: readonly string[]): string | undefined => {
  const where = folded(text);
  const looked = foldedLists.get(words) ?? words.map(folded);
  foldedLists.set(words, looked);
  return words.find((_, i) => where.includes(looked[i] ?? ""));
};

const finding = (rule: string, field: string, facts: Finding["facts"] = {}): Finding => ({
  rule,
  severity: "block",
  field,
  facts,
});

/**
 * What must not be said in public in a text: personal numbers, illness or disability, children and schools.
 * The number itself is not in the finding. A word is, because the clerk must see which one to take out.
 */
export function scanText(text: string, field: string, words: StopWords): Finding[] {
  const found = numbersIn(text).map((kind) => finding(`posting.finding.${kind}`, field));
  const illness = wordIn(text, words.illness);
  if (illness) found.push(finding("posting.finding.illness", field, { word: illness }));
  const school = wordIn(text, words.school);
  if (school) found.push(finding("posting.finding.school", field, { word: school }));
  return found;
}

/** The same for a table that is attached, cell by cell: `table.3.2` is row 3, column 2. */
export const scanTable = (rows: readonly (readonly string[])[], words: StopWords): Finding[] =>
  rows.flatMap((row, i) => row.flatMap((cell, j) => scanText(cell, `table.${i + 1}.${j + 1}`, words)));
