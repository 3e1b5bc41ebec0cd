import type { Language } from "#kernel/actor.ts";
import { fill, type Sentences } from "./sentence.ts";

const JOIN: Readonly<Record<Language, string>> = { zh: "、", en: ", " };

/**
 * The sentence of a code with its facts put in. A fact that is itself a code is put in words: `{verb}` = `card.sign`
 * looks for the sentence `verb.card.sign`; a list of them is joined. Without a sentence the code itself comes back.
 */
export function speakFrom(
  sentences: Sentences,
  language: Language,
  code: string,
  facts: Readonly<Record<string, unknown>> = {},
): string {
  const sentence = sentences[code];
  if (sentence === undefined) return code;
  const word = (name: string, value: unknown): unknown =>
    Array.isArray(value)
      ? value.map((one) => word(name, one)).join(JOIN[language])
      : (sentences[`${name}.${value}`] ?? value);
  return fill(sentence, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(name, value)])));
}
