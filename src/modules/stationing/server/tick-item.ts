import { z } from "zod";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { AddHandoverLine, PlacementItemId, TickItem } from "../contract.ts";
import { whyNotTick } from "../domain/placement.ts";
import { no } from "../domain/refusals.ts";
import { checkFiles } from "./check-files.ts";
import { factsOf, getPlacement } from "./placements.ts";

/** One line of the list on arrival is done, or of the handover list is taken over by who ticks it. */
export const tickItem = command({
  name: "stationing.tick-item",
  verb: "stationing.report",
  input: TickItem,
  output: z.object({ id: PlacementItemId }),
  load: async ({ tx, actor, input }) => {
    const item = await tx
      .selectFrom("placementItem")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.itemId)
      .where(within(actor, "stationing.report", "place"))
      .executeTakeFirst();
    if (!item) throw no.itemNotFound({});
    await checkFiles({ tx, actor }, "stationing.read", [input.fileId]);
    return { item, placement: await getPlacement(tx, actor, "stationing.report", item.placementId) };
  },
  whyNot: (_, { item, placement }) =>
    whyNotTick(factsOf(placement), item.list === "handover" ? "handover" : "onboarding"),
  run: async ({ tx, actor, input, now, mark }, { item }) => {
    const { doneOn, note, fileId } = input;
    const by = doneOn === null ? null : actor.cadreId;
    await tx
      .updateTable("placementItem")
      .set({ doneOn, note, fileId, doneBy: by, takenBy: item.list === "handover" ? by : null, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", item.id)
      .execute();
    mark({ place: item.place, subject: item.placementId });
    return { id: input.itemId };
  },
});

/** Something more to hand over: this household, that ledger, a promise, a key. */
export const addHandoverLine = command({
  name: "stationing.add-handover-line",
  verb: "stationing.report",
  input: AddHandoverLine,
  output: z.object({ id: PlacementItemId }),
  load: ({ tx, actor, input }) => getPlacement(tx, actor, "stationing.report", input.placementId),
  whyNot: (_, row) => whyNotTick(factsOf(row), "handover"),
  run: async ({ tx, actor, input, now, mark }, row) => {
    const { id, placementId, key, label, note } = input;
    await tx
      .insertInto("placementItem")
      .values({
        countyCode: actor.countyCode,
        id,
        placementId,
        place: row.place,
        list: "handover",
        key,
        label,
        note,
        changedAt: now,
      })
      .execute();
    mark({ place: row.place, subject: row.id });
    return { id };
  },
});
