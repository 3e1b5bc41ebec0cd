import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { AssignResponsibility, EndResponsibility, ResponsibilityId } from "../contract.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { getCadre } from "./cadre-facts.ts";
import { getUnit } from "./units.ts";

/** A notice says that a unit, a post or a person answers for something on a ground. */
export const assignResponsibility = command({
  name: "organisation.assign-responsibility",
  verb: "organisation.edit",
  input: AssignResponsibility,
  output: z.object({ id: ResponsibilityId }),
  load: async ({ tx, actor, input }) => ({
    territory: await findDivision(tx, input.territory),
    unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
    cadre: input.cadreId ? await getCadre(tx, actor.countyCode, input.cadreId) : null,
  }),
  whyNot: ({ actor, input }, { territory, unit, cadre }) => {
    if (!territory || whyNotMay(actor, "organisation.edit", input.territory))
      return no.territoryUnknown({ territory: input.territory });
    if (!input.unitId && !input.post && !input.cadreId) return no.nobodyNamed({});
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    return cadre?.until ? no.cadreEnded({ name: cadre.name, until: cadre.until }) : null;
  },
  run: async ({ tx, actor, input, now, mark }) => {
    mark({ place: input.territory, subject: input.id });
    const { commandId: _, ...facts } = input;
    await tx
      .insertInto("responsibility")
      .values({ countyCode: actor.countyCode, ...facts, changedAt: now })
      .execute();
    return { id: input.id };
  },
});

/** A responsibility given by notice ends. */
export const endResponsibility = command({
  name: "organisation.end-responsibility",
  verb: "organisation.edit",
  input: EndResponsibility,
  output: z.object({ id: ResponsibilityId }),
  load: ({ tx, actor, input }) =>
    tx
      .selectFrom("responsibility")
      .select(["territory", "since", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  whyNot: ({ actor, input }, row) => {
    if (!row || whyNotMay(actor, "organisation.edit", row.territory)) return no.responsibilityNotFound({});
    if (row.until) return no.responsibilityEnded({ until: row.until });
    return input.on < row.since ? no.endsBeforeItBegan({ since: row.since }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, row) => {
    mark({ place: row?.territory ?? actor.countyCode, subject: input.id });
    await tx
      .updateTable("responsibility")
      .set({ until: input.on, endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    return { id: input.id };
  },
});
