import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { newId } from "../../new-id.ts";
import { startEmbedded } from "../start-embedded.ts";

export type ServerForTest = { newDatabase: () => Promise<string>; close: () => Promise<void> };

/** A real PostgreSQL for what PGlite cannot show: the one of TEST_DATABASE_URL, else an embedded one of its own. */
export async function serverForTest(): Promise<ServerForTest> {
  const outside = process.env.TEST_DATABASE_URL;
  const dir = mkdtempSync(join(tmpdir(), "bangfu-server-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const embedded = outside ? undefined : await startEmbedded({ dir });
  const server = outside ?? embedded?.url ?? "";
  const made: string[] = [];
  const run = async (text: string): Promise<void> => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(text);
    await client.end();
  };
  return {
    newDatabase: async () => {
      const name = `bangfu_test_${newId().replaceAll("-", "")}`;
      await run(`create database ${name} encoding 'UTF8' locale 'C' template template0`);
      made.push(name);
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
    close: async () => {
      for (const name of outside ? made : []) await run(`drop database if exists ${name} with (force)`);
      await embedded?.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
