import type { Language } from "#kernel/actor.ts";
import { fill, type Sentences } from "./sentence.ts";

const JOIN: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/** Words one after the other as the language sets them: `甲、乙`, `a, b`. */
export const joined = (language: Language, words: readonly unknown[]): string => words.map(String).join(JOIN[language]);

/** A fact that brings its words in both languages. */
const isInBoth = (value: unknown): value is Record<Language, string> =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** Facts that carry codes of another name: `{by}` lists posts. */
const ALIAS: Readonly<Record<string, string>> = { by: "post" };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const SHANGHAI_MS = 8 * 3_600_000;
/** A moment as people here write it: `2026-11-22 10:42`. */
const inShanghai = (at: string): string =>
  new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(0, 16).replace("T", " ");

/**
 * The sentence of a code with its facts put in. A fact that is itself a code is put in words: `{verb}` = `card.sign`
 * looks for the sentence `verb.card.sign`; one that brings its own words (`{ zh, en }`) is said in the language; a list is joined;
 * a moment is shown as local time.
 * Without a sentence the code itself comes back.
 */
export function speakFrom(
  sentences: Sentences,
  language: Language,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const sentence = sentences[code];
  if (sentence === undefined) return code;
  const word = (name: string, value: unknown): unknown => {
    if (Array.isArray(value))
      return joined(
        language,
        value.map((one) => word(name, one)),
      );
    if (isInBoth(value)) return value[language];
    if (typeof value === "string" && INSTANT.test(value)) return inShanghai(value);
    return sentences[`${ALIAS[name] ?? name}.${value}`] ?? value;
  };
  return fill(sentence, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(name, value)])));
}
