import { z } from "zod";
import type { Finding } from "#kernel/finding.ts";
import { FileId } from "#kernel/ids.ts";
import { Instant } from "#kernel/instant.ts";
import { Refusal } from "#kernel/refusal.ts";
import { folded, type StopWords, scanText } from "./scan-text.ts";

export const MOST_FILES = 10;

/** A text in a file and where it stands: `Sheet1!B3`, the number of a paragraph or page, or somewhere around the pages. */
export type Piece = { at: "cell" | "paragraph" | "page" | "margin"; where: string; text: string };

/**
 * What the scanner could read of a file. `whole`: there was nothing in it that it cannot read. `dark`: pages it should have been able to
 * read and could not. `holdsFile`: another file is packed into it, and would be published with it.
 */
export type Reading = { pieces: readonly Piece[]; whole: boolean; dark?: readonly string[]; holdsFile?: boolean };

/** A file of a posting as the office sees it. */
export const FileShown = z.object({
  fileId: FileId,
  name: z.string(),
  kind: z.string(),
  bytes: z.int(),
  whole: z.boolean().describe("Read to the last part by the scanner; otherwise a person must confirm"),
  addedBy: z.string(),
  confirmedAt: Instant.nullable(),
  confirmedBy: z.string().nullable(),
});
export type FileShown = z.infer<typeof FileShown>;

/** A column is what its title says, whatever stands in brackets behind it. */
const titleOf = (text: string): string => folded(text.replace(/[(（[【].*$/s, ""));

const MOST_FINDINGS = 50;

/**
 * What of a file must not be published, by place: personal numbers, illness, school, and columns that are on no whitelist.
 * The text itself is in no finding.
 */
export function scanFile(file: string, reading: Reading, words: StopWords, titles: readonly string[]): Finding[] {
  const { pieces, dark = [], holdsFile = false } = reading;
  const barred = new Set(titles.map(titleOf));
  const told = new Set<string>();
  const found: Finding[] = holdsFile ? [holdsAnother(file)] : [];
  for (const { at, where, text } of pieces) {
    const kinds = new Set(scanText(text, "", words).map(({ rule }) => rule.replace(/^posting\.finding\./, "")));
    if (kinds.has("id-number")) kinds.delete("bank-card"); // 18 digits look like both
    if (barred.has(titleOf(text))) kinds.add("title");
    for (const kind of kinds) {
      const rule = `posting.file.${at}.${kind}`;
      if (told.has(`${rule} ${where}`)) continue; // a page full of numbers is told of once
      told.add(`${rule} ${where}`);
      found.push({ rule, severity: "block", field: `files.${file}.${where}`, facts: { file, where } });
    }
    if (found.length >= MOST_FINDINGS) break;
  }
  return [...found, ...dark.slice(0, MOST_FINDINGS).map((where) => darkPage(file, where))];
}

const holdsAnother = (file: string): Finding => ({
  rule: "posting.file.holds-file",
  severity: "block",
  field: `files.${file}`,
  facts: { file },
});

/** A warning: it goes away once somebody has looked at the page and confirmed the file. */
const darkPage = (file: string, where: string): Finding => ({
  rule: "posting.file.page.unread",
  severity: "warn",
  field: `files.${file}.${where}`,
  facts: { file, where },
});

/** What bars a file from being published: what was found in it, or that nobody has looked at what cannot be read. */
export const barsOf = (file: Pick<FileShown, "name" | "whole" | "confirmedAt">, findings: readonly Finding[]) =>
  file.whole || file.confirmedAt !== null
    ? findings.filter((one) => one.severity === "block")
    : [
        ...findings,
        {
          rule: "posting.file.unread",
          severity: "block",
          field: `files.${file.name}`,
          facts: { file: file.name },
        } satisfies Finding,
      ];

/** The first thing that bars as a refusal: its sentence names the file, the place and the kind. */
export const refusedBy = (bars: readonly Finding[]): Refusal | null =>
  bars[0] ? new Refusal(bars[0].rule, 409, bars[0].facts) : null;
