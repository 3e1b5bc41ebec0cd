import { speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import type { StoredContent } from "#platform/files/files.ts";
import { annotate } from "#platform/tabular/annotate.ts";
import type { World } from "#platform/world.ts";
import { type ImportLayout, NOTE_TITLE } from "../contract.ts";
import type { Problem } from "../domain/problem.ts";

/** Sentences by row of the sheet, gathered while a file is read. */
export type NoteBook = Map<number, { sentences: string[]; columns: Set<number> }>;

/** Puts a problem's sentence and what to do about it beside its row. */
export function note(book: NoteBook, problem: Problem, language: Language): void {
  const at = book.get(problem.row) ?? { sentences: [], columns: new Set<number>() };
  const said = speak(language, `finding.${problem.rule}`, problem.facts);
  const advice = speak(language, `finding.${problem.rule}.fix`, problem.facts);
  const near = problem.facts.near ? speak(language, "intake.note.near", problem.facts) : "";
  at.sentences.push(`${speak(language, `intake.note.${problem.severity}`)}${said}${near}${advice}`);
  if (problem.column !== null) at.columns.add(problem.column);
  book.set(problem.row, at);
}

/** The clerk's own workbook with the problems in it, kept in the file store. */
export async function writeNotes(
  world: World,
  sha256: string,
  layout: ImportLayout,
  book: NoteBook,
): Promise<StoredContent> {
  const rows = new Map(
    [...book].map(([row, { sentences, columns }]) => [row, { sentence: sentences.join("\n"), columns: [...columns] }]),
  );
  const pipe = new TransformStream<Uint8Array, Uint8Array>();
  const writer = pipe.writable.getWriter();
  const writing = annotate(
    world.files.path(sha256),
    { sheet: layout.sheet, headerRow: layout.headerRow, title: NOTE_TITLE, rows },
    (piece) => writer.ready.then(() => writer.write(piece)),
  ).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  const [stored] = await Promise.all([
    world.files.put(pipe.readable, { kinds: ["xlsx"], maxBytes: 300 * 1024 * 1024 }),
    writing,
  ]);
  return stored;
}

export const noteName = (name: string): string => `${name.replace(/\.[^.]*$/, "")}-${NOTE_TITLE}.xlsx`;
