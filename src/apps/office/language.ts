import type { Language } from "#kernel/actor.ts";

const NAME = "bangfu.language";

/** The language of this desk before anybody has signed in: the last one used here, else the browser's, else Chinese. */
export function languageOfDesk(): Language {
  const kept = localStorage.getItem(NAME);
  if (kept === "zh" || kept === "en") return kept;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh";
}

export const keepLanguage = (language: Language): void => localStorage.setItem(NAME, language);
