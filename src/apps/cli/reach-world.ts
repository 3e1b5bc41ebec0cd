import { join } from "node:path";
import { findEmbedded } from "#platform/embedded/start-embedded.ts";
import type { Config } from "../server/config.ts";
import { type OpenWorld, openWorld } from "../server/open-world.ts";

export const postgresDir = (config: Config): string => join(config.dataDir, "postgres");

export const AS_IT_IS = { asItIs: true };

/** The world of this installation, also beside a running `bangfu serve`, whose embedded database is then used. */
export const reachWorld = (config: Config, how?: { asItIs: boolean }): Promise<OpenWorld> =>
  openWorld({ ...config, databaseUrl: config.databaseUrl ?? findEmbedded(postgresDir(config)) ?? null }, how);

/** Does some work in the world and leaves it as it was found. `asItIs`: the database is not brought up to date for it. */
export async function inWorld<Result>(
  config: Config,
  work: (opened: OpenWorld) => Promise<Result>,
  how?: { asItIs: boolean },
): Promise<Result> {
  const opened = await reachWorld(config, how);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
