import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { COUNTY } from "../src/apps/sample/land.ts";
import { makeSample, PASSWORD } from "../src/apps/sample/make-sample.ts";
import { readConfig } from "../src/apps/server/config.ts";
import { serve } from "../src/apps/server/serve.ts";
import { type Bench, median, type Row } from "./bench.ts";
import { type Ask, askWith, type Told } from "./clients.ts";
import { fillRegister } from "./fill-register.ts";

const CLIENTS = 32;
const LIST = `select s.id, s.place, s.natural_village, s.national_no, s.head_name, s.size, s.household_type, s.cause, s.net_per_head, s.block_count, s.warn_count, s.completeness
  from household_summary s where s.county_code = $1 and s.status = 'active' and s.place >= $2 and s.place < $3 order by s.place, s.head_pinyin, s.id limit 51`;
const TALLY =
  "select sum(households) h, sum(persons) p from household_tally where county_code = $1 and place >= $2 and place < $3";
const RECORD = [
  "select * from household where county_code = $1 and id = $2",
  "select * from person where county_code = $1 and household_id = $2 order by position",
  "select * from household_year where county_code = $1 and household_id = $2",
  "select * from income_line where county_code = $1 and household_id = $2",
];

/** The same statements with nothing around them, from a pool of as many connections as the server has: the limit. */
async function rawRate(url: string, seconds: number, work: (client: pg.Pool) => Promise<unknown>): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: 24 });
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < end) {
        await work(pool);
        done += 1;
      }
    }),
  );
  const rate = (done * 1000) / (performance.now() - start);
  await pool.end();
  return rate;
}

/** List and record pages over HTTP, signed in and behind both walls, beside the raw SQL of the same pages. */
export const bench: Bench = {
  name: "pages",
  about: "list and record pages over HTTP, 32 clients",
  run: async (small) => {
    const [households, seconds, rounds] = small ? [10_000, 2, 3] : [375_000, 4, 5];
    const dir = mkdtempSync(join(tmpdir(), "bangfu-bench-"));
    chmodSync(dir, 0o755); // within reach of the user the database runs as
    const served = await serve(readConfig({ PORT: "18321", DATA_DIR: dir }), console.error, async ({ world }) => {
      await makeSample(world);
      await fillRegister(world, COUNTY.code, households);
    });
    try {
      const signedIn = await fetch(`${served.address}/api/v1/session`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ loginName: "xian-officer", password: PASSWORD }),
      });
      const cookie = (signedIn.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
      const village = "990101200202";
      const ids = (
        await served.world.db
          .selectFrom("householdSummary")
          .select("id")
          .where("place", "=", village)
          .where("cardState", "is not", null)
          .limit(10)
          .execute()
      ).map((row) => row.id);
      const places = ["990101", "990101100", "990101103", "990101200", village];
      const lists: Ask[] = places.map((under) => ({
        method: "POST",
        path: "/api/v1/households/list",
        body: JSON.stringify({ filters: { under }, limit: 50 }),
      }));
      const records: Ask[] = ids.map((one) => ({ method: "GET", path: `/api/v1/households/${one}` }));
      const ask = (asks: readonly Ask[], clients: number) =>
        askWith({ origin: served.address, cookie, asks, clients, seconds });
      let turn = 0;
      const raw = {
        list: (pool: pg.Pool) => {
          const at = places[turn++ % places.length] ?? "";
          const area = [COUNTY.code, at, `${at}:`];
          return pool.query(LIST, area).then(() => pool.query(TALLY, area));
        },
        record: async (pool: pg.Pool) => {
          const one = ids[turn++ % ids.length];
          for (const text of RECORD) await pool.query(text, [COUNTY.code, one]);
        },
      };
      await ask(lists, 1);
      const rows: Row[] = [];
      for (const [what, asks] of [
        [`list at ${households} households`, lists],
        ["record", records],
      ] as const) {
        // raw, page, raw, page …: both meet the same weather, and the ratio is taken pair by pair
        const pairs: { told: Told; ratio: number; limit: number }[] = [];
        for (let round = 0; round < rounds; round++) {
          const limit = await rawRate(served.url, seconds, asks === lists ? raw.list : raw.record);
          const told = await ask(asks, CLIENTS);
          pairs.push({ told, limit, ratio: told.perSecond / limit });
        }
        const mid = (of: (pair: (typeof pairs)[number]) => number): number => median(pairs.map(of));
        const alone = await ask(asks, 1);
        const ratio = mid((one) => one.ratio);
        const errors = pairs.reduce((sum, one) => sum + one.told.errors, alone.errors);
        const answers = pairs.reduce((sum, one) => sum + one.told.answers, 0);
        const p95 = mid((one) => one.told.p95);
        rows.push(
          {
            what: `${what}: pages a second (${answers} answers, ${errors} errors)`,
            figure: mid((one) => one.told.perSecond).toFixed(0),
            baseline: `raw SQL ${mid((one) => one.limit).toFixed(0)}/s`,
            ratio,
            bar: "≥ 1/3.5",
            holds: errors === 0 && ratio >= 1 / 3.5,
          },
          {
            what: `${what}: p95 of ${CLIENTS} clients that never pause (p50 ${mid((one) => one.told.p50).toFixed(1)} ms)`,
            figure: `${p95.toFixed(1)} ms`,
            baseline: "–",
            ratio: null,
            bar: "≤ 50 ms",
            holds: p95 <= 50,
          },
          {
            what: `${what}: p95 of one client (p50 ${alone.p50.toFixed(1)} ms)`,
            figure: `${alone.p95.toFixed(1)} ms`,
            baseline: "–",
            ratio: null,
            bar: "≤ 50 ms",
            holds: alone.p95 <= 50,
          },
        );
      }
      return rows;
    } finally {
      await served.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};
