import type { Language } from "#kernel/actor.ts";
import type { Sentences } from "./sentence.ts";

/** One language's sentences, fetched when they are needed: a browser carries only the language it shows. */
export const loadSentences = async (language: Language): Promise<Sentences> =>
  language === "en" ? (await import("./en.ts")).en : (await import("./zh.ts")).zh;
