import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { RevisePlan, VillagePlanId } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { type PlanState, UNDER_WAY, whyNotStep } from "../domain/workflow.ts";
import { getPlan } from "./get-plan.ts";
import { partsOf } from "./parts.ts";
import { move } from "./take-step.ts";

/** A new version of the plan in force, as a draft with everything that stands in it; talks are held anew. */
export const revisePlan = command({
  name: "village-plan.revise",
  verb: "village-plan.write",
  input: RevisePlan,
  output: z.object({ id: VillagePlanId }),
  load: async ({ tx, actor, input }) => {
    const plan = await getPlan(tx, actor, "village-plan.write", input.villagePlanId, true);
    const all = await tx
      .selectFrom("villagePlan")
      .select(["version", "state"])
      .where("countyCode", "=", actor.countyCode)
      .where("place", "=", plan.place)
      .orderBy("version", "desc")
      .execute();
    return { plan, all };
  },
  whyNot: ({ actor, now }, { plan, all }) => {
    const today = dayOf(now);
    const refused = whyNotStep(
      { ...plan, lastOn: null },
      "revise",
      actor,
      { opinion: "", documentNo: "", on: today },
      today,
    );
    if (refused) return refused;
    const open = all.find((one) => UNDER_WAY.includes(one.state as PlanState));
    return open ? no.openAlready({ version: open.version }) : null;
  },
  run: async (call, { plan, all }) => {
    const { tx, world, actor, input, now, mark } = call;
    const { countyCode } = actor;
    const { goals, items } = await partsOf(tx, countyCode, plan.id);
    const { place, title, situation, sinceYear, untilYear, outYear } = plan;
    await tx
      .insertInto("villagePlan")
      .values({
        ...{ countyCode, id: input.id, place, title, situation, sinceYear, untilYear, outYear },
        version: Math.max(...all.map((one) => one.version)) + 1,
        followsId: plan.id,
        state: "draft",
        phases: JSON.stringify(plan.phases),
        draftedBy: actor.cadreId,
        draftedName: actor.name,
        changedAt: now,
      })
      .execute();
    const head = { countyCode, planId: input.id, place, changedAt: now };
    const goalIds = new Map(goals.map((one) => [one.id, world.newId()]));
    if (goals.length > 0)
      await tx
        .insertInto("villagePlanGoal")
        .values(goals.map(({ id, ...one }) => ({ ...head, ...one, id: goalIds.get(id) ?? world.newId() })))
        .execute();
    if (items.length > 0)
      await tx
        .insertInto("villagePlanItem")
        .values(
          items.map(({ id, no: order, goalId, measure, ownerId, ownerName, dueOn, state, note, doneOn, files }) => ({
            ...head,
            ...{ no: order, measure, ownerId, ownerName, dueOn, state, note, doneOn, files },
            ...{ id: world.newId(), followsId: id },
            goalId: goalIds.get(goalId) ?? goalId,
          })),
        )
        .execute();
    await move(call, plan, "revise", { on: dayOf(now), opinion: "" });
    mark({ place, subject: input.id });
    return { id: input.id };
  },
});
