import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { Appoint, AppointmentId } from "../contract.ts";
import { whyNotAppoint } from "../domain/appointing.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { appointmentsOf, holdersOfPost } from "./appointment-facts.ts";
import { getCadre } from "./cadre-facts.ts";
import { getUnit } from "./units.ts";

/** A cadre is appointed to a post over a territory, from a day. Rights follow from that day. */
export const appoint = command({
  name: "organisation.appoint",
  verb: "organisation.edit",
  input: Appoint,
  output: z.object({ id: AppointmentId }),
  load: async ({ tx, actor, input }) => {
    // Two appointments to one post over one ground are decided one after the other.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`appoint:${input.post}:${input.territory}`}, 0))`.execute(
      tx,
    );
    return {
      cadre: await getCadre(tx, actor.countyCode, input.cadreId),
      unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
      territory: await findDivision(tx, input.territory),
      others: [
        ...(await appointmentsOf(tx, actor.countyCode, input.cadreId)),
        ...(await holdersOfPost(tx, actor.countyCode, input.post, input.territory)),
      ],
    };
  },
  whyNot: ({ actor, input }, { cadre, unit, territory, others }) => {
    const outside = whyNotMay(actor, "organisation.edit", input.territory);
    if (!territory || outside || territory.until !== null) return no.territoryUnknown({ territory: input.territory });
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    return whyNotAppoint(input, cadre, others, { cadreId: actor.cadreId, posts: actor.offices.map((one) => one.post) });
  },
  run: async ({ tx, actor, input, now, emit, mark }) => {
    mark({ place: input.territory, subject: input.cadreId });
    const { commandId: _, ...facts } = input;
    await tx
      .insertInto("appointment")
      .values({ countyCode: actor.countyCode, ...facts, changedAt: now })
      .execute();
    await emit(
      "organisation.appointed",
      { appointmentId: input.id, cadreId: input.cadreId, post: input.post },
      input.territory,
    );
    return { id: input.id };
  },
});
