import type { Sentences } from "../sentence.ts";

/** The household register: refusals, buttons, labels. Field labels and findings have files of their own. */
export const registry = {
  "registry.household-not-found": "没有找到这户，可能不在您的辖区。",
} as const satisfies Sentences;
