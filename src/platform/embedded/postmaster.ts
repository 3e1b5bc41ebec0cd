import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { CLEAN_ENV } from "./cluster.ts";
import type { Home } from "./home.ts";
import { commandOf, startOf } from "./process-identity.ts";
import { no } from "./refusals.ts";
import type { RunAs } from "./run-as.ts";
import { settings } from "./settings.ts";

/** Where the server listens: a socket in our private folder, or the loopback address at a port. */
export type Listening = { socketDir: string } | { port: number };

const PATIENCE_MS = 30_000;
const START_MS = 600_000; // recovery after a crash may take its time; a dead process is noticed at once
const MAX_LOG = 10 * 1024 * 1024;

type PidFile = { pid: number; status: string };

function readPidFile(home: Home): PidFile | undefined {
  try {
    const lines = readFileSync(join(home.cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? "" };
  } catch {
    return undefined;
  }
}

/**
 * Ends a server that a killed parent left behind, and clears a pid file that names a stranger: PostgreSQL would take any
 * process of that number for a server and refuse to start. To be called only by the owner of the directory.
 */
export async function endOrphan(home: Home): Promise<boolean> {
  const left = readPidFile(home);
  if (!left) return false;
  const ours = commandOf(left.pid).includes(home.cluster) || commandOf(left.pid).includes(realpathSync(home.cluster));
  if (!ours) {
    rmSync(join(home.cluster, "postmaster.pid"), { force: true });
    return false;
  }
  await endProcess(left.pid);
  return true;
}

/** Fast shutdown, then immediate shutdown (which the next start recovers from) for one that hangs. */
async function endProcess(pid: number): Promise<void> {
  const started = startOf(pid);
  const gone = async (patience: number): Promise<boolean> => {
    for (const until = Date.now() + patience; Date.now() < until; await sleep(10))
      if (startOf(pid) !== started) return true;
    return false;
  };
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await gone(PATIENCE_MS)) return;
  }
}

export type Postmaster = { pid: number; exited: Promise<void>; stop: () => Promise<void>; stopNow: () => void };

/** Starts the server and waits until it takes connections. Its output goes to the log file. */
export async function startPostmaster(
  home: Home,
  binaries: Binaries,
  user: RunAs | undefined,
  at: Listening,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const logFrom = rotateLog(home.log);
    const child = launch(home, binaries, user, at);
    const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (await ready(home, child)) return handle(child, exited);
    const log = readFileSync(home.log, "utf8").slice(logFrom);
    // The helpers of a killed server need a moment to notice; until then it counts as running.
    if (attempt < 20 && /pre-existing shared memory block|lock file .* already exists/.test(log)) await sleep(100);
    else throw no.didNotStart({ log: home.log, last: log.trim().split("\n").slice(-3).join(" / ") });
  }
}

function launch(home: Home, binaries: Binaries, user: RunAs | undefined, at: Listening): ChildProcess {
  const all = {
    ...settings(),
    unix_socket_directories: "socketDir" in at ? `"${at.socketDir}"` : "",
    unix_socket_permissions: "0700",
    listen_addresses: "port" in at ? "127.0.0.1" : "",
    port: "port" in at ? String(at.port) : "5432",
  };
  const log = openSync(home.log, "a", 0o600);
  try {
    const child = spawn(
      binaries.postgres,
      ["-D", home.cluster, ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
      {
        ...(user && { uid: user.uid, gid: user.gid }),
        env: CLEAN_ENV,
        cwd: home.ground,
        stdio: ["ignore", log, log],
        detached: true, // a Ctrl-C at the terminal is for us: we finish first, then end the server
      },
    );
    child.on("error", () => {});
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

async function ready(home: Home, child: ChildProcess): Promise<boolean> {
  for (const until = Date.now() + START_MS; Date.now() < until; await sleep(10)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return false;
    const file = readPidFile(home);
    if (file?.pid === child.pid && file.status === "ready") return true;
  }
  return false;
}

function handle(child: ChildProcess, exited: Promise<void>): Postmaster {
  const pid = child.pid ?? 0;
  const running = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    pid,
    exited,
    stop: async () => {
      child.ref();
      if (running()) await Promise.all([endProcess(pid), exited]);
    },
    stopNow: () => {
      if (running()) child.kill("SIGINT");
    },
  };
}

/** Keeps one earlier log. Returns the size of the log, from where the new lines will stand. */
function rotateLog(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_LOG) return size;
  renameSync(log, `${log}.1`);
  return 0;
}
