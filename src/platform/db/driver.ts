import type { PGlite } from "@electric-sql/pglite";
import { CamelCasePlugin, Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db, Tables } from "./tables.ts";
import { type Together, togetherOn } from "./together.ts";

/** PostgreSQL type numbers whose values we carry as text or number, never as Date or bigint. */
const TYPE = { int8: 20, date: 1082, timestamptz: 1184, numeric: 1700 } as const;

const toInstant = (text: string): string => new Date(text).toISOString();
const toNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error("a bigint left the range of safe integers");
  return value;
};
const asIs = (text: string): string => text;
const PARSERS: Record<number, (text: string) => unknown> = {
  [TYPE.int8]: toNumber,
  [TYPE.date]: asIs,
  [TYPE.timestamptz]: toInstant,
  [TYPE.numeric]: Number,
};

const plugins = () => [new CamelCasePlugin({ maintainNestedObjectKeys: true })];

const parserOf = (oid: number, format?: "text"): ((text: string) => unknown) =>
  PARSERS[oid] ?? pg.types.getTypeParser(oid, format);
const types = { getTypeParser: parserOf as never };

/** How long a request waits for a connection before it is told that the database is away. */
const CONNECT_MS = 30_000;
/** After how much silence the system asks whether the other end is still there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * A PostgreSQL server (embedded or outside). `max` is the number of connections; `statementMs` the longest the server works at one
 * statement, waiting for others included, and without it as long as it takes.
 */
export function openPostgres(
  url: string,
  max = 20,
  statementMs?: number,
): { db: Db; pool: pg.Pool; together: Together } {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    connectionTimeoutMillis: CONNECT_MS,
    ...(statementMs && { statement_timeout: statementMs }),
  });
  pool.on("error", () => {}); // a connection lost while idle is replaced at the next use; /readyz tells
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: plugins() });
  return { pool, db, together: togetherOn(pool, parserOf) };
}

/** One connection for queries and COPY side by side, as a restore needs it: everything falls into the same transaction. */
export async function openConnection(url: string): Promise<{ db: Db; client: pg.Client }> {
  const client = new pg.Client({ connectionString: url, types });
  client.on("error", () => {});
  await client.connect();
  const lent = Object.assign(client, { release: () => {} });
  const pool = { connect: async () => lent, end: () => client.end() };
  return {
    client,
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }), plugins: plugins() }),
  };
}

/** PGlite, for stories only: it is not a durable store. Open it with `PGLITE_PARSERS`. */
export const openPglite = (pglite: PGlite): Db =>
  new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }), plugins: plugins() });

export const PGLITE_PARSERS = PARSERS;
