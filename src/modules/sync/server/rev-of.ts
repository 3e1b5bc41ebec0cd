import { createHash } from "node:crypto";

/** The name of a state: short, because a phone tells all it holds at every sync; 48 bits. */
export const revOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 8);
