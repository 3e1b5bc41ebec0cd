import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { fill, type Sentences } from "./sentence.ts";
import { speakFrom } from "./speak.ts";

describe("a sentence", () => {
  it("is filled with its facts, and shows the name of one that is missing", () => {
    expect(fill("{a} of {b}", { a: 3 })).toBe("3 of {b}");
  });

  it("says a fact that has words in both languages in the reader's, and joins several as that language does", () => {
    const facts = {
      names: [
        { zh: "户申请书", en: "Application" },
        { zh: "评议记录", en: "Minutes" },
      ],
    };
    const tell = (language: "zh" | "en") => speakFrom({ missing: "- {names}" }, language, "missing", facts);
    expect([tell("zh"), tell("en")]).toEqual(["- 户申请书、评议记录", "- Application, Minutes"]);
  });

  it("says one household, and three households", () => {
    const sentence = "{count} {count|household|households}";
    expect(fill(sentence, { count: 1 })).toBe("1 household");
    expect(fill(sentence, { count: "1" })).toBe("1 household");
    expect([0, 3, "1,204"].map((count) => fill(sentence, { count }))).toEqual([
      "0 households",
      "3 households",
      "1,204 households",
    ]);
    expect(fill("{count|day|days}")).toBe("days");
  });

  it("in English never puts a count before a word that fits only several", () => {
    const plural = /\{(count|days|n|seconds|minutes|hours|months|years)\} (?!this\b|is\b|was\b|has\b)[a-z-]*[^s ]s\b/;
    expect(Object.entries(en as Sentences).filter(([, sentence]) => plural.test(sentence))).toEqual([]);
  });
});
