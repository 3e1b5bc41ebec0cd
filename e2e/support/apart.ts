import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample } from "../../src/apps/sample/make-sample.ts";
import { readConfig } from "../../src/apps/server/config.ts";
import { serve } from "../../src/apps/server/serve.ts";
import { installation } from "../kill/installation.ts";
import { freePort } from "./served.ts";

/** The sample county served by a process of its own, which can be killed at any moment. */
export type Apart = {
  address: string;
  /** `kill -9`, and up again on the same data. */
  killAndStart: () => Promise<void>;
  /** What the server itself called a bug, from all its lives. */
  bugs: () => string[];
  close: () => Promise<void>;
};

const ERROR = 50;

export async function openApart(): Promise<Apart> {
  const at = process.env.SAMPLE_AT;
  if (at) return { address: at, killAndStart: async () => {}, bugs: () => [], close: async () => {} };
  const dir = mkdtempSync(join(tmpdir(), "bangfu-apart-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const port = await freePort();
  const made = await serve(
    readConfig({ PORT: String(port), DATA_DIR: dir }),
    () => {},
    ({ world }) => makeSample(world),
  );
  await made.stop();
  const server = installation({ dir, port, databaseUrl: null });
  await server.start();
  return {
    address: server.origin,
    killAndStart: async () => {
      await server.kill(false);
      await server.start();
    },
    bugs: () =>
      readFileSync(join(dir, "serve.log"), "utf8")
        .split("\n")
        .filter((line) => line.startsWith("{") && Number(JSON.parse(line).level) >= ERROR),
    close: async () => {
      await server.end();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
