import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/apps/server/config.ts";
import { type Served, serve } from "../../src/apps/server/serve.ts";

export type Installation = Served & { dir: string; bugs: unknown[]; close: () => Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A whole installation of its own: embedded database, key, files, server. */
export async function install(): Promise<Installation> {
  const dir = mkdtempSync(join(tmpdir(), "bangfu-journey-"));
  const bugs: unknown[] = [];
  const port = await freePort();
  const served = await serve(readConfig({ PORT: String(port), DATA_DIR: dir }), (error) => bugs.push(error));
  return {
    ...served,
    dir,
    bugs,
    close: async () => {
      await served.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
