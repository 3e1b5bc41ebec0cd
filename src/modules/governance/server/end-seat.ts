import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { SeatId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";
import { EndSeat } from "../domain/shapes/bodies.ts";
import { getSeat } from "./seat-rows.ts";

/** Somebody leaves a body before the next election. The seat stays in the register, ended. */
export const endSeat = command({
  name: "body.end-seat",
  verb: "body.edit",
  input: EndSeat,
  output: z.object({ seatId: SeatId }),
  load: ({ tx, actor, input }) => getSeat(tx, actor, "body.edit", input.seatId),
  whyNot: ({ input, now }, seat) => {
    if (seat.endedOn) return no.seatEnded({ on: seat.endedOn });
    if (input.on < seat.since) return no.termBackwards({});
    return input.on > dayOf(now) ? no.dayToCome({ day: input.on }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, seat) => {
    await tx
      .updateTable("villageSeat")
      .set({ endedOn: input.on, endedWhy: input.why, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.seatId)
      .execute();
    mark({ place: seat.place, subject: seat.id });
    return { seatId: input.seatId };
  },
});
