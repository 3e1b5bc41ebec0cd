import { wordsFrom } from "#kernel/labels.ts";

/** Why a seat ended whose body was elected anew. */
export const ELECTED_ANEW = "换届";

/** Why a seat ended, in the reader's language; what somebody wrote stays as it was written. */
export const seatEndIn = wordsFrom({ [ELECTED_ANEW]: "Elected anew" });
