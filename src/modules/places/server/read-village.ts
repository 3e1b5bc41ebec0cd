import { z } from "zod";
import { Day } from "#kernel/day.ts";
import { Place } from "#kernel/territory.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import type { VillageFile, VillageRead } from "../contract.ts";
import { whyNotHere } from "../domain/ground.ts";
import { naturalVillagesOn, villageFilesOn } from "./as-of.ts";
import { findDivision, getDivision, placePath } from "./divisions.ts";
import { naturalVillagesOf } from "./natural-villages.ts";
import { fileShown, findVillageFile, valuesOf } from "./village-files.ts";

/** One village: what it is, where it lies, its natural villages, the years that have a file. Outside the actor's ground: not found. */
export const readVillage = query({
  name: "place.village",
  verb: "place.read",
  input: z.object({ place: Place, asOf: Day.optional() }),
  run: async ({ tx, actor, input: { place, asOf } }): Promise<VillageRead> => {
    const elsewhere = whyNotHere(actor, "place.read", place);
    if (elsewhere) throw elsewhere;
    const division = await getDivision(tx, place);
    const successor = division.successor ? await findDivision(tx, division.successor) : undefined;
    const years = asOf
      ? await villageFilesOn(tx, actor, place, asOf)
      : await tx
          .selectFrom("villageFile")
          .select("year")
          .where("countyCode", "=", actor.countyCode)
          .where("place", "=", place)
          .where(within(actor, "place.read", "place"))
          .orderBy("year", "desc")
          .execute();
    return {
      division,
      path: await placePath(tx, place),
      successor: successor ? { code: successor.code, name: successor.name } : null,
      naturalVillages: asOf
        ? await naturalVillagesOn(tx, actor, place, asOf)
        : await naturalVillagesOf(tx, actor, "place.read", place),
      years: years.map(({ year }) => year),
      asOf: asOf ?? null,
    };
  },
});

/** A village's file of one year; an empty one when nothing has been written yet. */
export const readVillageFile = query({
  name: "place.village-file",
  verb: "place.read",
  input: z.object({ place: Place, year: z.int(), asOf: Day.optional() }),
  run: async ({ tx, actor, input: { place, year, asOf } }): Promise<VillageFile> => {
    const elsewhere = whyNotHere(actor, "place.read", place);
    if (elsewhere) throw elsewhere;
    await getDivision(tx, place);
    if (asOf) {
      const then = (await villageFilesOn(tx, actor, place, asOf)).find((one) => one.year === year);
      const listed = await naturalVillagesOn(tx, actor, place, asOf);
      return fileShown(place, year, valuesOf(then ?? {}), listed.length, then?.changedAt ?? null);
    }
    const file = await findVillageFile(tx, actor, "place.read", place, year);
    const natural = await naturalVillagesOf(tx, actor, "place.read", place);
    return fileShown(place, year, valuesOf(file ?? {}), natural.length, file?.changedAt ?? null);
  },
});
