import { join } from "node:path";
import { findEmbedded } from "#platform/embedded/start-embedded.ts";
import type { Config } from "../server/config.ts";
import { type OpenWorld, openWorld } from "../server/open-world.ts";

export const postgresDir = (config: Config): string => join(config.dataDir, "postgres");

/** The world of this installation, also beside a running `bangfu serve`, whose embedded database is then used. */
export const reachWorld = (config: Config): Promise<OpenWorld> =>
  openWorld({ ...config, databaseUrl: config.databaseUrl ?? findEmbedded(postgresDir(config)) ?? null });

/** Does some work in the world and leaves it as it was found. */
export async function inWorld<Result>(config: Config, work: (opened: OpenWorld) => Promise<Result>): Promise<Result> {
  const opened = await reachWorld(config);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
