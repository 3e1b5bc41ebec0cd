import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const BANGFU = new URL("../../bin/bangfu", import.meta.url).pathname;

/** A `bangfu serve` in a process of its own that can be killed at any moment. */
export type Installation = {
  origin: string;
  /** Starts it and waits until it answers. Returns the milliseconds this took. */
  start: () => Promise<number>;
  /** `kill -9` for the server; with `database` also for the embedded PostgreSQL under it. */
  kill: (database: boolean) => Promise<void>;
  /** Ends it in good order. */
  end: () => Promise<void>;
  up: () => boolean;
};

export type Where = { dir: string; port: number; databaseUrl: string | null };

export function installation({ dir, port, databaseUrl }: Where): Installation {
  const origin = `http://localhost:${port}`;
  let child: ChildProcess | undefined;
  let gone: Promise<void> = Promise.resolve();
  let answering = false;
  return {
    origin,
    up: () => answering,
    start: async () => {
      const began = performance.now();
      const log = openSync(join(dir, "serve.log"), "a");
      const env = { ...process.env, DATA_DIR: dir, ORIGIN: origin, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
      const one = spawn(BANGFU, ["serve", "--port", String(port)], { env, stdio: ["ignore", log, log] });
      child = one;
      gone = new Promise((resolve) => one.once("exit", () => resolve()));
      while (!(await answers(origin))) {
        if (one.exitCode !== null || one.signalCode !== null) throw new Error(`it did not start: ${lastOf(dir)}`);
        await sleep(25);
      }
      answering = true;
      return performance.now() - began;
    },
    kill: async (database) => {
      answering = false;
      const postmaster = database && !databaseUrl ? postmasterOf(dir) : undefined;
      child?.kill("SIGKILL");
      if (postmaster) process.kill(postmaster, "SIGKILL");
      await gone;
    },
    end: async () => {
      answering = false;
      child?.kill("SIGTERM");
      await gone;
    },
  };
}

const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  );

const postmasterOf = (dir: string): number =>
  Number(readFileSync(join(dir, "postgres/server/cluster/postmaster.pid"), "utf8").split("\n")[0]);

const lastOf = (dir: string): string =>
  readFileSync(join(dir, "serve.log"), "utf8").trim().split("\n").slice(-3).join("\n");

export const forget = (dir: string): void => rmSync(dir, { recursive: true, force: true });
