import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Instant } from "#kernel/instant.ts";
import { sealAudit } from "../audit/seal-audit.ts";
import { openPostgres } from "../db/driver.ts";
import type { Files } from "../files/files.ts";
import { no as noFile } from "../files/refusals.ts";
import { syncDirectory } from "../files/sync-directory.ts";
import { type ArchiveWriter, sha256, writeArchive } from "./archive-writer.ts";
import { readCatalogue } from "./catalogue.ts";
import { fileName, HEAD, type Head, MANIFEST, type Manifest, pieceName } from "./manifest.ts";
import { no } from "./refusals.ts";

export type BackupReport = { tables: number; rows: number; files: number; filesMissing: number; bytes: number };

type Asked = { url: string; files: Files; toFile: string; now: Instant; progress?: (step: string) => void };

const PIECE = 4 * 1024 * 1024;

/**
 * Writes everything but the sealing key into one compressed archive: all tables as they stood at one moment, and all files.
 * Work may go on meanwhile. `url` is the login of the owner of the tables. The archive appears whole or not at all.
 */
export async function backup({ url, files, toFile, now, progress = () => {} }: Asked): Promise<BackupReport> {
  if (existsSync(toFile)) throw no.fileExists({ file: toFile });
  const draft = `${toFile}.part`;
  await rm(draft, { force: true });
  await sealFirst(url, now);
  const client = new pg.Client(url);
  await client.connect();
  const archive = writeArchive(draft, new Date(now));
  try {
    await client.query("set row_security = off; begin isolation level repeatable read read only");
    const report = await writeAll(archive, client, files, now, progress);
    await archive.close();
    await rename(draft, toFile);
    await syncDirectory(dirname(toFile));
    return { ...report, bytes: (await stat(toFile)).size };
  } catch (error) {
    archive.abandon();
    await rm(draft, { force: true });
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? noFile.diskFull({}) : error;
  } finally {
    await client.end();
  }
}

/** So that as little as possible lies in the backup unsealed. */
async function sealFirst(url: string, now: Instant): Promise<void> {
  const { db } = openPostgres(url, 1);
  try {
    await sealAudit(db, now);
  } finally {
    await db.destroy();
  }
}

async function writeAll(
  archive: ArchiveWriter,
  client: pg.Client,
  files: Files,
  now: Instant,
  progress: (step: string) => void,
): Promise<Omit<BackupReport, "bytes">> {
  const head: Head = { format: "bangfu-backup-1", madeAt: now, ...(await readCatalogue(client)) };
  const headText = Buffer.from(JSON.stringify(head, null, 1));
  await archive.add(HEAD, headText);
  const tables: Manifest["tables"] = {};
  for (const table of head.tables) {
    progress(table.name);
    tables[table.name] = await writeTable(archive, client, table);
  }
  progress("files");
  const kept = await writeFiles(archive, files);
  const known = await client.query<{ sha256: string }>("select distinct sha256 from stored_file");
  const missing = known.rows.filter((one) => !kept.hashes.has(one.sha256)).length;
  const last = await client.query<{ no: string; hash: string }>(
    "select no::text, encode(hash, 'hex') hash from audit_block order by audit_block.no desc limit 1",
  );
  const manifest: Manifest = {
    headSha256: sha256(headText),
    tables,
    files: { count: kept.hashes.size, bytes: kept.bytes, missing },
    auditHead: last.rows[0] ? { no: Number(last.rows[0].no), hash: last.rows[0].hash } : null,
  };
  await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
  const rows = Object.values(tables).reduce((sum, one) => sum + one.rows, 0);
  return { tables: head.tables.length, rows, files: kept.hashes.size, filesMissing: missing };
}

async function writeTable(
  archive: ArchiveWriter,
  client: pg.Client,
  { name, columns }: Head["tables"][number],
): Promise<Manifest["tables"][string]> {
  const stream = client.query(copyTo(`copy (select ${columns.join(", ")} from ${name}) to stdout (encoding 'utf8')`));
  const hash = createHash("sha256");
  let bytes = 0;
  let piece = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const flush = async (): Promise<void> => {
    if (heldBytes === 0) return;
    await archive.add(pieceName(name, ++piece), Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= PIECE) await flush();
  }
  await flush();
  return { rows: stream.rowCount, bytes, sha256: hash.digest("hex") };
}

async function writeFiles(archive: ArchiveWriter, files: Files): Promise<{ hashes: Set<string>; bytes: number }> {
  const hashes = new Set<string>();
  let bytes = 0;
  for await (const one of files.list()) {
    const { size } = await stat(join(files.dir, one.slice(0, 2), one.slice(2, 4), one));
    await archive.addStream(fileName(one), size, await files.stream(one));
    hashes.add(one);
    bytes += size;
  }
  return { hashes, bytes };
}
