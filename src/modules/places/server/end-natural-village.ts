import { z } from "zod";
import { command } from "#platform/command.ts";
import { EndNaturalVillage, NaturalVillageId } from "../contract.ts";
import { whyNotHere } from "../domain/ground.ts";
import { placesRefusals as no } from "../domain/refusals.ts";

/** A natural village is no more: moved away as a whole, or merged. */
export const endNaturalVillage = command({
  name: "place.end-natural-village",
  verb: "village.edit",
  input: EndNaturalVillage,
  output: z.object({ id: NaturalVillageId }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("naturalVillage")
      .select(["name", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("place", "=", input.place)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  whyNot: ({ actor, input }, row) => {
    const elsewhere = whyNotHere(actor, "village.edit", input.place);
    if (elsewhere) return elsewhere;
    if (!row) return no.naturalVillageNotFound({ id: input.id });
    return row.until ? no.naturalVillageEnded({ name: row.name }) : null;
  },
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ place: input.place, subject: input.id });
    await tx
      .updateTable("naturalVillage")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
