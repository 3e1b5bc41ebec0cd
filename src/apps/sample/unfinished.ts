import { sql } from "kysely";
import type { World } from "#platform/world.ts";
import { COUNTY } from "./land.ts";

const KEY = "sample";

/** Notes that the making has begun (`made: false`) or has come to its end. */
export const noteSample = async (world: World, made: boolean): Promise<void> => {
  const value = JSON.stringify({ made });
  await world.db
    .insertInto("setting")
    .values({ key: KEY, value })
    .onConflict((on) => on.column("key").doUpdateSet({ value }))
    .execute();
};

/** Was the making of the sample county cut short, and is nothing but the sample here? */
export async function sampleUnfinished(world: World): Promise<boolean> {
  const noted = await world.db.selectFrom("setting").select("value").where("key", "=", KEY).executeTakeFirst();
  if (!noted || (noted.value as { made?: boolean }).made !== false) return false;
  const other = await world.db
    .selectFrom("account")
    .select("id")
    .where("countyCode", "<>", COUNTY.code)
    .limit(1)
    .execute();
  return other.length === 0;
}

/**
 * Empties an installation whose sample was cut short, so that it can be made anew: every table but the migrations that
 * ran and the fingerprint of the key. Files stay; the same contents are found again by their hash.
 */
export async function clearSample(world: World): Promise<void> {
  if (!(await sampleUnfinished(world))) throw new Error("only a sample that was cut short is cleared");
  await world.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select format('%I.%I', n.nspname, c.relname) name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'history') and c.relkind in ('r', 'p') and c.relname not in ('migration', 'setting')`.execute(
      tx,
    );
    const run = async (statements: string[]): Promise<void> => {
      for (const one of statements) await sql.raw(one).execute(tx);
    };
    await run(rows.map(({ name }) => `alter table ${name} disable trigger user`));
    await run([`truncate ${rows.map(({ name }) => name).join(", ")} restart identity`]);
    await run(rows.map(({ name }) => `alter table ${name} enable trigger user`));
    await tx.deleteFrom("setting").where("key", "<>", "vault.fingerprint").execute();
  });
}
