import { refusal } from "#kernel/refusal.ts";

export const no = {
  diskFull: refusal("file.disk-full", 503),
  tooLarge: refusal<{ maxMb: number }>("file.too-large", 413),
  empty: refusal("file.empty", 422),
  /** The content is of a kind that is not wanted here, whatever its name says. */
  kind: refusal<{ kind: string; wanted: string }>("file.kind", 422),
  /** An office file behind a password: nobody can read it here. */
  locked: refusal("file.locked", 422),
  /** It begins like a workbook or archive, but its end is missing. */
  damaged: refusal("file.damaged", 422),
  notFound: refusal("file.not-found", 404),
};
