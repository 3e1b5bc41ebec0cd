import type { Actor } from "#kernel/actor.ts";
import { groundFor } from "#kernel/actor.ts";
import { contains, type Place, type Territory } from "#kernel/territory.ts";
import { openPlaceResolver } from "#modules/places/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import type { FindPlace } from "../domain/assemble.ts";
import { VERB } from "./batch-rows.ts";

/** Villages by the words of a file, within the ground the file is for. */
export async function openFindPlace(tx: Tx | Db, actor: Actor, place: string): Promise<FindPlace> {
  const resolve = await openPlaceResolver(tx, actor.countyCode);
  const ground = groundFor(actor, VERB);
  return ({ township, village, code }) => {
    const asked = village ?? code;
    if (asked === null) return { place: null, near: "", elsewhere: false };
    const { found, suggestions } = resolve({ township, village: asked });
    const inside = (one: Place): boolean =>
      contains(place as Territory, one) && ground.some((own) => contains(own, one));
    if (found)
      return inside(found) ? { place: found, near: "", elsewhere: false } : { place: null, near: "", elsewhere: true };
    const near = suggestions.filter((one) => inside(one.code)).map((one) => `${one.township}${one.village}`);
    return { place: null, near: near.join("、"), elsewhere: false };
  };
}
