import { access, constants, statfs } from "node:fs/promises";
import { sql } from "kysely";
import { readMigrations } from "./db/migrate.ts";
import type { World } from "./world.ts";

export type Check = { name: "database" | "migrations" | "files" | "disk" | "key"; ok: boolean; ms: number };
export type Health = { ok: boolean; checks: Check[] };

const PATIENCE_MS = 3000;
const LEAST_FREE = 256 * 1024 * 1024;

/** Can work be done now? Asked by `/readyz` and `bangfu doctor`. Says only yes or no: the log has the reasons. */
export async function checkHealth(world: World): Promise<Health> {
  const checks = await Promise.all([
    check("database", () => sql`select 1`.execute(world.db)),
    check("migrations", async () => {
      const { rows } = await sql<{ name: string }>`select name from migration`.execute(world.db);
      const ran = new Set(rows.map((row) => row.name));
      if (readMigrations().some((one) => !ran.has(one.name))) throw new Error("migrations are waiting");
    }),
    check("files", () => access(world.files.dir, constants.W_OK)),
    check("disk", async () => {
      const { bavail, bsize } = await statfs(world.files.dir);
      if (bavail * bsize < LEAST_FREE) throw new Error("the disk is nearly full");
    }),
    check("key", async () => void world.vault.open("health", world.vault.seal("health", {}))),
  ]);
  return { ok: checks.every((one) => one.ok), checks };
}

async function check(name: Check["name"], ask: () => Promise<unknown>): Promise<Check> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
  });
  const ok = await Promise.race([ask(), late]).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return { name, ok, ms: Math.round(performance.now() - start) };
}
