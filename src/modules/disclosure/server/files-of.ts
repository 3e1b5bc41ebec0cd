import type { Finding } from "#kernel/finding.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { FileKind } from "#platform/files/sniff.ts";
import type { World } from "#platform/world.ts";
import { barsOf, type FileShown, scanFile } from "../domain/attached.ts";
import type { PostingId } from "../domain/posting.ts";
import { privateTitlesOf, stopWordsOf } from "../domain/project.ts";
import { readTexts } from "./read-file.ts";

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

export type Content = { name: string; sha256: string; kind: string };

/** Reads a file and looks through it under the rules of today. */
export async function lookThrough(
  world: World,
  { name, sha256, kind }: Content,
  rules: Rules,
): Promise<{ whole: boolean; findings: Finding[] }> {
  const reading = await readTexts(world.files.path(sha256), kind as FileKind);
  return { whole: reading.whole, findings: scanFile(name, reading, stopWordsOf(rules), privateTitlesOf(rules)) };
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
