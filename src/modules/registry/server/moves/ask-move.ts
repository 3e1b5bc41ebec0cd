import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { findDivision, placeNames } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { findHead, livingMembers } from "../../domain/household.ts";
import { AskMove, MoveId, whyNotAskMove } from "../../domain/moves.ts";
import { whyNotProof } from "../guards.ts";
import { getHousehold } from "../households.ts";

/** A whole household moves to another village of the county: the village it leaves releases it, with the day and proof. */
export const askMove = command({
  name: "registry.ask-move",
  verb: "household.edit",
  input: AskMove,
  output: z.object({ moveId: MoveId }),
  load: async (call) => {
    const { tx, actor, input } = call;
    const { household } = await getHousehold(call, input.householdId, { verb: "household.edit", lock: true });
    const destination = input.to.startsWith(actor.countyCode) ? await findDivision(tx, input.to) : undefined;
    const open = await tx
      .selectFrom("householdMove")
      .select("toPlace")
      .where("countyCode", "=", actor.countyCode)
      .where("householdId", "=", input.householdId)
      .where("state", "=", "asked")
      .executeTakeFirst();
    const names = await placeNames(tx, open ? [open.toPlace] : []);
    const refused = await whyNotProof(call, "household.edit", input.proofFileIds);
    return { household, destination, open: open ? { to: names.get(open.toPlace) ?? "" } : null, refused };
  },
  whyNot: ({ input, now }, { household, destination, open, refused }) =>
    whyNotAskMove(household, input, destination, open, dayOf(now)) ?? refused,
  run: async ({ tx, actor, input, now, emit, mark }, { household }) => {
    mark({ place: household.place, subject: household.id });
    await tx
      .insertInto("householdMove")
      .values({
        countyCode: actor.countyCode,
        id: input.moveId,
        place: household.place,
        toPlace: input.to,
        householdId: household.id,
        headName: findHead(household)?.name ?? null,
        size: livingMembers(household).length,
        movedOn: input.on,
        reason: input.reason,
        proofFileIds: input.proofFileIds,
        askedBy: actor.cadreId,
        askedAt: now,
        changedAt: now,
      })
      .execute();
    await emit("registry.move-asked", { moveId: input.moveId, householdId: household.id }, input.to);
    return { moveId: input.moveId };
  },
});
