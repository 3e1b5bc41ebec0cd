import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

export const MIGRATIONS_DIR = new URL("../../../db/migrations/", import.meta.url);

export type Migration = { name: string; sha256: string; text: string };

/** All migrations in order. They run forward only; one that has run must not change. */
export const readMigrations = (): Migration[] =>
  readdirSync(MIGRATIONS_DIR)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, MIGRATIONS_DIR), "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    });

/** Whatever can run several statements at once and return rows: a pg client or PGlite. */
export type Executor = {
  exec: (sql: string) => Promise<unknown>;
  rows: (sql: string) => Promise<Record<string, unknown>[]>;
};

/**
 * Brings a database up to date under a lock, each migration in its own transaction. Returns the names that ran.
 * Throws when a migration that already ran has been edited since.
 */
export async function migrate(target: Executor): Promise<string[]> {
  await target.exec("select pg_advisory_lock(727272)");
  try {
    await target.exec(
      "create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())",
    );
    const ran = new Map((await target.rows("select name, sha256 from migration")).map((row) => [row.name, row.sha256]));
    const names: string[] = [];
    for (const one of readMigrations()) {
      const before = ran.get(one.name);
      if (before === one.sha256) continue;
      if (before) throw new Error(`migration ${one.name} was edited after it ran`);
      await target
        .exec(
          `begin;\n${one.text}\n;insert into migration (name, sha256) values ('${one.name}', '${one.sha256}');\ncommit;`,
        )
        .catch(async (error: unknown) => {
          await target.exec("rollback");
          throw new Error(`migration ${one.name} failed`, { cause: error });
        });
      names.push(one.name);
    }
    return names;
  } finally {
    await target.exec("select pg_advisory_unlock(727272)");
  }
}
