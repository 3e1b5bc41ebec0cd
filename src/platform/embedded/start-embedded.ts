import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { Refusal } from "#kernel/refusal.ts";
import { findBinaries } from "./binaries.ts";
import { ensureCluster, OWNER, passwordOf } from "./cluster.ts";
import { findHome, type Home, layGround, programShelf } from "./home.ts";
import { findOwner, takeOwnership } from "./owner-lock.ts";
import { endOrphan, type Listening, type Postmaster, startPostmaster } from "./postmaster.ts";
import { no } from "./refusals.ts";
import { chooseRunAs } from "./run-as.ts";

export type Embedded = {
  /** Login of the owner of everything, with its password. For us only. */
  url: string;
  /** Ends the server in good order and gives the directory free. */
  stop: () => Promise<void>;
};

const DATABASE = "bangfu";
const LONGEST_SOCKET = 107; // sun_path on Linux

/**
 * Starts the PostgreSQL that comes with the npm package on the data in `dir`, making it at the first start.
 * One owner a directory: a second one is refused with `embedded.in-use`. A server left behind by a killed owner is ended
 * first, and one that dies under us is started again. Without `port` it listens on a private socket only.
 */
export async function startEmbedded({ dir, port }: { dir: string; port?: number }): Promise<Embedded> {
  const asked = findHome(dir);
  mkdirSync(asked.dir, { recursive: true, mode: 0o711 });
  chmodSync(asked.dir, 0o711);
  const user = chooseRunAs(asked.cluster);
  const home = layGround(asked, user);
  const lock = ownHome(home);
  try {
    const binaries = findBinaries(user, programShelf);
    const password = passwordOf(home);
    await ensureCluster(home, binaries, user, password);
    await endOrphan(home);
    const at = await whereToListen(home, port);
    const url = addressOf(at, password);
    const supervised = await supervise(() => startPostmaster(home, binaries, user, at));
    await ensureDatabase(url);
    writeFileSync(home.address, JSON.stringify({ url }), { mode: 0o600 });

    const atExit = (): void => {
      supervised.stopNow();
      lock.release();
    };
    process.once("exit", atExit);
    return {
      url,
      stop: async () => {
        process.off("exit", atExit);
        await supervised.stop();
        rmSync(home.address, { force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The login of the server that another process runs on this directory now, for commands beside a running `serve`. */
export function findEmbedded(dir: string): string | undefined {
  const home = findHome(dir);
  try {
    if (!findOwner(home.ground)) return undefined;
    return (JSON.parse(readFileSync(home.address, "utf8")) as { url: string }).url;
  } catch {
    return undefined;
  }
}

function ownHome(home: Home): { release: () => void } {
  try {
    return takeOwnership(home.ground);
  } catch (error) {
    if (error instanceof Refusal) throw no.inUse({ dir: home.dir, pid: Number(error.facts.pid) });
    throw error;
  }
}

async function whereToListen(home: Home, port: number | undefined): Promise<Listening> {
  if (port !== undefined) return { port };
  const fits = Buffer.byteLength(`${home.run}/.s.PGSQL.5432`) <= LONGEST_SOCKET;
  return fits ? { socketDir: home.run } : { port: await freePort() };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

function addressOf(at: Listening, password: string): string {
  const login = `postgresql://${OWNER}:${password}`;
  if ("port" in at) return `${login}@127.0.0.1:${at.port}/${DATABASE}`;
  return `${login}@localhost/${DATABASE}?host=${encodeURIComponent(at.socketDir)}`;
}

/** Starts a server and, when it dies without being told to, starts it again; gives up after five deaths in a minute. */
async function supervise(
  start: () => Promise<Postmaster>,
): Promise<{ stop: () => Promise<void>; stopNow: () => void }> {
  let stopping = false;
  let current = await start();
  let restarting: Promise<void> = Promise.resolve();
  const deaths: number[] = [];
  const watch = (one: Postmaster): void => {
    void one.exited.then(() => {
      const now = Date.now();
      deaths.push(now);
      if (stopping || deaths.filter((at) => now - at < 60_000).length > 5) return;
      restarting = sleep(200)
        .then(start)
        .then((next) => {
          current = next;
          watch(next);
        })
        .catch(() => {}); // its log tells why; /readyz reports that the database is away
    });
  };
  watch(current);
  return {
    stop: async () => {
      stopping = true;
      await restarting;
      await current.stop();
    },
    stopNow: () => {
      stopping = true;
      current.stopNow();
    },
  };
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
  } catch (error) {
    if ((error as { code?: string }).code !== "3D000") throw error;
    const server = new URL(url);
    server.pathname = "/postgres";
    const maker = new pg.Client(server.href);
    await maker.connect();
    await maker.query(`create database ${DATABASE}`);
    await maker.end();
    return;
  }
  await client.end();
}
