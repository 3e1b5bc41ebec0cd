import type { Language } from "#kernel/actor.ts";
import { newId } from "#ui/new-command-id.ts";

const NAME = "bangfu.language";
/** Chosen here, but the server has not heard of it yet. */
const UNTOLD = "bangfu.language-untold";
const WAIT_MS = 8_000;

export const languageOfPhone = (): Language => (localStorage.getItem(NAME) === "en" ? "en" : "zh");
export const keepLanguage = (language: Language): void => localStorage.setItem(NAME, language);

/** The owner's choice goes with the account; without a signal it is told at the next sign-in. */
export async function tellLanguage(language: Language): Promise<void> {
  localStorage.setItem(UNTOLD, "yes");
  const told = await fetch("/api/v1/me/language", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ commandId: newId(), language }),
    signal: AbortSignal.timeout(WAIT_MS),
  }).catch(() => null);
  if (told?.ok) localStorage.removeItem(UNTOLD);
}

/** Somebody has just signed in: what was chosen here and not yet told is told, otherwise the account's language is taken over. */
export function settleLanguage(kept: unknown): void {
  if (localStorage.getItem(UNTOLD)) void tellLanguage(languageOfPhone());
  else if (kept === "zh" || kept === "en") keepLanguage(kept);
}
