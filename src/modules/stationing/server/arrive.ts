import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { Arrive, PlacementId } from "../contract.ts";
import { whyNotArrive } from "../domain/placement.ts";
import { no } from "../domain/refusals.ts";
import { factsOf, getPlacement } from "./placements.ts";

/** The person is in the village and on post. */
export const arrive = command({
  name: "stationing.arrive",
  verb: "stationing.report",
  input: Arrive,
  output: z.object({ id: PlacementId }),
  load: ({ tx, actor, input }) => getPlacement(tx, actor, "stationing.report", input.placementId, true),
  whyNot: ({ input, now }, row) =>
    input.on > dayOf(now) ? no.visitInFuture({}) : whyNotArrive(factsOf(row), input.on),
  run: async ({ tx, actor, input, now, mark, emit }, row) => {
    await tx
      .updateTable("placement")
      .set({ arrivedOn: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    await emit("stationing.arrived", { placementId: row.id, cadreId: row.cadreId, on: input.on }, row.place);
    return { id: input.placementId };
  },
});
