import { dayOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { holdersOf } from "#modules/organisation/index.ts";
import { placeNames } from "#modules/places/index.ts";
import type { Books } from "#modules/registry/index.ts";
import type { Around } from "../domain/shapes.ts";

/** Posts whose holders go to households together. */
const GOING = [
  "village-head",
  "village-secretary",
  "village-clerk",
  "helper",
  "first-secretary",
  "team-leader",
  "team-member",
  "archive-keeper",
  "township-village-cadre",
];

export async function villagesIn({ tx }: Books, places: readonly string[]): Promise<Around["villages"]> {
  const names = await placeNames(tx, [...places]);
  return places.map((place) => ({ place: Place.parse(place), name: names.get(place) ?? place }));
}

/** Who may be the second at the door: those in post over the same villages. */
export async function colleaguesIn(
  { tx, actor, now }: Books,
  places: readonly string[],
): Promise<Around["colleagues"]> {
  const found = new Map<string, Around["colleagues"][number]>();
  for (const place of places)
    for (const one of await holdersOf(tx, actor.countyCode, GOING, place, dayOf(now)))
      if (!found.has(one.cadreId))
        found.set(one.cadreId, { cadreId: CadreId.parse(one.cadreId), name: one.name, post: one.post });
  return [...found.values()];
}
