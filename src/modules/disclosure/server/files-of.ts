import type { Finding } from "#kernel/finding.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { barsOf, type FileShown } from "../domain/attached.ts";
import type { PostingId } from "../domain/posting.ts";
import { lookThrough } from "./look-through.ts";

/** A file of a posting as it is kept. */
export type PostingFile = FileShown & { sha256: string; findings: Finding[] };

export async function filesOf(tx: Tx, countyCode: string, postingId: PostingId): Promise<PostingFile[]> {
  const rows = await tx
    .selectFrom("postingFile")
    .select(["id as fileId", "name", "kind", "bytes", "whole", "addedName as addedBy", "confirmedAt"])
    .select(["confirmedName as confirmedBy", "sha256", "findings"])
    .where("countyCode", "=", countyCode)
    .where("postingId", "=", postingId)
    .orderBy("addedAt")
    .orderBy("id")
    .execute();
  return rows as unknown as PostingFile[];
}

/** All that bars these files from being published, looked through anew: the words may have changed since they were added. */
export async function barsAgainst(
  { world }: Call<unknown>,
  files: readonly PostingFile[],
  rules: Rules,
): Promise<Finding[]> {
  const bars: Finding[] = [];
  for (const file of files) {
    const { whole, findings } = await lookThrough(world, file, rules);
    bars.push(...barsOf({ ...file, whole }, findings));
  }
  return bars;
}
