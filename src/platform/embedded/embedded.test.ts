import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { findBinaries } from "./binaries.ts";
import { findEmbedded, startEmbedded } from "./start-embedded.ts";

const KEEP = new URL("testing/keep.ts", import.meta.url).pathname;
const root = mkdtempSync(join(tmpdir(), "bangfu-embedded-"));
chmodSync(root, 0o755);
const dir = join(root, "data");
const isRoot = process.getuid?.() === 0;
const available = (() => {
  try {
    return findBinaries(undefined, () => root) !== undefined;
  } catch {
    return false;
  }
})();

type Said = { url?: string; refused?: string };
const children = new Set<ChildProcess>();

function keep(
  where = dir,
  as: { uid?: number; gid?: number } = {},
): { child: ChildProcess; said: Promise<Said>; gone: Promise<void> } {
  const child = spawn(process.execPath, [KEEP, where], { stdio: ["ignore", "pipe", "inherit"], ...as });
  children.add(child);
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const said = new Promise<Said>((resolve) => {
    if (child.stdout) createInterface(child.stdout).once("line", (line) => resolve(JSON.parse(line)));
    void gone.then(() => resolve({ refused: "died" }));
  });
  return { child, said, gone };
}

async function ask<Row extends pg.QueryResultRow>(url: string | undefined, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (where: string): number =>
  Number(readFileSync(join(where, "server/cluster/postmaster.pid"), "utf8").split("\n")[0]);

afterEach(async () => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  await Promise.all(
    [...children].map((one) =>
      one.exitCode !== null || one.signalCode !== null ? null : new Promise((r) => one.once("exit", r)),
    ),
  );
  children.clear();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.skipIf(!available)("the embedded server", () => {
  test("is made at the first start, keeps its data, and leaves nothing running", async () => {
    const first = await startEmbedded({ dir });
    await ask(first.url, "create table kept (n int); insert into kept values (1)");
    const [row] = await ask<{ fsync: string; commit: string; encoding: string; collate: string }>(
      first.url,
      `select current_setting('fsync') fsync, current_setting('synchronous_commit') commit,
        pg_encoding_to_char(encoding) encoding, datcollate collate from pg_database where datname = current_database()`,
    );
    expect(row).toEqual({ fsync: "on", commit: "on", encoding: "UTF8", collate: "C" });
    expect(findEmbedded(dir)).toBe(first.url);
    const pid = postmasterOf(dir);
    await first.stop();
    expect(() => process.kill(pid, 0)).toThrow();
    expect(findEmbedded(dir)).toBeUndefined();

    const second = await startEmbedded({ dir });
    expect(await ask(second.url, "select n from kept")).toEqual([{ n: 1 }]);
    await second.stop();
  });

  test("lets nobody in without the password, and nobody else to its files", async () => {
    const { url, stop } = await startEmbedded({ dir });
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
    expect(statSync(join(dir, "password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, "server")).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, "server/cluster")).mode & 0o777).toBe(0o700);
    await stop();
  });

  test("after kill -9 of its owner, the next start ends the orphan and every committed row is there", async () => {
    for (let round = 1; round <= 3; round++) {
      const owner = keep();
      const { url } = await owner.said;
      const orphan = postmasterOf(dir);
      await ask(url, `create table if not exists round (n int); insert into round values (${round})`);
      owner.child.kill("SIGKILL");
      await owner.gone;
      expect(process.kill(orphan, 0)).toBe(true);

      const next = keep();
      const { url: again } = await next.said;
      expect(postmasterOf(dir)).not.toBe(orphan);
      expect(await ask(again, "select count(*)::int n from round")).toEqual([{ n: round }]);
      next.child.kill("SIGTERM");
      await next.gone;
    }
  });

  test("has one owner: a second one is refused and disturbs nothing", async () => {
    const owner = keep();
    const { url } = await owner.said;
    const pid = postmasterOf(dir);
    expect(await keep().said).toEqual({ refused: "embedded.in-use" });
    await expect(startEmbedded({ dir })).rejects.toThrow("embedded.in-use");
    expect(postmasterOf(dir)).toBe(pid);
    expect(await ask(url, "select 1 n")).toEqual([{ n: 1 }]);
  });

  test("of several that start at once over a dead owner, exactly one wins", async () => {
    const dead = keep();
    await dead.said;
    dead.child.kill("SIGKILL");
    await dead.gone;
    const said = await Promise.all([keep(), keep(), keep(), keep()].map((one) => one.said));
    expect(said.filter((one) => one.url)).toHaveLength(1);
    expect(said.filter((one) => one.refused === "embedded.in-use")).toHaveLength(3);
  });

  test("ends in good order on SIGTERM", async () => {
    const owner = keep();
    await owner.said;
    owner.child.kill("SIGTERM");
    await owner.gone;
    expect(existsSync(join(dir, "server/cluster/postmaster.pid"))).toBe(false);
  });

  test("is started again when it is killed under its owner", async () => {
    const { url, stop } = await startEmbedded({ dir });
    process.kill(postmasterOf(dir), "SIGKILL");
    let rows: unknown[] = [];
    for (let i = 0; i < 100 && rows.length === 0; i++) {
      await sleep(100);
      rows = await ask(url, "select 1 n").catch(() => []);
    }
    expect(rows).toEqual([{ n: 1 }]);
    await stop();
  });

  test("is not fooled by a pid file that names a stranger", async () => {
    writeFileSync(
      join(dir, "server/cluster/postmaster.pid"),
      `${process.pid}\n${join(dir, "server/cluster")}\n1\n5432\n\n\n\nready\n`,
    );
    const { url, stop } = await startEmbedded({ dir });
    expect(await ask(url, "select 1 n")).toEqual([{ n: 1 }]);
    await stop();
  });

  test("listens at a port when one is asked for, on the loopback address only", async () => {
    const { url, stop } = await startEmbedded({ dir, port: 54_399 });
    expect(new URL(url).host).toBe("127.0.0.1:54399");
    expect(await ask(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    await stop();
  });

  test("refuses data whose password is gone, and data of another version", async () => {
    const password = readFileSync(join(dir, "password"), "utf8");
    rmSync(join(dir, "password"));
    await expect(startEmbedded({ dir })).rejects.toThrow("embedded.password-missing");
    writeFileSync(join(dir, "password"), password, { mode: 0o600 });
    writeFileSync(join(dir, "server/cluster/PG_VERSION"), "14\n");
    await expect(startEmbedded({ dir })).rejects.toThrow("embedded.other-version");
    writeFileSync(join(dir, "server/cluster/PG_VERSION"), "18\n");
  });

  test("tells why when it does not start", async () => {
    const conf = join(dir, "server/cluster/postgresql.conf");
    const text = readFileSync(conf, "utf8");
    writeFileSync(conf, `${text}\nnonsense_setting = on\n`);
    await expect(startEmbedded({ dir })).rejects.toMatchObject({
      code: "embedded.did-not-start",
      facts: { last: expect.stringContaining("nonsense_setting") },
    });
    writeFileSync(conf, text);
    const { stop } = await startEmbedded({ dir });
    await stop();
  });

  test.skipIf(!isRoot)(
    "under root, in a place its user cannot reach, lies under /var/lib/bangfu and is linked",
    async () => {
      const closed = join(root, "closed");
      mkdirSync(closed, { mode: 0o700 });
      const inside = join(closed, "data");
      const { url, stop } = await startEmbedded({ dir: inside });
      expect(await ask(url, "select 1 n")).toEqual([{ n: 1 }]);
      await stop();
      expect(lstatSync(join(inside, "server")).isSymbolicLink()).toBe(true);
      const ground = readlinkSync(join(inside, "server"));
      expect(readdirSync(ground)).toContain("cluster");
      rmSync(ground, { recursive: true });
    },
  );

  test.skipIf(!isRoot)("runs as an ordinary user just as well", async () => {
    const home = join(root, "ordinary");
    mkdirSync(home);
    chmodSync(home, 0o777);
    const owner = keep(join(home, "data"), { uid: 65_534, gid: 65_534 });
    const { url } = await owner.said;
    expect(await ask(url, "select 1 n")).toEqual([{ n: 1 }]);
    expect(statSync(join(home, "data/server/cluster")).uid).toBe(65_534);
  });
});
