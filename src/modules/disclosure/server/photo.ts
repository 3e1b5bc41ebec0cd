import type { FileId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Call } from "#platform/command.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { no } from "../domain/refusals.ts";

const PICTURES = ["jpeg", "png", "webp"];

/** Why this file is not a photograph of the board, or null. */
export async function whyNotPhoto({ tx, actor }: Call<unknown>, fileId: FileId | null): Promise<Refusal | null> {
  if (fileId === null) return null;
  const file = await getStoredFile(tx, actor, "posting.post", fileId);
  return PICTURES.includes(file.kind) ? null : no.notAPhoto({});
}
