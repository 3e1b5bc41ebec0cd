import type { Sentences } from "../sentence.ts";

/** Phones that work without a signal. */
export const sync = {
  "sync.device-unknown": "This phone is not registered yet. Sign in once more while online.",
  "sync.device-lost": "This phone was reported lost; everything on it is being wiped.",
  "sync.device-taken": "This phone is registered to somebody else. Sign in again.",
  "sync.command-unknown": "The server does not know this entry ({name}) yet. Update the app and send again.",
} satisfies Sentences;
