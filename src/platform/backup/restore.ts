import { finished } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Instant } from "#kernel/instant.ts";
import { sealAudit } from "../audit/seal-audit.ts";
import { verifyAuditIn } from "../audit/verify-audit.ts";
import { openConnection } from "../db/driver.ts";
import { type Migration, migrate, readMigrations } from "../db/migrate.ts";
import type { Files } from "../files/files.ts";
import { type CheckedBackup, checkBackup, openArchive } from "./check-backup.ts";
import { type Head, hashOf, tableOf } from "./manifest.ts";
import { no } from "./refusals.ts";
import type { TarFile } from "./tar.ts";

export type RestoreReport = { tables: number; rows: number; files: number; auditBlocks: number; migrated: string[] };

type Asked = { fromFile: string; url: string; files: Files; now: Instant; progress?: (step: string) => void };

/**
 * Brings a backup into an empty database: checks the archive to the last byte, makes the tables as they were, loads them,
 * counts the rows, verifies the audit trail; only then is anything kept. Then migrations made since are run.
 * `url` is the login of the owner-to-be. The sealing key must be put back beside it: it is in no backup.
 */
export async function restore({ fromFile, url, files, now, progress = () => {} }: Asked): Promise<RestoreReport> {
  progress("check");
  const checked = await checkBackup(fromFile);
  const known = migrationsOf(checked.head);
  const { client, db } = await openConnection(url);
  try {
    await refuseUnlessEmpty(client);
    await client.query("begin");
    const keys = await makeTables(client, known, checked.head);
    await load(client, fromFile, files, checked.head, progress);
    await setSequences(client, checked.head);
    progress("check");
    await restoreForeignKeys(client, keys);
    await compareCounts(client, checked);
    const audit = await verifyAuditIn(db, checked.manifest.auditHead ? [checked.manifest.auditHead] : []);
    if (!audit.ok) throw no.auditBroken({ breaks: audit.breaks.length });
    await client.query("commit");
    const executor = {
      exec: (text: string) => client.query(text),
      rows: async (text: string) => (await client.query(text)).rows,
    };
    const migrated = await migrate(executor);
    await sealAudit(db, now);
    await client.query("analyze");
    const rows = Object.values(checked.manifest.tables).reduce((sum, one) => sum + one.rows, 0);
    const { count } = checked.manifest.files;
    return { tables: checked.head.tables.length, rows, files: count, auditBlocks: audit.blocks, migrated };
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await db.destroy();
  }
}

/** The migrations the backup was made with; refuses a backup of a newer version. */
function migrationsOf(head: Head): Migration[] {
  const ours = new Map(readMigrations().map((one) => [one.name, one]));
  return head.migrations.map(({ name, sha256 }) => {
    const found = ours.get(name);
    if (found?.sha256 !== sha256) throw no.newer({ migration: name });
    return found;
  });
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select relname name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where relkind in ('r', 'p', 'v') and nspname in ('public', 'history') limit 1`);
  if (rows[0]) throw no.notEmpty({ table: rows[0].name });
}

type ForeignKey = { tab: string; name: string; definition: string };

/** Tables without rows, triggers or foreign keys: nothing may act or object while the rows come in. */
async function makeTables(client: pg.Client, migrations: readonly Migration[], head: Head): Promise<ForeignKey[]> {
  await client.query(
    "create table migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())",
  );
  for (const { name, sha256, text } of migrations) {
    await client.query(text);
    await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
  }
  const { rows: keys } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, r.relname) tab, quote_ident(c.conname) name, pg_get_constraintdef(c.oid) definition
    from pg_constraint c join pg_class r on r.oid = c.conrelid join pg_namespace n on n.oid = r.relnamespace
    where c.contype = 'f' and c.conparentid = 0 and n.nspname in ('public', 'history')`);
  for (const key of keys) await client.query(`alter table ${key.tab} drop constraint ${key.name}`);
  const names = head.tables.map((one) => one.name);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(", ")}`);
  return keys;
}

async function load(
  client: pg.Client,
  fromFile: string,
  files: Files,
  head: Head,
  progress: (step: string) => void,
): Promise<void> {
  const columns = new Map(head.tables.map((one) => [one.name, one.columns.join(", ")]));
  let open: { table: string; copy: ReturnType<typeof startCopy> } | undefined;
  const close = async (): Promise<void> => {
    if (!open) return;
    open.copy.end();
    await finished(open.copy);
    open = undefined;
  };
  try {
    for await (const part of openArchive(fromFile)) {
      const table = tableOf(part.name);
      if (table !== open?.table) await close();
      if (table && !open) {
        progress(table);
        open = { table, copy: startCopy(client, table, columns.get(table) ?? "") };
      }
      if (table && open) await pour(part, open.copy);
      else if (hashOf(part.name)) await files.put(part.body(), { maxBytes: Number.MAX_SAFE_INTEGER });
    }
    await close();
  } catch (error) {
    open?.copy.destroy(); // an open COPY would keep the connection from rolling back
    throw error;
  }
}

function startCopy(client: pg.Client, table: string, columns: string) {
  const copy = client.query(copyFrom(`copy ${table} (${columns}) from stdin (encoding 'utf8')`));
  copy.on("error", () => {}); // met again where the next piece is written, or at its end
  return copy;
}

async function pour(part: TarFile, into: ReturnType<typeof startCopy>): Promise<void> {
  for await (const piece of part.body())
    await new Promise<void>((resolve, reject) => into.write(piece, (error) => (error ? reject(error) : resolve())));
}

async function setSequences(client: pg.Client, head: Head): Promise<void> {
  for (const { name, last } of head.sequences)
    if (last !== null) await client.query("select setval($1::regclass, $2)", [name, last]);
}

/** Checks every reference as it comes back. */
async function restoreForeignKeys(client: pg.Client, keys: readonly ForeignKey[]): Promise<void> {
  for (const { tab, name, definition } of keys)
    await client.query(`alter table ${tab} add constraint ${name} ${definition}`);
}

async function compareCounts(client: pg.Client, { head, manifest }: CheckedBackup): Promise<void> {
  for (const { name: table } of head.tables) {
    await client.query(`alter table ${table} enable trigger user`);
    const { rows } = await client.query<{ n: number }>(`select count(*) n from ${table}`);
    const expected = manifest.tables[table]?.rows ?? 0;
    const found = rows[0]?.n ?? 0;
    if (found !== expected) throw no.countsDiffer({ table, expected, found });
  }
}
