import { type RawBuilder, sql } from "kysely";
import { type Actor, groundFor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import { rangeOf, type Territory } from "#kernel/territory.ts";
import type { Db, Tx } from "./db/tables.ts";
import type { Question } from "./db/together.ts";

/** Settings that row-level security reads. All values are made of digits, commas and hex, so quoting is safe. */
export type Ground = { county: string; account: string; territories: readonly Territory[]; cadre?: string };

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** What row security asks of a transaction, by name. */
function settingsOf(ground: Ground, now: Instant, commandId?: string): Record<string, string> {
  const { territories } = ground;
  const hull =
    territories.length > 0
      ? { from: territories[0] ?? "", until: rangeOf(territories.at(-1) as Territory).to }
      : { from: "", until: "" };
  return {
    "bangfu.county": ground.county,
    "bangfu.account": ground.account,
    "bangfu.cadre": ground.cadre ?? "",
    "bangfu.low": hull.from,
    "bangfu.high": hull.until,
    "bangfu.grounds": territories.length > 1 ? territories.join(",") : "",
    "bangfu.now": now,
    "bangfu.command": commandId ?? "",
  };
}

/**
 * The second wall as one statement that is always the same text, with the settings as its values.
 * `plannedOnce`: the questions behind it are planned once for all values, not anew for each.
 */
export function wallQuestion(ground: Ground, now: Instant, plannedOnce: boolean): Question {
  const settings = Object.entries({
    ...settingsOf(ground, now),
    plan_cache_mode: plannedOnce ? "force_generic_plan" : "auto",
  });
  const texts = settings.map(([name], i) => `set_config('${name}', $${i + 1}, true)`);
  return {
    name: "walls",
    text: `select set_config('role', 'bangfu_app', true), ${texts.join(", ")}`,
    values: settings.map(([, value]) => value),
    silent: true,
  };
}

/** The statements that put a transaction behind the second wall: app role, county, hull of the grounds, the grounds. */
export const wallStatements = (ground: Ground, now: Instant, commandId?: string): string[] => [
  "set local role bangfu_app",
  ...Object.entries(settingsOf(ground, now, commandId)).map(([name, value]) => `set local ${name} = ${quote(value)}`),
];

/**
 * A transaction behind the second wall. On a server the beginning and all settings travel in one message,
 * because on a small read the round trips cost more than the work.
 */
export async function walled<Result>(
  { db, several }: { db: Db; several: boolean },
  statements: readonly string[],
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (!several) {
    return db.transaction().execute(async (tx) => {
      for (const one of statements) await sql.raw(one).execute(tx);
      return work(tx);
    });
  }
  return db.connection().execute(async (connection) => {
    const tx = connection as unknown as Tx;
    try {
      await sql.raw(["begin", ...statements].join(";")).execute(tx);
      const result = await work(tx);
      await sql.raw("commit").execute(tx);
      return result;
    } catch (error) {
      // A connection that is gone takes its transaction with it; the first error is the one to tell.
      await sql
        .raw("rollback")
        .execute(tx)
        .catch(() => {});
      throw error;
    }
  });
}

/**
 * First wall: the condition that a column lies within the actor's ground for a verb.
 * Written in every query on county data, also where row-level security would do it: each wall stands alone.
 */
export function within(actor: Actor, verb: string, column: string): RawBuilder<boolean> {
  const territories = groundFor(actor, verb);
  if (territories.length === 0) return sql<boolean>`false`;
  const ranges = territories.map((one) => {
    const { from, to } = rangeOf(one);
    return sql`(${sql.ref(column)} >= ${from} collate "C" and ${sql.ref(column)} < ${to} collate "C")`;
  });
  return sql<boolean>`(${sql.join(ranges, sql` or `)})`;
}
