import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { command } from "#platform/command.ts";
import { AppointmentId, EndAppointment } from "../contract.ts";
import { whyNotEndAppointment } from "../domain/appointing.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { findAppointment, holdersOfPost } from "./appointment-facts.ts";

/** A post is no longer held from a day on; the rights that came with it end too. */
export const endAppointment = command({
  name: "organisation.end-appointment",
  verb: "organisation.edit",
  input: EndAppointment,
  output: z.object({ id: AppointmentId }),
  load: async ({ tx, actor, input }) => ({
    held: await findAppointment(tx, actor.countyCode, input.id),
    administrators: await holdersOfPost(tx, actor.countyCode, "administrator"),
  }),
  whyNot: ({ actor, input }, { held, administrators }) => {
    if (!held || whyNotMay(actor, "organisation.edit", held.territory)) return no.appointmentNotFound({});
    const by = { cadreId: actor.cadreId, posts: actor.offices.map((one) => one.post) };
    return whyNotEndAppointment(held, input.on, administrators, by);
  },
  run: async ({ tx, actor, input, now, emit, mark }, { held }) => {
    mark({ place: held?.territory ?? actor.countyCode, subject: held?.cadreId ?? input.id });
    await tx
      .updateTable("appointment")
      .set({ until: input.on, endReason: input.note ? `${input.reason}：${input.note}` : input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    await emit(
      "organisation.appointment-ended",
      { appointmentId: input.id, cadreId: held?.cadreId, post: held?.post, on: input.on },
      held?.territory,
    );
    return { id: input.id };
  },
});
