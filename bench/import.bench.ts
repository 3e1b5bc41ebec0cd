import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { jobKinds } from "#apps/server/job-kinds.ts";
import { migrateServer, openWorld } from "#apps/server/open-world.ts";
import type { Day } from "#kernel/day.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { actorOf } from "#modules/accounts/contract.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { startImport } from "#modules/intake/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { newId } from "#platform/new-id.ts";
import type { Caller, World } from "#platform/world.ts";
import { type Bench, ms, type Row, timed } from "./bench.ts";
import { TOWNSHIPS, VILLAGES, writeRegisterCsv } from "./register-csv.ts";

const COUNTY = "990101";
const TABLES = ["household", "person", "household_year", "income_line", "household_summary"] as const;
const BAR = 1.6;
const MEMORY_BAR = 512;

/** The import of a register against a plain COPY of the rows it wrote, into the same tables with all their indexes and triggers. */
export const bench: Bench = {
  name: "import",
  about: "a register from CSV, validated, against COPY of the same rows",
  run: async (small) => {
    const dir = mkdtempSync(join(tmpdir(), "bangfu-bench-"));
    const households = Number(process.env.BENCH_HOUSEHOLDS ?? (small ? 5_000 : 100_000));
    const csv = join(dir, "register.csv");
    const lines = await writeRegisterCsv(csv, households);
    const { world, url, close } = await openWorld({
      dataDir: dir,
      databaseUrl: process.env.BENCH_DATABASE_URL ?? null,
      keyFile: join(dir, "key"),
      port: 0,
      host: "127.0.0.1",
      origin: "http://localhost",
    });
    try {
      const clerk = await settle(world);
      const memory = watchMemory();
      const cpu = process.cpuUsage();
      const server = await serverCpu(url);
      const importing = await timed(() => importCsv(clerk, csv));
      const used = process.cpuUsage(cpu);
      console.log(
        `node ${((used.user + used.system) / 1e6).toFixed(1)} s, server ${((await serverCpu(url)) - server).toFixed(1)} s of processor`,
      );
      const peak = memory.stop();
      const copying = await copyAnew(url, dir);
      const ratio = importing / copying;
      return [
        {
          what: `${households} households, ${lines} lines`,
          figure: ms(importing),
          baseline: `COPY ${ms(copying)}`,
          ratio,
          bar: `≤ ${BAR} × COPY`,
          holds: ratio <= BAR,
        },
        {
          what: "peak memory",
          figure: `${peak} MB`,
          baseline: "–",
          ratio: null,
          bar: `≤ ${MEMORY_BAR} MB`,
          holds: peak <= MEMORY_BAR,
        },
      ] satisfies Row[];
    } finally {
      await close();
      rmSync(dir, { recursive: true, force: true });
    }
  },
};

export async function settle(world: World): Promise<Caller> {
  const townships = TOWNSHIPS.map((name, i) => ({ code: `${COUNTY}${101 + i}`, name }));
  const villages = townships.flatMap(({ code }) => VILLAGES.map((name, i) => ({ code: `${code}${201 + i}`, name })));
  const above = [
    ["99", "样例省"],
    ["9901", "云岭市"],
    [COUNTY, "云岭县"],
  ].map(([code = "", name = ""]) => ({ code, name }));
  await addDivisions(world.db, [...above, ...townships, ...villages], "2015-01-01" as Day, world.now());
  const person = {
    accountId: AccountId.parse(newId()),
    cadreId: CadreId.parse(newId()),
    name: "经办员",
    countyCode: COUNTY,
    language: "zh" as const,
  };
  return {
    world,
    actor: actorOf(person, [{ post: "county-officer", unitId: null, territory: Territory.parse(COUNTY) }]),
  };
}

async function importCsv(clerk: Caller, file: string): Promise<void> {
  const content = await clerk.world.files.put(createReadStream(file), { maxBytes: 1024 ** 3 });
  const { fileId } = await storeFile("import")(
    { commandId: newId(), name: "register.csv", place: COUNTY, purpose: "import", content },
    clerk,
  );
  await startImport({ commandId: newId(), fileId, year: 2016, direct: true }, clerk);
  while (
    await runNextJob(clerk.world, jobKinds, (error) => {
      throw error;
    })
  );
  const job = await clerk.world.db.selectFrom("job").select(["state", "result", "trouble"]).executeTakeFirstOrThrow();
  console.log(JSON.stringify(job));
  if (job.state !== "done") throw new Error(`import ${job.state}`);
}

/** Writes the tables out and times COPY of all their rows into the same tables, empty, of a second database. */
async function copyAnew(url: string, dir: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const empty = new URL(url);
  empty.pathname = "/bangfu_copy";
  try {
    for (const table of TABLES)
      await pipeline(client.query(copyTo(`copy ${table} to stdout`)), createWriteStream(join(dir, table)));
    await client.query("drop database if exists bangfu_copy");
    await client.query("create database bangfu_copy");
  } finally {
    await client.end();
  }
  await migrateServer(empty.href);
  const other = new pg.Client(empty.href);
  await other.connect();
  try {
    const cpu = await serverCpu(empty.href);
    return await timed(async () => {
      for (const table of TABLES)
        await pipeline(createReadStream(join(dir, table)), other.query(copyFrom(`copy ${table} from stdin`)));
      console.log(`COPY: server ${((await serverCpu(empty.href)) - cpu).toFixed(1)} s of processor`);
    });
  } finally {
    await other.end();
  }
}

function watchMemory(): { stop: () => number } {
  let peak = 0;
  const look = (): void => {
    const now = process.memoryUsage();
    if (now.rss > peak && process.env.BENCH_MEMORY)
      console.log(
        Object.entries(now)
          .map(([key, value]) => `${key} ${Math.round(value / 1_048_576)}`)
          .join(", "),
      );
    peak = Math.max(peak, now.rss);
  };
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.round(peak / 1_048_576);
    },
  };
}

/** Seconds of processor the database server has used so far: its processes that live, and those that have ended. */
async function serverCpu(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
  const parent = Number(statOf(rows[0]?.pid ?? 0)[1]);
  await client.end();
  const ticks = readdirSync("/proc")
    .filter((one) => /^\d+$/.test(one))
    .map((one) => ({ pid: Number(one), stat: statOf(Number(one)) }))
    .filter(({ pid, stat }) => pid === parent || Number(stat[1]) === parent)
    .flatMap(({ pid, stat }) => stat.slice(11, pid === parent ? 15 : 13).map(Number));
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}

/** What the system tells of a process, from its state on; empty when it is gone, or out of sight on another machine. */
function statOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  } catch {
    return [];
  }
}
