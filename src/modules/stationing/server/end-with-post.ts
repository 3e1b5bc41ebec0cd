import { z } from "zod";
import { type Day, dayOf } from "#kernel/day.ts";
import { CadreId, CommandId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import type { Reaction } from "#platform/reactions.ts";
import { within } from "#platform/scope.ts";
import { POST_OVER } from "../domain/labels.ts";
import { leavePost } from "./leave-post.ts";
import type { getPlacement } from "./placements.ts";

type Placement = Awaited<ReturnType<typeof getPlacement>>;

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
        const reason = why ?? POST_OVER;
        await leavePost(call, row, rules, { on: heldUntil, kind: "replaced", reason, bars: false });
        await followPost(call, row, heldUntil);
        call.mark({ place: row.place, subject: row.id });
      }
    return { ended: open.length };
  },
});

/** The village was merged and the post went on over its successor: so does the placement, for the rest of the term, with the same paper. */
async function followPost(call: Call<{ commandId: string }>, row: Placement, on: Day): Promise<void> {
  const { tx, actor, world, now, emit } = call;
  const next = await tx
    .selectFrom("appointment")
    .select(["id", "territory"])
    .where("countyCode", "=", actor.countyCode)
    .where("cadreId", "=", row.cadreId)
    .where("post", "=", row.post)
    .where("territory", "!=", row.place)
    .where("since", "=", on)
    .where("documentNo", "=", row.documentNo)
    .where("until", ">", on)
    .executeTakeFirst();
  if (!next) return;
  const id = world.newId();
  const { countyCode, cadreId, unitId, post, level, callId, noticeId, documentNo, termUntil } = row;
  await tx
    .insertInto("placement")
    .values({
      ...{
        countyCode,
        id,
        place: next.territory,
        cadreId,
        unitId,
        post,
        level,
        callId,
        noticeId,
        documentNo,
        termUntil,
      },
      ...{ appointmentId: next.id, termSince: on, arrivedOn: on, followsId: row.id, changedAt: now },
    })
    .execute();
  await emit("stationing.placed", { placementId: id, cadreId, post }, next.territory);
}

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
