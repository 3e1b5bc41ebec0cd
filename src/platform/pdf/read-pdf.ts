import { namesOf, notesOn } from "./around-pages.ts";
import { eachPage, TooMuch } from "./each-page.ts";
import { groupsOf, linesOf, runOn, runsOf } from "./lines-of.ts";

/**
 * `pages`: the lines of each page in their cells, then long numbers that were broken over two lines. `groups`: digits of each page that
 * stand in cells beside each other and may be one number. `around`: notes, fields, links, bookmarks, names. `dark`: the pages, from 1, of which not all could be read. `holdsFile`: another file is packed into this one.
 */
export type PdfTexts = {
  pages: string[][][];
  groups: string[][][];
  around: string[];
  dark: number[];
  holdsFile: boolean;
};

const NOTHING: PdfTexts = { pages: [], groups: [], around: [], dark: [], holdsFile: false };

/**
 * The texts of a PDF, as far as its fonts tell what their signs mean. Pictures and drawn letters are not read, nor what is behind a
 * password; a damaged file gives what can be found in it, what is no PDF gives nothing, and one with more in it than is read gives
 * null. It takes as long and as much memory as the file wants: what somebody sent is read in a bounded thread.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfTexts | null> {
  const read = await eachPage(
    bytes,
    async (seen, { take }) => {
      if (!seen) return { lines: [], groups: [], notes: { texts: [], holdsFile: false }, dark: true };
      const notes = await notesOn(seen.page);
      take(notes.texts);
      const lines = [...linesOf(seen.shown), ...runOn(seen.shown).map((number) => [number])];
      return { lines, groups: groupsOf(seen.shown), notes, dark: seen.dark };
    },
    async ({ pdf, take }) => {
      const names = await namesOf(pdf);
      take(names.texts);
      return names;
    },
  ).catch(unlessTooMuch);
  if (read === "too much") return null;
  if (!read) return NOTHING;
  const { pages, rest } = read;
  return {
    pages: pages.map((one) => one.lines),
    groups: pages.map((one) => one.groups),
    around: [...pages.flatMap((one) => one.notes.texts), ...rest.texts],
    dark: pages.flatMap((one, i) => (one.dark ? [i + 1] : [])),
    holdsFile: rest.holdsFile || pages.some((one) => one.notes.holdsFile) || EMBEDDED.test(latin(bytes)),
  };
}

/** A file that nothing names is packed in all the same; what packs it is never packed itself. */
const EMBEDDED = /\/Type\s*\/EmbeddedFile\b/;
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

const unlessTooMuch = (error: unknown): "too much" => {
  if (error instanceof TooMuch) return "too much";
  throw error;
};

/** All text of each page in the order in which it was set. */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const read = await eachPage(
    bytes,
    (seen) =>
      runsOf(seen?.shown ?? [])
        .map((one) => one.text)
        .join("\n"),
    () => null,
  );
  return read?.pages ?? [];
}
