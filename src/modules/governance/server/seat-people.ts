import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { findDivision } from "#modules/places/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { type Seat, sits, whyNotSeat } from "../domain/bodies.ts";
import { no } from "../domain/refusals.ts";
import { ELECTED_ANEW } from "../domain/seat-words.ts";
import { SeatPeople } from "../domain/shapes/bodies.ts";
import { seatsOf } from "./seat-rows.ts";

/** People take their seats in a body for a term. An election (`renews`) ends the seats of all who sat until then. */
export const seatPeople = command({
  name: "body.seat",
  verb: "body.edit",
  input: SeatPeople,
  output: z.object({ seated: z.int() }),
  load: async ({ tx, actor, input, now }) => {
    const cadres = input.people.flatMap((one) => one.cadreId ?? []);
    const known =
      cadres.length === 0
        ? []
        : await tx
            .selectFrom("cadre")
            .select("id")
            .where("countyCode", "=", actor.countyCode)
            .where("id", "in", cadres)
            .execute();
    return {
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
      village: await findDivision(tx, input.place),
      seats: await seatsOf(tx, actor, "body.edit", input.place),
      strangers: cadres.filter((id) => !known.some((one) => one.id === id)).length,
    };
  },
  whyNot: ({ actor, input }, { rules, village, seats, strangers }): Refusal | null => {
    const { place, body, since, until, renews, people } = input;
    if (!village || whyNotMay(actor, "body.edit", place)) return no.placeUnknown({ place });
    if (strangers > 0) return no.seatNotFound({});
    if (people.some((one) => seats.some((seat) => seat.id === one.seatId))) return no.exists({});
    const staying: Seat[] = renews ? seats.filter((one) => one.body !== body) : [...seats];
    for (const person of people) {
      const seat = { ...person, body, since, until };
      const refused = whyNotSeat(seat, staying, rules["governance.bodies"].value);
      if (refused) return refused;
      staying.push({ ...seat, endedOn: null });
    }
    const started = renews && seats.find((one) => one.body === body && sits(one, since) && one.since >= since);
    return started ? no.seatTaken({ name: started.name }) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { seats }) => {
    const { place, body, since, until, renews, people } = input;
    const leaving = renews ? seats.filter((one) => one.body === body && sits(one, since)).map((one) => one.id) : [];
    if (leaving.length > 0)
      await tx
        .updateTable("villageSeat")
        .set({ endedOn: since, endedWhy: ELECTED_ANEW, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "in", leaving)
        .execute();
    await tx
      .insertInto("villageSeat")
      .values(
        people.map(({ seatId, role, name, cadreId }) => ({
          countyCode: actor.countyCode,
          id: seatId,
          ...{ place, body, role, name, cadreId, since, until },
          changedAt: now,
        })),
      )
      .execute();
    mark({ place, subject: people[0]?.seatId ?? input.commandId });
    return { seated: people.length };
  },
});
