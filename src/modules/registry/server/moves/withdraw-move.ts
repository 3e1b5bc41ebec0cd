import { z } from "zod";
import { command } from "#platform/command.ts";
import { MoveId, type MoveState, WithdrawMove, whyNotSettleMove } from "../../domain/moves.ts";
import { findMove } from "./rows.ts";

/** The village that asked takes the move back before it is answered. */
export const withdrawMove = command({
  name: "registry.withdraw-move",
  verb: "household.edit",
  input: WithdrawMove,
  output: z.object({ moveId: MoveId }),
  load: ({ tx, actor, input }) => findMove(tx, actor, input.moveId, "place"),
  whyNot: ({ input }, move) =>
    whyNotSettleMove(move && { state: move.state as MoveState }, { accept: false, note: input.note }),
  run: async ({ tx, actor, input, now, mark }, move) => {
    mark({ place: move?.place ?? actor.countyCode, subject: move?.householdId ?? input.moveId });
    await tx
      .updateTable("householdMove")
      .set({ state: "withdrawn", answeredBy: actor.cadreId, answeredAt: now, answer: input.note, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.moveId)
      .execute();
    return { moveId: input.moveId };
  },
});
