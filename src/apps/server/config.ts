import { resolve } from "node:path";
import { z } from "zod";
import type { Instant } from "#kernel/instant.ts";

/** All settings come from the environment; every one has a default that suits one county on one machine. */
const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default("127.0.0.1"),
  ORIGIN: z.url().optional().describe("The address people type, when it is not http://localhost:PORT"),
  DATABASE_URL: z.string().optional().describe("A PostgreSQL 15 or newer; without it an embedded one runs in DATA_DIR"),
  DATA_DIR: z.string().default(".data"),
  KEY_FILE: z.string().optional().describe("The sealing key; DATA_DIR/sealing-key when not said"),
});

export type Config = {
  port: number;
  host: string;
  origin: string;
  databaseUrl: string | null;
  dataDir: string;
  keyFile: string;
  /** A clock that journeys move; the system clock when not given. */
  now?: () => Instant;
};

export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = Config.parse(environment);
  const dataDir = resolve(read.DATA_DIR);
  return {
    port: read.PORT,
    host: read.HOST,
    origin: (read.ORIGIN ?? `http://localhost:${read.PORT}`).replace(/\/$/, ""),
    databaseUrl: read.DATABASE_URL ?? null,
    dataDir,
    keyFile: read.KEY_FILE ?? resolve(dataDir, "sealing-key"),
  };
}
