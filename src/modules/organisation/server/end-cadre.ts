import { sql } from "kysely";
import { z } from "zod";
import { CadreId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { EndCadre } from "../contract.ts";
import { whyNotEndAppointment } from "../domain/appointing.ts";
import { organisationRefusals as no } from "../domain/refusals.ts";
import { laterOf } from "../domain/span.ts";
import { appointmentsOf, holdersOfPost } from "./appointment-facts.ts";
import { getCadre } from "./cadre-facts.ts";

/** A cadre leaves the service; every post, seat and responsibility still held ends on the same day. */
export const endCadre = command({
  name: "organisation.end-cadre",
  verb: "organisation.edit",
  input: EndCadre,
  output: z.object({ id: CadreId, appointments: z.int() }),
  load: async ({ tx, actor, input }) => {
    const held = await appointmentsOf(tx, actor.countyCode, input.id);
    return {
      cadre: await getCadre(tx, actor.countyCode, input.id),
      open: held.filter((one) => one.until === null || one.until > input.on),
      administrators: await holdersOfPost(tx, actor.countyCode, "administrator"),
    };
  },
  whyNot: ({ actor, input }, { cadre, open, administrators }) => {
    if (cadre.id === actor.cadreId) return no.notYourself({});
    if (cadre.until) return no.cadreEnded({ name: cadre.name, until: cadre.until });
    if (input.on < cadre.since) return no.endsBeforeItBegan({ since: cadre.since });
    const by = { cadreId: actor.cadreId, posts: actor.offices.map((one) => one.post) };
    for (const one of open) {
      const on = laterOf(one.since, input.on);
      const bars = whyNotEndAppointment(one, on, administrators, by);
      if (bars) return bars;
    }
    return null;
  },
  run: async ({ tx, actor, input, now, emit, mark }, { open }) => {
    mark({ subject: input.id });
    for (const one of open)
      await tx
        .updateTable("appointment")
        .set({ until: laterOf(one.since, input.on), endReason: input.reason, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", one.id)
        .execute();
    await tx
      .updateTable("groupMember")
      .set({ until: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", input.id)
      .where("until", "is", null)
      .execute();
    await tx
      .updateTable("responsibility")
      .set({ until: sql<never>`greatest(since, ${input.on})`, endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", input.id)
      .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", input.on)]))
      .execute();
    await tx
      .updateTable("unit")
      .set({ leaderId: null, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("leaderId", "=", input.id)
      .execute();
    await tx
      .updateTable("cadre")
      .set({ until: input.on, endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .execute();
    await emit("organisation.cadre-ended", { cadreId: input.id, on: input.on });
    return { id: input.id, appointments: open.length };
  },
});
