import { contains, type Place, type Territory } from "#kernel/territory.ts";
import { type KnownVillage, resolverAmong } from "#modules/places/aside.ts";
import type { FindPlace } from "../domain/assemble.ts";

/** Villages by the words of a file, within the ground the file is for and those of its clerk. */
export function placeFinder(
  villages: readonly KnownVillage[],
  place: Territory,
  grounds: readonly Territory[],
): FindPlace {
  const resolve = resolverAmong(villages);
  const inside = (one: Place): boolean => contains(place, one) && grounds.some((own) => contains(own, one));
  return ({ township, village, code }) => {
    const asked = village ?? code;
    if (asked === null) return { place: null, near: "", elsewhere: false };
    const { found, suggestions } = resolve({ township, village: asked });
    if (found)
      return inside(found) ? { place: found, near: "", elsewhere: false } : { place: null, near: "", elsewhere: true };
    const near = suggestions.filter((one) => inside(one.code)).map((one) => `${one.township}${one.village}`);
    return { place: null, near: near.join("、"), elsewhere: false };
  };
}
