import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { within } from "#platform/scope.ts";
import { leavePost } from "./leave-post.ts";

/** A cadre's appointment to a village ended elsewhere, or the cadre left: the placement ends on the same day and its handover opens. */
export const endWithPost = command({
  name: "stationing.end-with-post",
  verb: "stationing.manage",
  input: z.object({ commandId: CommandId, cadreId: CadreId }),
  output: z.object({ ended: z.int() }),
  load: async ({ tx, actor, input, now }) => ({
    rules: await getRules(tx, actor.countyCode, dayOf(now)),
    open: await tx
      .selectFrom("placement as p")
      .innerJoin("appointment as a", (join) =>
        join.onRef("a.countyCode", "=", "p.countyCode").onRef("a.id", "=", "p.appointmentId"),
      )
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"),
      )
      .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
      .selectAll("p")
      .select(["c.name as cadreName", "u.name as unitName", "a.until as heldUntil", "a.endReason as why"])
      .where("p.countyCode", "=", actor.countyCode)
      .where(within(actor, "stationing.manage", "p.place"))
      .where("p.cadreId", "=", input.cadreId)
      .where("p.endedOn", "is", null)
      .whereRef("a.until", "<", "p.termUntil")
      .execute(),
  }),
  whyNot: () => null,
  run: async (call, { open, rules }) => {
    for (const { heldUntil, why, ...row } of open)
      if (heldUntil !== null) {
        const reason = why ?? "任职结束";
        await leavePost(call, row, rules, { on: heldUntil, kind: "replaced", reason, bars: false });
        call.mark({ place: row.place, subject: row.id });
      }
    return { ended: open.length };
  },
});

const Ended = z.object({ cadreId: CadreId });
const on = (event: string): Reaction => ({
  on: event,
  name: "stationing.end-with-post",
  react: async (happened, by) => {
    const { cadreId } = Ended.parse(happened.payload);
    await endWithPost({ commandId: happened.commandIdFor("stationing.end-with-post"), cadreId }, by);
  },
});

/** Both ways in which the appointment behind a placement may end without it. */
export const endPlacementsWithPosts: readonly Reaction[] = [
  on("organisation.appointment-ended"),
  on("organisation.cadre-ended"),
];
