import type { Language } from "#kernel/actor.ts";
import type { ExportWords } from "#kernel/exported.ts";
import type { Tx } from "../db/tables.ts";
import type { Asked } from "../query.ts";

/** What puts a list in words. It is given by who knows the sentences and the divisions (`places`); here nobody does. */
export type ListWords = {
  speak: (language: Language, code: string, facts?: Readonly<Record<string, unknown>>) => string;
  placeNames: (tx: Tx, codes: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

/** The words for rows that lie in these places: villages and their townships by name, codes in the actor's language. */
export async function wordsFor(
  { speak, placeNames }: ListWords,
  { tx, actor }: Pick<Asked<unknown>, "tx" | "actor">,
  places: readonly string[],
): Promise<ExportWords> {
  const names = await placeNames(tx, [...new Set(places.flatMap((place) => [place, place.slice(0, 9)]))]);
  return {
    language: actor.language,
    tell: (code, facts) => speak(actor.language, code, facts),
    place: (code) => names.get(code) ?? "",
  };
}
