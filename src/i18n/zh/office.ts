import type { Sentences } from "../sentence.ts";

export const office = {} satisfies Sentences;
