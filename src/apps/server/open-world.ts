import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import pg from "pg";
import type { Instant } from "#kernel/instant.ts";
import { actorNow } from "#modules/accounts/index.ts";
import { openPostgres } from "#platform/db/driver.ts";
import { checkAsItIs, type Executor, migrate } from "#platform/db/migrate.ts";
import { startEmbedded } from "#platform/embedded/start-embedded.ts";
import { openFiles, sweepIncoming } from "#platform/files/files.ts";
import { newId } from "#platform/new-id.ts";
import { openVaultFor } from "#platform/vault/open-vault-for.ts";
import type { World } from "#platform/world.ts";
import type { Config } from "./config.ts";
import { daySources } from "./day-sources.ts";
import { evidenceSources } from "./evidence.ts";

export type OpenWorld = {
  /** For work that may take as long as it needs: jobs, reactions, the command line. */
  world: World;
  /** The same for people who wait for an answer: on connections of its own, and no statement goes on for ever. */
  forPeople: World;
  url: string;
  migrated: string[];
  close: () => Promise<void>;
};

const CONNECTIONS = { people: 24, work: 8 };
/** Nobody waits longer than this for one statement; what takes longer is a job. */
const PATIENCE_MS = 30_000;
/** By how much the memory for long-lived things may grow before it is tidied up. Left to itself it may grow fourfold, beside the database on one small machine. */
const GROWTH_PERCENT = 50;

/**
 * Starts or reaches the database, brings it up to date, opens vault and files. `close` leaves everything as it was found.
 * `asItIs`: for looking and for backing up: no migration is run.
 */
export async function openWorld(config: Config, { asItIs = false } = {}): Promise<OpenWorld> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = config.databaseUrl ? null : await startEmbedded({ dir: join(config.dataDir, "postgres") });
  const url = config.databaseUrl ?? embedded?.url ?? "";
  try {
    const migrated = asItIs ? await onServer(url, checkAsItIs).then(() => []) : await migrateServer(url);
    const { db, together } = openPostgres(url, CONNECTIONS.work);
    const people = openPostgres(url, CONNECTIONS.people, PATIENCE_MS);
    // Nobody else works on our own database: what a killed process was doing can be taken up at once.
    if (embedded)
      await db.updateTable("job").set({ state: "waiting", leaseUntil: null }).where("state", "=", "running").execute();
    const filesDir = join(config.dataDir, "files");
    await sweepIncoming(filesDir);
    const world: World = {
      db,
      several: true,
      together,
      now: config.now ?? (() => new Date().toISOString() as Instant),
      newId: () => newId(),
      vault: await openVaultFor(db, config.keyFile),
      files: openFiles(filesDir),
      origin: config.origin,
      evidence: evidenceSources,
      actorNow,
      daySources,
    };
    return {
      world,
      forPeople: { ...world, db: people.db, together: people.together },
      url,
      migrated,
      close: async () => {
        await Promise.all([db.destroy(), people.db.destroy()]);
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Runs the migrations that have not run yet; the login role must own the database. Returns their names. */
export const migrateServer = (url: string): Promise<string[]> => onServer(url, migrate);

async function onServer<Result>(url: string, work: (target: Executor) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work({ exec: (text) => client.query(text), rows: async (text) => (await client.query(text)).rows });
  } finally {
    await client.end();
  }
}
