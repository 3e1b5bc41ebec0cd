import { dayOf } from "#kernel/day.ts";
import { plainDocx, sitePress } from "#modules/documents/index.ts";
import type { Caller } from "#platform/world.ts";
import { Span } from "../../domain/duty-shapes.ts";
import { lapsePaper } from "../../domain/lapse-text.ts";
import { dutyBoard } from "./board.ts";

/** A page takes about thirty lines; a letter of more than a dozen pages is a list, and the Word file has all of it. */
const LINES = 400;

/** What was not done, as a letter to be put up or sent (PDF/A). */
export async function lapsesPdf(raw: unknown, by: Caller): Promise<File> {
  const board = await dutyBoard(raw, by);
  const { title, opening, tables } = lapsePaper(board, Span.parse(raw));
  const body = [
    { level: 0, text: opening },
    ...tables.flatMap((table) => [
      { level: 1, text: table.title },
      ...table.rows.map((row) => ({ level: 0, text: row.join("，") })),
    ]),
  ];
  const printed = await sitePress().print({
    kind: "official-letter",
    ...{ authority: `${board.groundName}任务通报`, number: null, marks: [], signatory: null, title, addressee: null },
    ...{ body: body.slice(0, LINES), signers: [], signedOn: dayOf(by.world.now()), note: null, printedBy: null },
    printed: { by: by.actor.name, at: by.world.now() },
  } as never);
  return new File([printed.pdf as Uint8Array<ArrayBuffer>], `${title}.pdf`, { type: "application/pdf" });
}

/** The same as a Word file, whole, for those who go on editing. */
export async function lapsesDocx(raw: unknown, by: Caller): Promise<File> {
  const { title, opening, tables } = lapsePaper(await dutyBoard(raw, by), Span.parse(raw));
  return plainDocx({ title, number: null, opening: [opening], tables, closing: [], on: dayOf(by.world.now()) });
}
