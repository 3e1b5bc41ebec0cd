import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const ROOT = new URL("../../../", import.meta.url);
const MADE_FROM = new URL("dist/office/made-from", ROOT);

/** What the pages are made of: names, sizes and times of all sources, so that an upgrade builds them anew. */
function sources(): string {
  const files = readdirSync(new URL("src/", ROOT), { recursive: true }) as string[];
  const seen = [
    "package-lock.json",
    "vite.config.ts",
    "vite.field.config.ts",
    ...files.filter((file) => /\.(tsx?|css|html|svg)$/.test(file)).map((file) => `src/${file}`),
  ];
  const hash = createHash("sha256");
  for (const file of seen.sort()) {
    const { size, mtimeMs } = statSync(new URL(file, ROOT));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** Builds the pages of office and phone when they are not there yet or are not made from these sources. */
export async function buildOffice(beginning: () => void): Promise<void> {
  const now = sources();
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, "utf8") === now) return;
  beginning();
  const vite = new URL("node_modules/vite/bin/vite.js", ROOT).pathname;
  for (const config of ["vite.config.ts", "vite.field.config.ts"]) {
    const child = spawn(process.execPath, [vite, "build", "-c", config, "--logLevel", "warn"], {
      cwd: ROOT.pathname,
      env: { ...process.env, NODE_ENV: "production" }, // whoever asks: React for development is half as heavy again
      stdio: ["ignore", "ignore", "inherit"],
    });
    const [code] = await once(child, "exit");
    if (code !== 0) throw new Error("the pages could not be built");
  }
  writeFileSync(MADE_FROM, now);
}
