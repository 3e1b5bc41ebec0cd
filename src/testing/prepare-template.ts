import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { migrate, readMigrations } from "#platform/db/migrate.ts";

const fingerprint = (): string =>
  createHash("sha256")
    .update(
      readMigrations()
        .map((one) => one.sha256)
        .join(),
    )
    .digest("hex")
    .slice(0, 12);

/** The migrated, empty database that every story starts from: a PGlite dump, or a template database on the server. */
export const templateFile = (): string => `.build/story-${fingerprint()}.tar`;
export const templateDatabase = (): string => `bangfu_template_${fingerprint()}`;

export default async function prepare(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) await prepareServer(process.env.TEST_DATABASE_URL);
  else if (!existsSync(templateFile())) await preparePglite();
}

async function preparePglite(): Promise<void> {
  const pglite = await PGlite.create();
  await migrate({
    exec: (text) => pglite.exec(text),
    rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
  });
  // no story makes a database: without the two it would be made from, a third less is laid out each time
  await pglite.exec("update pg_database set datistemplate = false where datname in ('template0', 'template1')");
  for (const unused of ["template0", "template1"]) await pglite.exec(`drop database ${unused}`);
  const dump = await pglite.dumpDataDir("none");
  mkdirSync(".build", { recursive: true });
  for (const old of readdirSync(".build")) if (old.endsWith(".tar")) rmSync(`.build/${old}`, { force: true }); // of other migrations, fifty megabytes each
  const temporary = `${templateFile()}.${process.pid}`;
  writeFileSync(temporary, new Uint8Array(await dump.arrayBuffer()));
  renameSync(temporary, templateFile());
  await pglite.close();
}

async function prepareServer(url: string): Promise<void> {
  const server = new pg.Client(url);
  await server.connect();
  const name = templateDatabase();
  const { rowCount } = await server.query("select from pg_database where datname = $1", [name]);
  if (!rowCount) {
    await server.query(`create database ${name}_making encoding 'UTF8' locale 'C' template template0`);
    const making = new pg.Client(databaseUrl(url, `${name}_making`));
    await making.connect();
    await migrate({ exec: (text) => making.query(text), rows: async (text) => (await making.query(text)).rows });
    await making.end();
    await server.query(`alter database ${name}_making rename to ${name}`);
  }
  await server.end();
}

export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
