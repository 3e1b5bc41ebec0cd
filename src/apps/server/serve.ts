import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve as listen } from "@hono/node-server";
import { rememberSetUpCode, setUpNeeded } from "#modules/accounts/index.ts";
import type { World } from "#platform/world.ts";
import { makeApp } from "./app.ts";
import { startBackground } from "./background.ts";
import type { Config } from "./config.ts";
import { openWorld } from "./open-world.ts";

/** How long requests that are being answered may go on when the server is stopped. */
const LAST_ANSWERS_MS = 2_000;

export type Served = {
  world: World;
  /** The database, for those who measure it. */
  url: string;
  address: string;
  setUpCode: string | null;
  migrated: string[];
  stop: () => Promise<void>;
};

/** Serves one installation until `stop`. When no county is set up yet, a fresh set-up code is made and returned once. */
export async function serve(
  config: Config,
  report: (error: unknown) => void,
  prepare?: (opened: Awaited<ReturnType<typeof openWorld>>) => Promise<void>,
): Promise<Served> {
  const opened = await openWorld(config);
  await prepare?.(opened);
  const setUpCode = (await setUpNeeded(opened.world)) ? newSetUpCode() : null;
  if (setUpCode) await rememberSetUpCode(opened.world, setUpCode);
  const background = startBackground(opened.world, report);
  const app = makeApp(opened.forPeople, report);
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const one = listen({ fetch: app.fetch, port: config.port, hostname: config.host }, () => resolve(one));
    one.once("error", reject);
  }).catch(async (error: unknown) => {
    await background.stop();
    await opened.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    world: opened.world,
    url: opened.url,
    address: config.port === port ? config.origin : `http://localhost:${port}`,
    setUpCode,
    migrated: opened.migrated,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if (!("closeAllConnections" in server)) return;
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS); // streams never end by themselves
      });
      await background.stop();
      await opened.close();
    },
  };
}

/** Eight letters and figures that are not easily mistaken for each other: `K7MQ-2WXD`. */
function newSetUpCode(): string {
  const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const code = [...randomBytes(8)].map((byte) => signs[byte % signs.length]).join("");
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
