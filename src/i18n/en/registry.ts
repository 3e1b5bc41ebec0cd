import type { Sentences } from "../sentence.ts";

/** The household register: refusals, buttons, labels. Field labels and findings have files of their own. */
export const registry = {
  "registry.household-not-found": "This household was not found; it may lie outside your ground.",
} as const satisfies Sentences;
