import { chmodSync, createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { jobKinds } from "#apps/server/job-kinds.ts";
import { migrateServer, openWorld } from "#apps/server/open-world.ts";
import type { Day } from "#kernel/day.ts";
import { storeFile } from "#modules/attachments/index.ts";
import { startImport } from "#modules/intake/index.ts";
import { addDivisions } from "#modules/places/index.ts";
import { runNextJob } from "#platform/jobs/run-jobs.ts";
import { newId } from "#platform/new-id.ts";
import type { Caller, World } from "#platform/world.ts";
import { enrol } from "#testing/enrol.ts";
import { processorSince, timed } from "./bench.ts";
import { TOWNSHIPS, VILLAGES } from "./register-csv.ts";
import { serverCpu, watchMemory } from "./watch.ts";

const COUNTY = "990101";
const TABLES = ["household", "person", "household_year", "income_line", "household_summary"] as const;

export type Imported = {
  ms: number;
  peak: number;
  copyMs: number;
  cpu: { node: number; server: number; copy: number };
};

/** An empty installation of its own, with a clerk; gone again when `work` is done. */
export async function withInstallation<Result>(
  work: (at: { clerk: Caller; url: string; dir: string }) => Promise<Result>,
): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-bench-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const { world, url, close } = await openWorld({
    dataDir: dir,
    databaseUrl: process.env.BENCH_DATABASE_URL ?? null,
    keyFile: join(dir, "key"),
    port: 0,
    host: "127.0.0.1",
    origin: "http://localhost",
  });
  try {
    return await work({ clerk: await settle(world), url, dir });
  } finally {
    await close();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Takes a file over into an empty register, then measures COPY of the very rows that came of it. */
export const importAndCopy = (file: string): Promise<Imported> =>
  withInstallation(async ({ clerk, url, dir }) => {
    const memory = watchMemory();
    const cpu = process.cpuUsage();
    const server = await serverCpu(url);
    const ms = await timed(() => importFile(clerk, file, "register.csv", true));
    const node = processorSince(cpu) / 1000;
    const spent = (await serverCpu(url)) - server;
    const peak = memory.stop();
    const copy = await copyAnew(url, dir);
    return {
      ms,
      peak,
      copyMs: copy.ms,
      cpu: { node, server: spent, copy: copy.cpu },
    };
  });

async function settle(world: World): Promise<Caller> {
  const townships = TOWNSHIPS.map((name, i) => ({ code: `${COUNTY}${101 + i}`, name }));
  const villages = townships.flatMap(({ code }) => VILLAGES.map((name, i) => ({ code: `${code}${201 + i}`, name })));
  const above = [
    ["99", "样例省"],
    ["9901", "云岭市"],
    [COUNTY, "云岭县"],
  ].map(([code = "", name = ""]) => ({ code, name }));
  await addDivisions(world.db, [...above, ...townships, ...villages], "2015-01-01" as Day, world.now());
  return enrol(world, COUNTY, "经办员", [{ post: "county-officer", territory: COUNTY }]);
}

/** Hands a file in and waits for the answer: `direct` takes it over, else it is read and examined only. */
export async function importFile(clerk: Caller, file: string, name: string, direct: boolean): Promise<void> {
  const content = await clerk.world.files.put(createReadStream(file), { maxBytes: 1024 ** 3 });
  const { fileId } = await storeFile("import")(
    { commandId: newId(), name, place: COUNTY, purpose: "import", content },
    clerk,
  );
  const { jobId } = await startImport({ commandId: newId(), fileId, year: 2016, direct }, clerk);
  await runNextJob(clerk.world, jobKinds, fail);
  const jobs = clerk.world.db.selectFrom("job").select(["state", "trouble"]).where("id", "=", jobId);
  const { state, trouble } = await jobs.executeTakeFirstOrThrow();
  if (state !== "done") throw new Error(`import ${state}: ${trouble}`);
}

/** Works off what follows an answer: after a dry run, the workbook with what was found written into it. */
export async function workOff({ world }: Caller): Promise<void> {
  while (await runNextJob(world, jobKinds, fail));
}

const fail = (error: unknown): never => {
  throw error;
};

/** Writes the tables out and times COPY of all their rows into the same tables, empty, of a second database. */
async function copyAnew(url: string, dir: string): Promise<{ ms: number; cpu: number }> {
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
    const ms = await timed(async () => {
      for (const table of TABLES)
        await pipeline(createReadStream(join(dir, table)), other.query(copyFrom(`copy ${table} from stdin`)));
    });
    return { ms, cpu: (await serverCpu(empty.href)) - cpu };
  } finally {
    await other.end();
  }
}
