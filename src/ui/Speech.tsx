import { createContext, type ReactNode, use, useContext, useEffect, useMemo } from "react";
import type { Facts, Key } from "#i18n/index.ts";
import type { Sentences } from "#i18n/sentence.ts";
import { speakFrom } from "#i18n/speak.ts";
import type { Language } from "#kernel/actor.ts";

export type Speech = {
  language: Language;
  /** A sentence known when the screen was written. */
  say: (key: Key, facts?: Facts) => string;
  /** The sentence of a code that arrives at run time (refusal, finding, state). */
  speak: (code: string, facts?: Facts) => string;
  has: (code: string) => boolean;
  switchTo: (language: Language) => void;
};

const SpeechContext = createContext<Speech | null>(null);

/** Fetches one language's sentences. */
export type LoadSentences = (language: Language) => Promise<Sentences>;

const loading = new Map<LoadSentences, Map<Language, Promise<Sentences>>>();
const sentencesOf = (load: LoadSentences, language: Language): Promise<Sentences> => {
  const byLanguage = loading.get(load) ?? new Map<Language, Promise<Sentences>>();
  loading.set(load, byLanguage);
  const known = byLanguage.get(language) ?? load(language);
  byLanguage.set(language, known);
  return known;
};

type Props = {
  language: Language;
  switchTo: (language: Language) => void;
  /** An app that needs only some of the sentences brings its own way to fetch them. */
  load: LoadSentences;
  children: ReactNode;
};

/** Gives everything below it one language; suspends while its sentences are on the way. */
export function SpeechProvider({ language, switchTo, load, children }: Props) {
  const sentences = use(sentencesOf(load, language));
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      switchTo,
      say: (key, facts) => speakFrom(sentences, language, key, facts),
      speak: (code, facts) => speakFrom(sentences, language, code, facts),
      has: (code) => sentences[code] !== undefined,
    }),
    [language, switchTo, sentences],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("no SpeechProvider above this component");
  return speech;
}

/** `const say = useSay(); say("ui.save")` */
export const useSay = (): Speech["say"] => useSpeech().say;
