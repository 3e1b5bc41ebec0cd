import { speak } from "#i18n/index.ts";
import type { ListWords } from "#platform/tabular/list-words.ts";
import { placeNames } from "./divisions.ts";

/** What puts an exported list in words: our sentences and the names of divisions. */
export const listWords: ListWords = { speak, placeNames };
