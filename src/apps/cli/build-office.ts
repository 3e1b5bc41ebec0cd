import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";

const ROOT = new URL("../../../", import.meta.url);

/** Builds the office's pages when they are not there yet. */
export async function buildOffice(beginning: () => void): Promise<void> {
  if (existsSync(new URL("dist/office/index.html", ROOT))) return;
  beginning();
  const vite = new URL("node_modules/vite/bin/vite.js", ROOT).pathname;
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: ROOT.pathname,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error("the pages could not be built");
}
