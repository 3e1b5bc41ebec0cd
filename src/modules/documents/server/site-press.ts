import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { SiteFonts } from "./fonts.ts";
import { openPress, type Press } from "./press.ts";

let press: Press | undefined;

/** The fonts a site adds: a JSON file named by FONTS, its font files relative to it (see the module's README). */
function readSiteFonts(): SiteFonts {
  const path = process.env.FONTS;
  if (!path) return {};
  const site = SiteFonts.parse(JSON.parse(readFileSync(path, "utf8")));
  return { ...site, files: site.files.map((file) => (isAbsolute(file) ? file : join(dirname(path), file))) };
}

/** The one press of this process, opened when the first paper is asked for; idle it keeps nothing running. */
export function sitePress(): Press {
  press ??= openPress({ fonts: readSiteFonts() });
  return press;
}

export async function closeSitePress(): Promise<void> {
  await press?.close();
  press = undefined;
}
