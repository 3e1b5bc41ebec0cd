import { refusal } from "#kernel/refusal.ts";
import { Document, type DocumentInput, type PreparedDocument } from "./document.ts";

const no = {
  "document.private-number": refusal<{ field: string }>("document.private-number", 422),
  "document.span-reversed": refusal<{ field: string }>("document.span-reversed", 422),
  "document.column-not-shown": refusal<{ field: string }>("document.column-not-shown", 422),
  "document.row-length": refusal<{ field: string }>("document.row-length", 422),
};
type Code = keyof typeof no;

/** The document with its defaults filled in. Refuses what must not go on paper; a wrong shape is a bug and throws. */
export function checkDocument(input: DocumentInput): PreparedDocument {
  const result = Document.safeParse(input);
  if (result.success) return result.data;
  const known = result.error.issues.find((issue) => issue.message in no);
  if (!known) throw result.error;
  throw no[known.message as Code]({ field: known.path.join(".") });
}
