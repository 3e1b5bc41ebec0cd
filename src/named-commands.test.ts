import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commands } from "./apps/cli/commands.ts";

const ROOT = new URL("..", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");
const pages = [
  ...readdirSync(ROOT).filter((name) => name.endsWith(".md")),
  ...["docs/guide", "docs/adr"].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name.endsWith(".md"))
      .map((name) => `${folder}/${name}`),
  ),
];

/** npm's own; everything else must be a script of ours. */
const OF_NPM = new Set(["ci", "install", "start", "test"]);
const scripts = JSON.parse(read("package.json")).scripts as Record<string, string>;

const namedIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((found) => found[1] ?? "");
const isCommand = (words: string): boolean =>
  words === "help" || commands.some(({ name }) => words === name || words.startsWith(`${name} `));

describe.each(pages)("%s names only what there is", (page) => {
  const text = read(page);

  it("npm run …", () => {
    expect(namedIn(text, /\bnpm run ([a-z][a-z:-]*)/g).filter((name) => !(name in scripts))).toEqual([]);
    const bare = namedIn(text, /(?:`|&& |^ {4})npm ([a-z]+)(?=[` &\n])/gm).filter((name) => name !== "run");
    expect(bare.filter((name) => !OF_NPM.has(name))).toEqual([]);
  });

  it("bin/bangfu …", () => {
    const named = namedIn(text, /bin\/bangfu ([a-z]+(?: [a-z]+)?)/g);
    expect(named.filter((words) => !isCommand(words) && !isCommand(words.split(" ")[0] ?? ""))).toEqual([]);
  });
});

it("the README's list of commands is what the program knows", () => {
  const line = /bin\/bangfu (serve \|.+)/.exec(read("README.md"))?.[1] ?? "";
  const named = line.split("|").map((one) => one.replace(/\[?FILE\]?/, "").trim());
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !commands.some((one) => one.name === name))).toEqual([]);
  const unnamed = commands.map((one) => one.name).filter((name) => name !== "start" && !named.includes(name));
  expect(unnamed).toEqual([]);
});
