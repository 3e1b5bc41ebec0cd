import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { sealWhole } from "../audit/testing/seal-whole.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { openPostgres } from "../db/driver.ts";
import { migrate } from "../db/migrate.ts";
import { type ServerForTest, serverForTest } from "../embedded/testing/server-for-test.ts";
import { openFiles } from "../files/files.ts";
import { writeArchive } from "./archive-writer.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const NOW = "2026-03-02T01:00:00.000Z" as Instant;
const root = mkdtempSync(join(tmpdir(), "bangfu-backup-"));
const files = openFiles(join(root, "files"));
const archive = join(root, "backup.tar.gz");
let server: ServerForTest;
let source: string;

async function inDatabase<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const ENTRY = `insert into audit_entry (county_code, command_id, command, at, input, input_hash, result)
  select '990101', gen_random_uuid(), 'x', now(), jsonb_build_object('i', i, 'text', E'田\\t开\\n福\\\\'), sha256('x'), '{}' from generate_series(1, $1::int) i`;

beforeAll(async () => {
  server = await serverForTest();
  source = await server.newDatabase();
  const stored = await files.put(Buffer.from("%PDF-1.7 proof of income"));
  await inDatabase(source, async (client) => {
    await migrate({ exec: (text) => client.query(text), rows: async (text) => (await client.query(text)).rows });
    await client.query(ENTRY, [40]);
    await client.query(
      `insert into stored_file (county_code, id, place, sha256, name, kind, bytes, purpose, uploaded_by, uploaded_at)
       values ('990101', gen_random_uuid(), '990101200201', $1, '证明.pdf', 'pdf', $2, 'proof', gen_random_uuid(), now())`,
      [stored.sha256, stored.bytes],
    );
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

describe("a backup", () => {
  test("is one file for its owner only, which any tar can open, and holds no key", async () => {
    const { db } = openPostgres(source, 1);
    await sealWhole(db, NOW);
    await db.destroy();
    const report = await backup({ url: source, files, toFile: archive, now: NOW });
    expect(report).toMatchObject({ files: 1, filesMissing: 0 });
    expect(report.rows).toBeGreaterThanOrEqual(42);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(existsSync(`${archive}.part`)).toBe(false);
    const names = execFileSync("tar", ["tzf", archive], { encoding: "utf8" }).trim().split("\n");
    expect(names).toContain("tables/public.audit_entry/000001");
    expect([names[0], names.at(-1)]).toEqual(["head.json", "manifest.json"]);
  });

  test("piles nothing up while it waits for the disk, however many pieces there are", async () => {
    const warned: Error[] = [];
    const hear = (warning: Error) => void warned.push(warning);
    process.on("warning", hear);
    const writer = writeArchive(join(root, "pieces.tar.gz"), new Date(NOW));
    for (let i = 0; i < 100; i += 1) await writer.add(`piece-${i}`, randomBytes(100_000));
    await writer.close();
    process.off("warning", hear);
    expect(warned).toEqual([]);
  });

  test("never replaces a file", async () => {
    await expect(backup({ url: source, files, toFile: archive, now: NOW })).rejects.toMatchObject({
      code: "backup.file-exists",
    });
  });

  test("comes back in an empty database, row for row, with a trail that verifies and goes on", async () => {
    const target = await server.newDatabase();
    const restored = openFiles(join(root, "restored"));
    const report = await restore({ fromFile: archive, url: target, files: restored, now: NOW });
    expect(report).toMatchObject({ files: 1, migrated: [] });
    expect(report.auditBlocks).toBeGreaterThanOrEqual(1);
    const content = (client: pg.Client) =>
      client.query("select * from audit_entry order by no").then(({ rows }) => rows);
    expect(await inDatabase(target, content)).toEqual(await inDatabase(source, content));
    const [file] = await inDatabase(target, (client) =>
      client.query("select sha256 from stored_file").then(({ rows }) => rows),
    );
    expect((await restored.read(file.sha256)).toString()).toContain("proof of income");
    await expect(inDatabase(target, (client) => client.query("delete from audit_entry"))).rejects.toThrow(
      "never changed",
    );

    await inDatabase(target, (client) => client.query(ENTRY, [3]));
    const { db } = openPostgres(target, 2);
    await sealWhole(db, NOW);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, sealed: 43, waiting: 0 });
    expect((await sql<{ no: number }>`select max(no) no from audit_entry`.execute(db)).rows[0]?.no).toBe(43);
    await db.destroy();
  });

  test("is not put over what is there", async () => {
    await expect(restore({ fromFile: archive, url: source, files, now: NOW })).rejects.toMatchObject({
      code: "backup.not-empty",
    });
  });

  test("stands still while work goes on", async () => {
    const file = join(root, "busy.tar.gz");
    let going = true;
    const work = inDatabase(source, async (client) => {
      while (going) await client.query(ENTRY, [5]);
    });
    await backup({ url: source, files, toFile: file, now: NOW });
    going = false;
    await work;
    const target = await server.newDatabase();
    await restore({ fromFile: file, url: target, files: openFiles(join(root, "busy")), now: NOW });
  });

  test("with any byte changed, or its end missing, is refused before anything is touched", async () => {
    const target = await server.newDatabase();
    const bent = join(root, "bent.tar.gz");
    const attempt = () => restore({ fromFile: bent, url: target, files, now: NOW });
    const tar = gunzipSync(readFileSync(archive));
    const at = tar.indexOf("田") + 1;
    tar[at] = (tar[at] ?? 0) ^ 1;
    writeFileSync(bent, gzipSync(tar));
    await expect(attempt()).rejects.toMatchObject({ code: "backup.damaged", facts: { part: "public.audit_entry" } });
    const whole = readFileSync(archive);
    for (const length of [0, 10, 1000, whole.length - 5]) {
      writeFileSync(bent, whole.subarray(0, length));
      await expect(attempt()).rejects.toMatchObject({ code: "backup.not-a-backup" });
    }
    await expect(restore({ fromFile: join(root, "none"), url: target, files, now: NOW })).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(
      await inDatabase(target, (client) =>
        client.query("select from pg_tables where schemaname = 'public'").then((r) => r.rowCount),
      ),
    ).toBe(0);
  });

  test("of a trail that was tampered with is not kept", async () => {
    const file = join(root, "tampered.tar.gz");
    await inDatabase(source, async (client) => {
      await client.query("alter table audit_entry disable trigger user");
      await client.query("update audit_entry set command = 'y' where no = 7");
      await client.query("alter table audit_entry enable trigger user");
    });
    await backup({ url: source, files, toFile: file, now: NOW });
    const target = await server.newDatabase();
    await expect(restore({ fromFile: file, url: target, files, now: NOW })).rejects.toMatchObject({
      code: "backup.audit-broken",
    });
    await expect(inDatabase(target, (client) => client.query("select from audit_entry"))).rejects.toThrow(
      "does not exist",
    );
  });
});
