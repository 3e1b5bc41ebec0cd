import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { sha256 } from "./archive-writer.ts";
import { HEAD, Head, hashOf, MANIFEST, Manifest, tableOf } from "./manifest.ts";
import { no } from "./refusals.ts";
import { readTar, type TarFile } from "./tar.ts";

export type CheckedBackup = { head: Head; manifest: Manifest };

/** The files of an archive, one after the other. */
export const openArchive = (file: string): AsyncGenerator<TarFile> => {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  return readTar(source.pipe(unzipped));
};

export async function gather(part: TarFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of part.body()) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Reads the whole archive and refuses one in which a single byte is not as it was written. Touches nothing else. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let head: Head | undefined;
  let headSha256 = "";
  let manifest: Manifest | undefined;
  const tables = new Map<string, { hash: Hash; bytes: number }>();
  const files = { count: 0, bytes: 0 };
  try {
    for await (const part of openArchive(file)) {
      if (part.name === HEAD) {
        const text = await gather(part);
        headSha256 = sha256(text);
        head = Head.parse(JSON.parse(text.toString("utf8")));
      } else if (part.name === MANIFEST) manifest = Manifest.parse(JSON.parse((await gather(part)).toString("utf8")));
      else await takeIn(part, tables, files);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "ENOENT" || code === "EACCES" || isRefusal(error) ? error : no.notABackup({ file });
  }
  if (!head || !manifest) throw no.notABackup({ file });
  if (manifest.headSha256 !== headSha256) throw no.damaged({ part: HEAD });
  for (const { name } of head.tables) {
    const expected = manifest.tables[name];
    const found = tables.get(name);
    const digest = (found?.hash ?? createHash("sha256")).digest("hex");
    if (!expected || expected.sha256 !== digest || expected.bytes !== (found?.bytes ?? 0))
      throw no.damaged({ part: name });
    tables.delete(name);
  }
  if (tables.size > 0 || manifest.files.count !== files.count || manifest.files.bytes !== files.bytes)
    throw no.damaged({ part: [...tables.keys()][0] ?? "files" });
  return { head, manifest };
}

const isRefusal = (error: unknown): boolean => (error as { code?: unknown }).code === "backup.damaged";

async function takeIn(
  part: TarFile,
  tables: Map<string, { hash: Hash; bytes: number }>,
  files: { count: number; bytes: number },
): Promise<void> {
  const table = tableOf(part.name);
  const file = hashOf(part.name);
  const into = table
    ? (tables.get(table) ?? { hash: createHash("sha256"), bytes: 0 })
    : { hash: createHash("sha256"), bytes: 0 };
  if (table) tables.set(table, into);
  else if (!file) throw no.damaged({ part: part.name });
  for await (const piece of part.body()) {
    into.hash.update(piece);
    into.bytes += piece.length;
  }
  if (!file) return;
  if (into.hash.digest("hex") !== file) throw no.damaged({ part: part.name });
  files.count += 1;
  files.bytes += into.bytes;
}
