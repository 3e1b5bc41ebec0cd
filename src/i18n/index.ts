import type { Language } from "#kernel/actor.ts";
import { en } from "./en.ts";
import type { Sentences } from "./sentence.ts";
import { speakFrom } from "./speak.ts";
import { zh } from "./zh.ts";

/** The key of a sentence that exists in both languages. */
export type Key = keyof typeof zh & keyof typeof en;
export type Facts = Readonly<Record<string, unknown>>;

const SENTENCES: Readonly<Record<Language, Sentences>> = { zh, en };

/** A known sentence. On the desk use `useSay()` of `#ui`, which loads one language only. */
export const say = (language: Language, key: Key, facts?: Facts): string => speak(language, key, facts);

/** The sentence of a code that comes from outside (a refusal, a finding); the code itself when nobody wrote one. */
export const speak = (language: Language, code: string, facts?: Facts): string =>
  speakFrom(SENTENCES[language], language, code, facts);

export const hasSentence = (language: Language, code: string): boolean => SENTENCES[language][code] !== undefined;
