import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { COUNTY } from "../src/apps/sample/land.ts";
import { makeSample, PASSWORD } from "../src/apps/sample/make-sample.ts";
import { readConfig } from "../src/apps/server/config.ts";
import { type Served, serve } from "../src/apps/server/serve.ts";
import type { World } from "../src/platform/world.ts";
import type { Ask } from "./clients.ts";
import { fillRegister } from "./fill-register.ts";

/** A county of the size asked for, served and signed in to, with what is asked of its pages. */
export type CountyServer = {
  served: Served;
  cookie: string;
  /** Divisions the list is narrowed to, in turn: the county, townships, a village. */
  places: readonly string[];
  /** Households of the sample with people, years and incomes, whose sealed values can be opened. */
  ids: readonly string[];
  lists: readonly Ask[];
  records: readonly Ask[];
  close: () => Promise<void>;
};

const SETTLE_MOST_MS = 120_000;
const SAMPLE_VILLAGE = "990101200202";
const PLACES = [COUNTY.code, "990101100", "990101103", "990101107", "990101105210"];

/** Nothing of what filling has begun goes on beside the measuring: events are delivered, tables tidied, pages written. */
async function settle({ db }: World): Promise<void> {
  const end = Date.now() + SETTLE_MOST_MS;
  while (Date.now() < end) {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox where done_at is null`.execute(db);
    if (rows[0]?.n === 0) break;
    await sleep(500);
  }
  await sql`vacuum (analyze) household, person, household_summary, household_tally, household_helper`.execute(db);
  await sql`checkpoint`.execute(db);
}

export async function openCountyServer(households: number, port: number): Promise<CountyServer> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-bench-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const config = readConfig({ PORT: String(port), DATA_DIR: dir });
  const served = await serve(config, console.error, async ({ world }) => {
    await makeSample(world);
    await fillRegister(world, COUNTY.code, households);
  });
  await settle(served.world);
  const signedIn = await fetch(`${served.address}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ loginName: "xian-officer", password: PASSWORD }),
  });
  const found = await served.world.db
    .selectFrom("householdSummary")
    .select("id")
    .where("place", "=", SAMPLE_VILLAGE)
    .where("cardState", "is not", null)
    .limit(10)
    .execute();
  const ids = found.map((row) => row.id);
  return {
    served,
    cookie: (signedIn.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "",
    places: PLACES,
    ids,
    lists: PLACES.map((under) => ({
      method: "POST",
      path: "/api/v1/households/list",
      body: JSON.stringify({ filters: { under }, limit: 50 }),
    })),
    records: ids.map((one) => ({ method: "GET", path: `/api/v1/households/${one}` })),
    close: async () => {
      await served.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
