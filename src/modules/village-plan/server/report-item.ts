import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { within } from "#platform/scope.ts";
import { PlanItemId, ReportItem } from "../contract.ts";
import { whyNotReport } from "../domain/contents.ts";
import { no } from "../domain/refusals.ts";

/** How a measure of the plan in force stands: told by who answers for it, or by who writes the village's plan. */
export const reportItem = command({
  name: "village-plan.report-item",
  verb: "village-plan.read",
  input: ReportItem,
  output: z.object({ id: PlanItemId }),
  load: async ({ tx, actor, input }) => {
    for (const file of input.files) await getStoredFile(tx, actor, "stationing.read", file);
    const item = await tx
      .selectFrom("villagePlanItem as i")
      .innerJoin("villagePlan as p", (join) =>
        join.onRef("p.countyCode", "=", "i.countyCode").onRef("p.id", "=", "i.planId"),
      )
      .select(["i.id", "i.place", "i.ownerId", "i.planId", "i.state", "i.doneOn", "p.state as planState"])
      .where("i.countyCode", "=", actor.countyCode)
      .where("i.id", "=", input.planItemId)
      .where("i.dropped", "=", false)
      .where(within(actor, "village-plan.read", "i.place"))
      .executeTakeFirst();
    if (!item) throw no.itemNotFound({});
    return item;
  },
  whyNot: ({ actor, input }, item) => {
    if (item.ownerId !== actor.cadreId && whyNotMay(actor, "village-plan.write", item.place)) return no.notYourItem({});
    if (item.planState !== "in-force") return no.notInForce({ state: item.planState });
    return whyNotReport(input.state, input.note);
  },
  run: async ({ tx, actor, input, now, mark }, item) => {
    const { planItemId, state, note, files } = input;
    const since = item.state === "done" ? item.doneOn : dayOf(now);
    await tx
      .updateTable("villagePlanItem")
      .set({ state, note, files, doneOn: state === "done" ? since : null, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", planItemId)
      .execute();
    mark({ place: item.place, subject: item.planId });
    return { id: planItemId };
  },
});
