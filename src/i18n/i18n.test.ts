import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import type { Sentences } from "./sentence.ts";
import { zh } from "./zh.ts";

const HERE = import.meta.dirname;
const files = (language: string): string[] => readdirSync(`${HERE}/${language}`).sort();
const sentencesOf = async (language: string, file: string): Promise<Sentences> => {
  const exported = Object.values(await import(/* @vite-ignore */ `./${language}/${file}`)) as Sentences[];
  return Object.assign({}, ...exported);
};
const factsIn = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

describe("the catalogue of sentences", () => {
  it("has files to judge, the same in both languages", () => {
    expect(files("zh").length).toBeGreaterThan(1);
    expect(files("en")).toEqual(files("zh"));
  });

  it.each(files("zh"))("%s says the same things in both languages, and is gathered", async (file) => {
    const [chinese, english] = [await sentencesOf("zh", file), await sentencesOf("en", file)];
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect(Object.keys(chinese).filter((key) => !(key in zh) || !(key in en))).toEqual([]);
  });

  it("names the same facts in both languages", () => {
    const other = en as Sentences;
    const differ = Object.entries(zh as Sentences).filter(
      ([key, sentence]) => factsIn(sentence).join() !== factsIn(other[key] ?? "").join(),
    );
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  it("says what the register found without a Chinese word", async () => {
    const findings = Object.entries(await sentencesOf("en", "registry-findings.ts"));
    expect(findings.length).toBeGreaterThan(100);
    expect(findings.filter(([, sentence]) => /\p{Script=Han}/u.test(sentence))).toEqual([]);
  });

  it("gives every key to one module only, and leaves none empty", async () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const file of files("zh"))
      for (const [key, sentence] of Object.entries(await sentencesOf("zh", file))) {
        if (owners.has(key) || sentence.trim() === "") twice.push(key);
        owners.set(key, file);
      }
    expect(twice).toEqual([]);
  });
});
