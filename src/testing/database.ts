import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { openPglite, openPostgres, PGLITE_PARSERS } from "#platform/db/driver.ts";
import type { Db } from "#platform/db/tables.ts";
import type { Together } from "#platform/db/together.ts";
import { newId } from "#platform/new-id.ts";
import { databaseUrl, templateDatabase, templateFile } from "./prepare-template.ts";

export type TestDatabase = {
  db: Db;
  several: boolean;
  together?: Together;
  url: string | null;
  close: () => Promise<void>;
};

/** A fresh migrated database: PGlite in this process, or a new database on the server of TEST_DATABASE_URL. */
export const openDatabase = (): Promise<TestDatabase> =>
  process.env.TEST_DATABASE_URL ? onServer(process.env.TEST_DATABASE_URL) : inProcess();

async function inProcess(): Promise<TestDatabase> {
  const pglite = await PGlite.create({
    loadDataDir: new Blob([readFileSync(templateFile())]),
    parsers: PGLITE_PARSERS as never,
  });
  const db = openPglite(pglite);
  return { db, several: false, url: null, close: () => db.destroy() };
}

async function onServer(server: string): Promise<TestDatabase> {
  const name = `bangfu_story_${newId().replaceAll("-", "")}`;
  const asServer = async (text: string): Promise<void> => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  await asServer(`create database ${name} template ${templateDatabase()}`);
  const url = databaseUrl(server, name);
  const { db, together } = openPostgres(url, 8);
  return {
    db,
    several: true,
    together,
    url,
    close: async () => {
      await db.destroy();
      await asServer(`drop database if exists ${name} with (force)`);
    },
  };
}
