import type { z } from "zod";
import type { Call } from "#platform/command.ts";
import type { SaveVillagePlan } from "../contract.ts";
import { no } from "../domain/refusals.ts";

/** Goals and measures of a draft as they were sent. What is no longer sent is taken out, not deleted. */
export async function writeParts(
  { tx, actor, input, now }: Call<z.infer<typeof SaveVillagePlan>>,
  planId: string,
  place: string,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const { countyCode } = actor;
  for (const table of ["villagePlanGoal", "villagePlanItem"] as const)
    await tx
      .updateTable(table)
      .set({ dropped: true, changedAt: now })
      .where("countyCode", "=", countyCode)
      .where("planId", "=", planId)
      .where("dropped", "=", false)
      .execute();
  const head = { countyCode, planId, place, dropped: false, changedAt: now };
  const goals = input.goals.map((one, i) => ({ ...head, id: one.id, no: i + 1, year: one.year, text: one.text }));
  const items = input.items.map(({ id, goalId, measure, ownerId, dueOn }, i) => ({
    ...head,
    ...{ id, goalId, no: i + 1, measure, ownerId, ownerName: names.get(ownerId) ?? "", dueOn },
  }));
  if (goals.length > 0) {
    const kept = await tx
      .insertInto("villagePlanGoal")
      .values(goals)
      .onConflict((on) =>
        on
          .columns(["countyCode", "id"])
          .doUpdateSet((eb) => ({
            no: eb.ref("excluded.no"),
            year: eb.ref("excluded.year"),
            text: eb.ref("excluded.text"),
            dropped: false,
            changedAt: now,
          }))
          .where("villagePlanGoal.planId", "=", planId),
      )
      .returning("id")
      .execute();
    if (kept.length < goals.length) throw no.planNotFound({});
  }
  if (items.length === 0) return;
  const kept = await tx
    .insertInto("villagePlanItem")
    .values(items)
    .onConflict((on) =>
      on
        .columns(["countyCode", "id"])
        .doUpdateSet((eb) => ({
          no: eb.ref("excluded.no"),
          goalId: eb.ref("excluded.goalId"),
          measure: eb.ref("excluded.measure"),
          ownerId: eb.ref("excluded.ownerId"),
          ownerName: eb.ref("excluded.ownerName"),
          dueOn: eb.ref("excluded.dueOn"),
          dropped: false,
          changedAt: now,
        }))
        .where("villagePlanItem.planId", "=", planId),
    )
    .returning("id")
    .execute();
  if (kept.length < items.length) throw no.itemNotFound({});
}
