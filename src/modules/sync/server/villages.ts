import { z } from "zod";
import { Place } from "#kernel/territory.ts";
import { placeNames } from "#modules/places/index.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { VillageOffered } from "../domain/shapes.ts";

/** The villages of my ground in the order of their codes, each with how many households it has. */
export const listVillages = query({
  name: "sync.villages",
  verb: "household.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor }): Promise<VillageOffered[]> => {
    const rows = await tx
      .selectFrom("householdSummary as h")
      .select((eb) => ["h.place", eb.fn.countAll<number>().as("households")])
      .where("h.countyCode", "=", actor.countyCode)
      .where("h.status", "=", "active")
      .where(within(actor, "household.read", "h.place"))
      .groupBy("h.place")
      .orderBy("h.place")
      .execute();
    const townshipOf = (place: string): string => place.slice(0, 9);
    const names = await placeNames(tx, [...new Set(rows.flatMap(({ place }) => [place, townshipOf(place)]))]);
    return rows.map(({ place, households }) => ({
      place: Place.parse(place),
      name: names.get(place) ?? place,
      township: names.get(townshipOf(place)) ?? "",
      households: Number(households),
    }));
  },
});
