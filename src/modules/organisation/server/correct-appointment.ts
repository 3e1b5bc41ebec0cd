import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { AppointmentId, CorrectAppointment } from "../contract.ts";
import { whyNotAppoint } from "../domain/appointing.ts";
import { isPost } from "../domain/posts.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { appointmentsOf, findAppointment, holdersOfPost } from "./appointment-facts.ts";
import { getCadre } from "./cadre-facts.ts";
import { getUnit } from "./units.ts";

/** What was written down wrongly of an appointment is put right: day, unit, document. Post, person and ground are not: that is another appointment. */
export const correctAppointment = command({
  name: "organisation.correct-appointment",
  verb: "organisation.edit",
  input: CorrectAppointment,
  output: z.object({ id: AppointmentId }),
  load: async ({ tx, actor, input }) => {
    const held = await findAppointment(tx, actor.countyCode, input.id);
    if (!held || whyNotMay(actor, "organisation.edit", held.territory)) throw no.appointmentNotFound({});
    const others = [
      ...(await appointmentsOf(tx, actor.countyCode, held.cadreId)),
      ...(await holdersOfPost(tx, actor.countyCode, held.post, held.territory)),
    ].filter((one) => one.id !== held.id);
    return {
      held,
      others,
      cadre: await getCadre(tx, actor.countyCode, held.cadreId),
      unit: input.unitId ? await getUnit(tx, actor.countyCode, input.unitId) : null,
    };
  },
  whyNot: ({ actor, input }, { held, others, cadre, unit }) => {
    if (!isPost(held.post)) return no.appointmentNotFound({});
    if (unit?.until) return no.unitEnded({ name: unit.name, until: unit.until });
    const { cadreId, territory, until, post } = held;
    const wanted = { cadreId, post, territory, until, since: input.since, unitId: input.unitId };
    return whyNotAppoint(wanted, cadre, others, {
      cadreId: actor.cadreId,
      posts: actor.offices.map((one) => one.post),
    });
  },
  run: async ({ tx, actor, input, now, emit, mark }, { held }) => {
    mark({ place: held.territory, subject: held.cadreId });
    const { id, since, unitId, documentNo, fullTime } = input;
    await tx
      .updateTable("appointment")
      .set({ since, unitId, documentNo, fullTime, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", id)
      .execute();
    await emit("organisation.appointed", { appointmentId: id, cadreId: held.cadreId, post: held.post }, held.territory);
    return { id };
  },
});
