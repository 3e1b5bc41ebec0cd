import type { HeldDuty } from "./held.ts";
import { type Ground, targetsOf } from "./targets.ts";

const TOWNSHIP_DIGITS = 9;

/**
 * The ground of a duty in parts of so many who owe it, a township never in two: what is owed in the parts is what is owed in the whole.
 * A larger township goes by itself. Places are few, and records of one may settle it for another: they stay together.
 */
export function partsOf(duty: HeldDuty, ground: Ground, most: number): Ground[] {
  if (duty.owed.each === "place") return [ground];
  const parts: { cadres: Set<string>; towns: Set<string>; size: number }[] = [];
  for (const [town, targets] of Map.groupBy(targetsOf(duty, ground), (one) => one.place.slice(0, TOWNSHIP_DIGITS))) {
    let last = parts.at(-1);
    if (!last || last.size + targets.length > most) {
      last = { cadres: new Set(), towns: new Set(), size: 0 };
      parts.push(last);
    }
    last.towns.add(town);
    last.size += targets.length;
    for (const one of targets) if (one.cadreId !== null) last.cadres.add(one.cadreId);
  }
  return parts.map(({ cadres, towns }) =>
    duty.owed.each === "pairing"
      ? { ...ground, pairings: ground.pairings.filter((one) => towns.has(one.place.slice(0, TOWNSHIP_DIGITS))) }
      : { ...ground, holders: ground.holders.filter((one) => cadres.has(one.cadreId)) },
  );
}

/** Whose records settle a duty on a ground; null: those of places. */
export const cadresOf = (duty: HeldDuty, ground: Ground): string[] | null =>
  duty.owed.each === "place"
    ? null
    : [...new Set(targetsOf(duty, ground).flatMap((one) => one.answers.map((who) => who.cadreId)))];
