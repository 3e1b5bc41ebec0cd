import { z } from "zod";
import { CadreId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { ChangeCadre } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { findByPhone, getCadre, sealPhone } from "./cadre-facts.ts";
import { getUnit } from "./units.ts";

/** What is known of a cadre is corrected or brought up to date. */
export const changeCadre = command({
  name: "organisation.change-cadre",
  verb: "organisation.edit",
  input: ChangeCadre,
  output: z.object({ id: CadreId }),
  load: async ({ tx, world, actor, input }) => ({
    cadre: await getCadre(tx, actor.countyCode, input.id),
    unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
    samePhone: input.phone ? await findByPhone(tx, world.vault, actor.countyCode, input.phone) : undefined,
  }),
  whyNot: (_, { cadre, unit, samePhone }) => {
    if (cadre.until) return no.cadreEnded({ name: cadre.name, until: cadre.until });
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    return samePhone && samePhone.id !== cadre.id ? no.phoneTaken({ name: samePhone.name }) : null;
  },
  run: async ({ tx, world, actor, input, now, mark }) => {
    mark({ subject: input.id });
    const { commandId: _, id, phone, ...facts } = input;
    const { pinyin, initials } = pinyinKeys(input.name, "person");
    await tx
      .updateTable("cadre")
      .set({
        ...facts,
        namePinyin: pinyin,
        nameInitials: initials,
        ...(phone !== undefined && sealPhone(world.vault, id, phone)),
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    return { id };
  },
});
