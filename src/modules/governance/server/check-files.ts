import type { Actor } from "#kernel/actor.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Tx } from "#platform/db/tables.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { no } from "../domain/refusals.ts";

/** Each file named lies on the actor's ground (otherwise it is not found) and was handed in for this village. */
export async function whyNotFiles(
  { tx, actor }: { tx: Tx; actor: Actor },
  verb: string,
  ids: readonly FileId[],
  place: string,
): Promise<Refusal | null> {
  for (const id of new Set(ids))
    if ((await getStoredFile(tx, actor, verb, id)).place !== place) return no.fileElsewhere({});
  return null;
}
