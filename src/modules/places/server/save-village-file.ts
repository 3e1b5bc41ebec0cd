import { dayOf, yearOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { SaveVillageFile, VillageFile } from "../contract.ts";
import { whyNotHere } from "../domain/ground.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { getDivision } from "./divisions.ts";
import { naturalVillagesOf } from "./natural-villages.ts";
import { fileShown, findVillageFile, valuesOf } from "./village-files.ts";

/** Facts are written into a village's file of one year. What is not named stays; findings are shown, not refused. */
export const saveVillageFile = command({
  name: "place.save-village-file",
  verb: "village.edit",
  input: SaveVillageFile,
  output: VillageFile,
  load: async ({ tx, actor, input }) => ({
    village: await getDivision(tx, input.place),
    file: await findVillageFile(tx, actor, "village.edit", input.place, input.year),
    natural: await naturalVillagesOf(tx, actor, "village.edit", input.place),
  }),
  whyNot: ({ actor, input, now }, { village, file }) => {
    const elsewhere = whyNotHere(actor, "village.edit", input.place);
    if (elsewhere) return elsewhere;
    if (village.until) return no.ended({ name: village.name, until: village.until });
    if (input.year > yearOf(dayOf(now))) return no.yearAhead({ year: input.year });
    return (file?.changedAt ?? null) === input.seenAt ? null : no.fileChanged({});
  },
  run: async ({ tx, world, actor, input, now, emit, mark }, { file, natural }) => {
    const { place, year } = input;
    const id = file?.id ?? world.newId();
    mark({ place, subject: id });
    const values = { ...valuesOf(file ?? {}), ...input.values };
    if (file)
      await tx
        .updateTable("villageFile")
        .set({ ...input.values, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", id)
        .execute();
    else
      await tx
        .insertInto("villageFile")
        .values({ countyCode: actor.countyCode, id, place, year, ...values, changedAt: now })
        .execute();
    await emit("place.village-file-changed", { place, year }, place);
    return fileShown(place, year, values, natural.length, now);
  },
});
