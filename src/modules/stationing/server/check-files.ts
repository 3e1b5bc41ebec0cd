import type { Actor } from "#kernel/actor.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";

/** Each file named must lie on the actor's ground; otherwise it is not found. */
export async function checkFiles(
  { tx, actor }: { tx: Tx; actor: Actor },
  verb: string,
  ids: readonly (FileId | null)[],
): Promise<void> {
  for (const id of new Set(ids)) if (id !== null) await getStoredFile(tx, actor, verb, id);
}
