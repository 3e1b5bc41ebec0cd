import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import { type FontFacts, readFontFacts } from "./sfnt.ts";

/** The faces of Chinese office papers: 宋 text, 小标宋 titles, 黑 headings, 仿宋 letters, 楷 second headings. */
export const ROLES = ["song", "title", "heading", "body", "kai"] as const;
export type Role = (typeof ROLES)[number];

/** What a site adds: its font files and, for each role, the family to use first. Noto stays behind as stand-in. */
export const SiteFonts = z.object({
  files: z.array(z.string().min(1)).max(40).default([]),
  faces: z.partialRecord(z.enum(ROLES), z.string().min(1)).default({}),
});
export type SiteFonts = z.input<typeof SiteFonts>;

const packaged = createRequire(import.meta.url);
const SERIF = "Noto Serif SC";
const SANS = "Noto Sans SC";
const SHIPPED = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
];

export type Fonts = { blobs: Buffer[]; faces: Record<Role, string[]>; has: (codePoint: number) => boolean };

/** Reads the shipped fonts and those of the site. Throws when a file is missing or a named family is in none of them. */
export function loadFonts(site: SiteFonts = {}): Fonts {
  const { files, faces } = SiteFonts.parse(site);
  const blobs = [...SHIPPED.map((path) => packaged.resolve(path)), ...files].map((path) => readFileSync(path));
  const facts: FontFacts[] = blobs.flatMap((blob) => readFontFacts(blob));
  const known = new Set(facts.flatMap((one) => one.families));
  const stray = Object.values(faces).filter((family) => !known.has(family));
  if (stray.length > 0) throw new Error(`no font file of this site has the family ${stray.join(", ")}`);
  const extra = facts.slice(SHIPPED.length).flatMap((one) => one.families.slice(0, 1));
  const order = (role: Role): string[] => {
    const first = faces[role];
    const noto = role === "heading" ? [SANS, SERIF] : [SERIF, SANS];
    return [...new Set([...(first ? [first] : []), ...noto, ...extra])];
  };
  return {
    blobs,
    faces: {
      song: order("song"),
      title: order("title"),
      heading: order("heading"),
      body: order("body"),
      kai: order("kai"),
    },
    has: (point) => facts.some((one) => one.has(point)),
  };
}
