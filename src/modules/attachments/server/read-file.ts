import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { FileId } from "#kernel/ids.ts";
import { refusal } from "#kernel/refusal.ts";
import { getStoredFile, type StoredFile } from "#platform/files/stored-files.ts";
import { query } from "#platform/query.ts";
import type { Caller } from "#platform/world.ts";
import { isPurpose, PURPOSES, type Purpose } from "../domain/purposes.ts";

const fileNotFound = refusal("file.not-found", 404);

const find = (purpose: Purpose) =>
  query({
    name: "attachment.read",
    verb: PURPOSES[purpose].get,
    input: z.object({ fileId: FileId }),
    run: ({ tx, actor, input }) => getStoredFile(tx, actor, PURPOSES[purpose].get, input.fileId),
  });

const QUERIES = (Object.keys(PURPOSES) as Purpose[]).map((purpose) => ({ purpose, ask: find(purpose) }));

/** The file when some right of the actor reaches it; otherwise not found, whatever the reason. */
export async function readFile(fileId: string, by: Caller): Promise<StoredFile> {
  let refused: unknown;
  for (const { purpose, ask } of QUERIES) {
    if (whyNotMay(by.actor, PURPOSES[purpose].get)) continue;
    const file = await ask({ fileId }, by).catch((error: unknown) => {
      refused = error;
      return null;
    });
    if (file && isPurpose(file.purpose) && PURPOSES[file.purpose].get === PURPOSES[purpose].get) return file;
  }
  throw refused ?? fileNotFound({});
}
