import { z } from "zod";
import { CadreId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { RegisterCadre } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { findByPhone, sealPhone } from "./cadre-facts.ts";
import { getUnit } from "./units.ts";

/** A person who does the work is entered. What the person may do follows from appointments. */
export const registerCadre = command({
  name: "organisation.register-cadre",
  verb: "organisation.edit",
  input: RegisterCadre,
  output: z.object({ id: CadreId }),
  load: async ({ tx, world, actor, input }) => ({
    unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
    samePhone: input.phone ? await findByPhone(tx, world.vault, actor.countyCode, input.phone) : undefined,
  }),
  whyNot: (_, { unit, samePhone }) => {
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    return samePhone ? no.phoneTaken({ name: samePhone.name }) : null;
  },
  run: async ({ tx, world, actor, input, now, mark }) => {
    mark({ subject: input.id });
    const { commandId: _, id, phone, ...facts } = input;
    const { pinyin, initials } = pinyinKeys(input.name, "person");
    await tx
      .insertInto("cadre")
      .values({
        countyCode: actor.countyCode,
        id,
        ...facts,
        namePinyin: pinyin,
        nameInitials: initials,
        ...sealPhone(world.vault, id, phone),
        changedAt: now,
      })
      .execute();
    return { id };
  },
});
