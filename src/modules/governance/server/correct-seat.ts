import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotSeat } from "../domain/bodies.ts";
import { SeatId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";
import { CorrectSeat } from "../domain/shapes/bodies.ts";
import { getSeat, seatsOf } from "./seat-rows.ts";

/** What was written wrongly of a seat is put right; the earlier row stays in the past of the register. */
export const correctSeat = command({
  name: "body.correct-seat",
  verb: "body.edit",
  input: CorrectSeat,
  output: z.object({ seatId: SeatId }),
  load: async ({ tx, actor, input, now }) => {
    const seat = await getSeat(tx, actor, "body.edit", input.seatId);
    return {
      seat,
      seats: await seatsOf(tx, actor, "body.edit", seat.place),
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
    };
  },
  whyNot: ({ input }, { seat, seats, rules }) => {
    if (seat.endedOn) return no.seatEnded({ on: seat.endedOn });
    const others = seats.filter((one) => one.id !== seat.id);
    return whyNotSeat({ ...input, body: seat.body, cadreId: seat.cadreId }, others, rules["governance.bodies"].value);
  },
  run: async ({ tx, actor, input, now, mark }, { seat }) => {
    const { role, name, since, until } = input;
    await tx
      .updateTable("villageSeat")
      .set({ role, name, since, until, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", seat.id)
      .execute();
    mark({ place: seat.place, subject: seat.id });
    return { seatId: input.seatId };
  },
});
