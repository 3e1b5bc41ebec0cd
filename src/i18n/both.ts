import type { Language } from "#kernel/actor.ts";

/** The same said in both languages, for what is told to somebody whose language is not known yet. */
export const inBoth = (tell: (language: Language) => string): { zh: string; en: string } => ({
  zh: tell("zh"),
  en: tell("en"),
});
