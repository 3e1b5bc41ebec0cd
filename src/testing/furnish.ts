import type { County } from "./county.ts";
import { VILLAGE } from "./county.ts";
import type { Aim } from "./routes.ts";

/** A village with one of everything in it, and the words that nobody from elsewhere may ever read. */
export type Furnished = { aim: Aim; secrets: string[] };

export async function furnish(_county: County): Promise<Furnished> {
  return { aim: { place: VILLAGE, territory: VILLAGE, code: VILLAGE, village: VILLAGE }, secrets: [] };
}
