import { contains, type Place, type Territory } from "#kernel/territory.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Books } from "#modules/registry/index.ts";
import { type Planned, refuse } from "../domain/plan.ts";
import type { ReadPlan } from "../domain/read-plan.ts";

type With = {
  /** The village the file names for each household; null where it is not known. */
  villages: readonly (Place | null)[];
  plan: ReadPlan;
  /** The ground the file is for. */
  place: Territory;
};

/**
 * A household on record in another village than the file names is not taken over: it moves in two steps, which both villages see.
 * The village is told where it lies on the ground of the file.
 */
export async function refuseElsewhere(
  { tx }: Books,
  planned: readonly Planned[],
  { villages, plan, place }: With,
): Promise<Planned[]> {
  const standing = planned.map(({ known }, at) => {
    const village = villages[at] ?? null;
    return known && village !== null && known.existing.place !== village ? known.existing.place : null;
  });
  const there = [...new Set(standing.flatMap((one) => (one !== null && contains(place, one) ? [one] : [])))];
  const names = there.length > 0 ? await fullPlaceNames(tx, there) : new Map<string, string>();
  const column = plan.at("household.village") ?? plan.at("household.place") ?? null;
  return planned.map((one, at) => {
    const stands = standing[at] ?? null;
    if (stands === null) return one;
    return contains(place, stands)
      ? refuse(one, "village-differs", { village: names.get(stands) ?? stands }, column)
      : refuse(one, "registered-elsewhere", {}, column);
  });
}
