import type { LoadSentences } from "#ui/Speech.tsx";

/** The few words of the first page: it is there quickly on a weak line. */
export const loadGate: LoadSentences = async (language) =>
  language === "en" ? (await import("./gate-en.ts")).gate : (await import("./gate-zh.ts")).gate;

/** All the phone says, and nothing of the office. */
export const loadInside: LoadSentences = async (language) =>
  language === "en" ? (await import("./inside-en.ts")).inside : (await import("./inside-zh.ts")).inside;
