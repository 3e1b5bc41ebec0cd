import { speak } from "#i18n/index.ts";
import { placeNames } from "#modules/places/index.ts";
import type { Asked } from "#platform/query.ts";
import type { ExportWords } from "../domain/export.ts";

/** The words for rows that lie in these places: villages and their townships by name, codes in the actor's language. */
export async function exportWords(
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
