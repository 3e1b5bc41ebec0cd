import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hasSentence } from "#i18n/index.ts";
import { RIGHTS } from "#modules/accounts/contract.ts";
import { declaredRefusals } from "../tools/docs/refusals.ts";
import { pages } from "../tools/generate-docs.ts";

const modules = readdirSync("src/modules").filter((name) => !name.includes("."));
const sources = (readdirSync("src/modules", { recursive: true }) as string[])
  .filter((file) => file.endsWith(".ts") && !file.includes(".test.") && file.includes("/server/"))
  .map((file) => ({ module: file.split("/")[0] ?? "", text: readFileSync(`src/modules/${file}`, "utf8") }));
const found = (pattern: RegExp) =>
  sources.flatMap(({ module, text }) => [...text.matchAll(pattern)].map(([, value = ""]) => ({ module, value })));

describe("catalogues", () => {
  it("every refusal has a sentence in both languages", () => {
    const codes = declaredRefusals().map((one) => one.code);
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => !hasSentence("zh", code) || !hasSentence("en", code))).toEqual([]);
  });

  it("every verb that a command or query asks for is in the table of rights, and has words", () => {
    const verbs = new Set(found(/\bverb: "([a-z.-]+)"/g).map((one) => one.value));
    expect(verbs.size).toBeGreaterThan(20);
    expect([...verbs].filter((verb) => !(verb in RIGHTS))).toEqual([]);
    expect(
      Object.keys(RIGHTS).filter((verb) => !hasSentence("zh", `verb.${verb}`) || !hasSentence("en", `verb.${verb}`)),
    ).toEqual([]);
  });

  it("every command has words for the audit trail in both languages", () => {
    const names = found(/\bcommand\(\{\s*name: ["`]([^"`$]+)["`]/g).map((one) => one.value);
    expect(names.length).toBeGreaterThan(150);
    const wordless = (language: "zh" | "en") => names.filter((name) => !hasSentence(language, `command.${name}`));
    expect([wordless("zh"), wordless("en")]).toEqual([[], []]);
  });

  it("the workflows that are printed are those of the house", async () => {
    const page = await pages["workflows.md"]?.();
    for (const title of ["card: PIPELINE", "disclosure: WORKFLOW", "stationing: the chain"])
      expect(page).toContain(`## ${title}`);
    expect(page).toMatch(/review \| sign \| review/);
  });

  it("every module has a README of one screen, and stands in the list of modules", () => {
    const list = readFileSync("src/modules/README.md", "utf8");
    expect(modules.filter((name) => !existsSync(`src/modules/${name}/README.md`))).toEqual([]);
    expect(
      modules.filter((name) => readFileSync(`src/modules/${name}/README.md`, "utf8").split("\n").length > 80),
    ).toEqual([]);
    expect(modules.filter((name) => !list.includes(`| ${name} |`))).toEqual([]);
  });

  it("README and ARCHITECTURE stay short", () => {
    expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThanOrEqual(80);
    expect(readFileSync("ARCHITECTURE.md", "utf8").split("\n").length).toBeLessThanOrEqual(100);
  });

  it.each(Object.keys(pages))(
    "docs/generated/%s is what the source says (npm run docs)",
    async (name) => {
      expect(readFileSync(`docs/generated/${name}`, "utf8") === (await pages[name]?.())).toBe(true);
    },
    60_000,
  );
});
