import { readdirSync, readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { expect, it } from "vitest";

/** Who may import whom. This table is the architecture; ARCHITECTURE.md says the same in words. */
const LAYERS: Record<string, { in: RegExp; mayImport: string[] }> = {
  kernel: { in: /^src\/kernel\//, mayImport: [] },
  packs: { in: /^src\/packs\//, mayImport: ["kernel"] },
  domain: { in: /^src\/modules\/[^/]+\/domain\//, mayImport: ["kernel", "packs", "contract"] },
  contract: { in: /^src\/modules\/[^/]+\/contract(-[a-z]+)?\.ts$/, mayImport: ["kernel", "packs", "domain"] },
  platform: { in: /^src\/platform\//, mayImport: ["kernel"] },
  server: {
    in: /^src\/modules\/[^/]+\/server\//,
    mayImport: ["kernel", "packs", "domain", "contract", "platform", "index", "i18n"],
  },
  i18n: { in: /^src\/i18n\//, mayImport: ["kernel"] },
  ui: { in: /^src\/ui\//, mayImport: ["kernel", "i18n"] },
  screens: {
    in: /^src\/modules\/[^/]+\/(office|field)\//,
    mayImport: ["kernel", "packs", "domain", "contract", "ui", "i18n"],
  },
  pages: {
    in: /^src\/modules\/[^/]+\/portal\//,
    mayImport: ["kernel", "packs", "domain", "contract", "i18n", "platform", "server", "index"],
  },
  index: { in: /^src\/modules\/[^/]+\/(index|aside)\.ts$/, mayImport: ["domain", "contract", "server", "pages"] },
  outermost: {
    in: /^src\/(apps|testing)\//,
    mayImport: ["kernel", "packs", "platform", "ui", "i18n", "screens", "index", "contract"],
  },
};

const files = (readdirSync("src", { recursive: true }) as string[])
  .map((file) => `src/${file}`)
  .filter(
    (file) =>
      /\.tsx?$/.test(file) && !/\.(test|generated)\./.test(file) && !/\/(fixtures|testdata|testing)\//.test(file),
  );
const layerOf = (file: string) => Object.keys(LAYERS).find((name) => LAYERS[name]?.in.test(file)) ?? "no layer";
const moduleOf = (file: string) => file.match(/^src\/modules\/([^/]+)/)?.[1];
const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(#|\.)([^"]*)"/g)].map(([, sigil, rest]) =>
    sigil === "#" ? `src/${rest}` : posix.join(dirname(file), `.${rest}`),
  );
const edges = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })));
const ordinary = edges.filter(({ to }) => /\.tsx?$/.test(to) && !to.endsWith(".generated.ts"));

it("gives every file a layer, and has files to judge", () => {
  expect(files.filter((file) => layerOf(file) === "no layer")).toEqual([]);
  expect(ordinary.length).toBeGreaterThan(200); // an empty scan must never pass for a clean one
});

it("imports only downwards", () => {
  const allowed = (from: string, to: string) => from === to || LAYERS[from]?.mayImport.includes(to);
  expect(ordinary.filter(({ from, to }) => !allowed(layerOf(from), layerOf(to)))).toEqual([]);
});

it("enters another module by its front door", () => {
  const abroad = ordinary.filter(({ from, to }) => moduleOf(from) && moduleOf(to) && moduleOf(from) !== moduleOf(to));
  expect(abroad.filter(({ to }) => !/\/(index|contract|aside)\.ts$/.test(to))).toEqual([]);
  expect(
    abroad.filter(({ from, to }) => /\/(domain|contract|office|field)/.test(from) && /\/(index|aside)\.ts$/.test(to)),
  ).toEqual([]);
});

it("has no cycle between modules", () => {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of ordinary) {
    const [a, b] = [moduleOf(from), moduleOf(to)];
    if (a && b && a !== b) next.set(a, (next.get(a) ?? new Set()).add(b));
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    [...(next.get(from) ?? [])].some((one) => one === goal || (!seen.has(one) && reaches(one, goal, seen.add(one))));
  expect([...next.keys()].filter((one) => reaches(one, one))).toEqual([]);
});

it("keeps every file under 300 lines, catalogues and tests excepted", () => {
  const catalogue = /src\/(packs|i18n)\/|\/code-lists\/|\/fields\/|-fields\.ts$|catalogue/;
  const long = files.filter((file) => !catalogue.test(file) && readFileSync(file, "utf8").split("\n").length > 300);
  expect(long).toEqual([]);
});

/** What comes down with a page: all it imports as values, and what these import; what is loaded when it is needed does not count. */
function loadedWith(page: string, seen = new Set<string>()): Set<string> {
  if (seen.has(page) || !/\.tsx?$/.test(page)) return seen;
  seen.add(page);
  for (const [, clause = "", sigil, rest] of readFileSync(page, "utf8").matchAll(
    /^(?:import|export) (?!type )([^"]*)"(#|\.)([^"]*)";$/gm,
  )) {
    const named = clause.match(/^\{([^}]*)\}/)?.[1]?.split(",");
    if (named?.every((one) => one.trim() === "" || one.trim().startsWith("type "))) continue;
    loadedWith(sigil === "#" ? `src/${rest}` : posix.join(dirname(page), `.${rest}`), seen);
  }
  return seen;
}

it.each(["src/apps/office/home/Home.tsx", "src/apps/field/main.tsx"])(
  "%s comes without the shapes of any module, which weigh more than the page",
  (page) => {
    const loaded = [...loadedWith(page)];
    expect(loaded.length).toBeGreaterThan(10);
    expect(loaded.filter((one) => /\/contract\.ts$/.test(one))).toEqual([]);
  },
);
