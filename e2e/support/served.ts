import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/apps/server/config.ts";
import { type Served, serve } from "../../src/apps/server/serve.ts";
import type { Instant } from "../../src/kernel/instant.ts";

export type Installation = Served & {
  dir: string;
  bugs: unknown[];
  /** Moves the installation's clock ahead of the real one. */
  later: (days: number) => void;
  /** Stops the server and starts it again on the same data and port. */
  restart: (whileDown?: () => Promise<void>) => Promise<void>;
  close: () => Promise<void>;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A whole installation of its own: embedded database, key, files, server. */
export async function install(prepare?: Parameters<typeof serve>[2]): Promise<Installation> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-journey-"));
  chmodSync(dir, 0o755); // within reach of the user the database runs as
  const bugs: unknown[] = [];
  const port = await freePort();
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead).toISOString() as Instant;
  const config = { ...readConfig({ PORT: String(port), DATA_DIR: dir }), now };
  const tell = (error: unknown) => bugs.push(error);
  let served = await serve(config, tell, prepare);
  return {
    ...served,
    restart: async (whileDown) => {
      await served.stop();
      await whileDown?.();
      served = await serve(config, tell);
    },
    dir,
    bugs,
    later: (days) => {
      ahead += days * 86_400_000;
    },
    close: async () => {
      await served.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
