import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { NaturalVillage, SaveNaturalVillage } from "../contract.ts";
import { whyNotHere } from "../domain/ground.ts";
import { placesRefusals as no } from "../domain/refusals.ts";
import { getDivision } from "./divisions.ts";

/** A natural village or group is entered or corrected. */
export const saveNaturalVillage = command({
  name: "place.save-natural-village",
  verb: "village.edit",
  input: SaveNaturalVillage,
  output: NaturalVillage,
  load: async ({ tx, actor, input }) => {
    const rows = await tx
      .selectFrom("naturalVillage")
      .select(["id", "name", "until", "place"])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([eb("place", "=", input.place), eb("id", "=", input.id)]))
      .execute();
    return { village: await getDivision(tx, input.place), rows };
  },
  whyNot: ({ actor, input }, { village, rows }) => {
    const elsewhere = whyNotHere(actor, "village.edit", input.place);
    if (elsewhere) return elsewhere;
    if (village.until) return no.ended({ name: village.name, until: village.until });
    const own = rows.find((one) => one.id === input.id);
    if (own && own.place !== input.place) return no.naturalVillageNotFound({ id: input.id });
    if (own?.until) return no.naturalVillageEnded({ name: own.name });
    const twin = rows.some((one) => one.id !== input.id && one.until === null && one.name === input.name);
    return twin ? no.naturalVillageTaken({ name: input.name }) : null;
  },
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ place: input.place, subject: input.id });
    const { commandId: _, place, id, ...facts } = input;
    const { pinyin, initials } = pinyinKeys(facts.name);
    const values = { ...facts, namePinyin: pinyin, nameInitials: initials, changedAt: now };
    await tx
      .insertInto("naturalVillage")
      .values({ countyCode: actor.countyCode, id, place, ...values })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(values))
      .execute();
    return { id, ...facts };
  },
});
