import { existsSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const FOUND = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const FONT = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

/** Chromium sees Chinese only through a font; a bare machine has none, so the one in our packages is lent to it. */
async function lendFont(): Promise<void> {
  const dir = join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local/share"), "fonts");
  const target = join(dir, "bangfu-noto-sans-sc.ttf");
  if (existsSync(target)) return;
  await mkdir(dir, { recursive: true });
  await copyFile(FONT, target);
}

/** The machine's Chromium, or the one inside the npm package. */
export async function chromiumHere(...more: string[]): Promise<{ executablePath: string; args: string[] }> {
  await lendFont();
  const found = FOUND.find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: ["--no-sandbox", ...QUIET, ...more] };
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const packed = (await import("@sparticuz/chromium")).default;
  return { executablePath: await packed.executablePath(), args: ["--no-sandbox", "--headless=new", ...more] };
}

export const openBrowser = async (...more: string[]): Promise<Browser> => chromium.launch(await chromiumHere(...more));
