import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { UnitId } from "#kernel/ids.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { SaveUnit } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { whyNotSaveUnit } from "../domain/units.ts";
import { findCadre } from "./cadre-facts.ts";
import { unitFacts } from "./units.ts";

/** A unit is entered, or what is known of it is changed. */
export const saveUnit = command({
  name: "organisation.save-unit",
  verb: "organisation.edit",
  input: SaveUnit,
  output: z.object({ id: UnitId }),
  load: async ({ tx, actor, input }) => ({
    units: await unitFacts(tx, actor.countyCode),
    territory: await findDivision(tx, input.territory),
    leader: input.leaderId ? await findCadre(tx, actor.countyCode, input.leaderId) : null,
  }),
  whyNot: ({ actor, input }, { units, territory, leader }) => {
    if (!territory || whyNotMay(actor, "organisation.edit", input.territory))
      return no.territoryUnknown({ territory: input.territory });
    if (leader === undefined) return no.cadreNotFound({});
    return whyNotSaveUnit(input, units);
  },
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ place: input.territory, subject: input.id });
    const { commandId: _, id, ...facts } = input;
    const values = { ...facts, nameInitials: pinyinKeys(input.name).initials, changedAt: now };
    await tx
      .insertInto("unit")
      .values({ countyCode: actor.countyCode, id, ...values })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(values))
      .execute();
    return { id };
  },
});
