import type { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import type { Query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import type { PrintNote } from "../domain/card-document.ts";
import type { DocumentInput } from "../domain/document.ts";
import { printNote } from "./print-note.ts";
import { sitePress } from "./site-press.ts";

const VERB = "document.print";

type Definition<Input> = {
  name: string;
  input: z.ZodType<Input>;
  /** Reads through the queries of other modules, which stand behind both walls; refuses as they do. */
  make: (input: Input, by: Caller, note: PrintNote) => Promise<{ document: DocumentInput; name: string }>;
};

/** One paper as a PDF file: right, parse, read, set. The reading is done before the setting, so no transaction waits for it. */
export function paper<Input>({ name, input, make }: Definition<Input>): Query<File> {
  const ask = async (raw: unknown, by: Caller): Promise<File> => {
    const noRight = whyNotMay(by.actor, VERB);
    if (noRight) throw noRight;
    const { document, name } = await make(input.parse(raw), by, printNote(by));
    const { pdf } = await sitePress().print(document);
    return new File([pdf as Uint8Array<ArrayBuffer>], `${name}.pdf`, { type: "application/pdf" });
  };
  return Object.assign(ask, { queryName: name, verb: VERB });
}
