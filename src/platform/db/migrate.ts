import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { refusal } from "#kernel/refusal.ts";

export const MIGRATIONS_DIR = new URL("../../../db/migrations/", import.meta.url);

const no = {
  /** A migration that has run was changed afterwards: nobody can say what the database looks like. */
  edited: refusal<{ name: string }>("database.migration-edited", 409),
  /** The database was brought forward by a newer Bangfu. */
  newer: refusal<{ name: string }>("database.newer", 409),
  /** No migration has run here yet. */
  empty: refusal("database.empty", 409),
};

export type Migration = { name: string; sha256: string; text: string };

/** All migrations in order. They run forward only; one that has run must not change. */
export const readMigrations = (dir: URL = MIGRATIONS_DIR): Migration[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, dir), "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    });

/** Whatever can run several statements at once and return rows: a pg client or PGlite. */
export type Executor = {
  exec: (sql: string) => Promise<unknown>;
  rows: (sql: string) => Promise<Record<string, unknown>[]>;
};

/** The migrations that have not run in this database; refuses as `migrate` does. */
async function waitingIn(target: Executor, migrations: readonly Migration[]): Promise<Migration[]> {
  const ran = new Map((await target.rows("select name, sha256 from migration")).map((row) => [row.name, row.sha256]));
  const unknown = [...ran.keys()].find((name) => !migrations.some((one) => one.name === name));
  if (unknown !== undefined) throw no.newer({ name: String(unknown) });
  const edited = migrations.find(({ name, sha256 }) => ran.has(name) && ran.get(name) !== sha256);
  if (edited) throw no.edited({ name: edited.name });
  return migrations.filter(({ name }) => !ran.has(name));
}

/** Whether a database can be worked on as it is, though migrations may wait. One in which none has run is refused. */
export async function checkAsItIs(target: Executor, migrations = readMigrations()): Promise<void> {
  const [made] = await target.rows("select to_regclass('public.migration') is not null as there");
  if (made?.there !== true) throw no.empty({});
  await waitingIn(target, migrations);
}

/**
 * Brings a database up to date under a lock, each migration in its own transaction. Returns the names that ran.
 * Refuses when a migration that already ran has been edited since, or is not known here: the database is of a newer version.
 */
export async function migrate(target: Executor, migrations = readMigrations()): Promise<string[]> {
  await target.exec("select pg_advisory_lock(727272)");
  try {
    await target.exec(
      "create table if not exists migration (name text primary key, sha256 text not null, ran_at timestamptz not null default now())",
    );
    const names: string[] = [];
    for (const one of await waitingIn(target, migrations)) {
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
