import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { no } from "../../domain/refusals.ts";
import { MovePlan, PlanDone, SavePlan } from "../../domain/work-shapes.ts";
import { sendNotice } from "../notice/send.ts";
import { servingCadres } from "../people.ts";
import { getPlan } from "./plans.ts";

/** An implementation plan as a draft (seed 000, G6): responsibility letters, timetable, roadmap. Saved as a whole until it is in force. */
export const savePlan = command({
  name: "plan.save",
  verb: "plan.edit",
  input: SavePlan,
  output: PlanDone,
  load: async ({ tx, actor, input, now }) => ({
    known: await tx
      .selectFrom("plan")
      .select(["place", "state"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.planId)
      .executeTakeFirst(),
    owners: await servingCadres(
      tx,
      actor.countyCode,
      input.parts.flatMap((one) => one.ownerId ?? []),
      dayOf(now),
    ),
  }),
  whyNot: ({ actor, input }, { known, owners }) => {
    const not = whyNotMay(actor, "plan.edit", input.place);
    if (not) return not;
    if (known && whyNotMay(actor, "plan.edit", known.place)) return no.plan({});
    if (known && known.state !== "draft") return no.planNotNow({ state: known.state });
    return input.parts.some((one) => one.ownerId !== null && !owners.has(one.ownerId)) ? no.owner({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { owners }) => {
    const { planId, place, title, goal, documentNo } = input;
    const { countyCode } = actor;
    mark({ place, subject: planId });
    const facts = { place, title, goal, documentNo, changedAt: now };
    await tx
      .insertInto("plan")
      .values({ countyCode, id: planId, ...facts, state: "draft", madeBy: actor.cadreId })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(facts))
      .execute();
    const parts = input.parts.map((one, i) => ({
      ...one,
      place,
      no: i + 1,
      ownerName: one.ownerId ? (owners.get(one.ownerId)?.name ?? null) : null,
    }));
    // A part left out of the draft stands in it no more; the audit keeps what was written.
    await tx
      .updateTable("planPart")
      .set({ planId, ownerId: null, dueOn: null, kind: "stage", no: 0, title: "" })
      .where("countyCode", "=", countyCode)
      .where("planId", "=", planId)
      .where(
        "id",
        "not in",
        parts.map((one) => one.id),
      )
      .execute();
    for (const { id, ...one } of parts)
      await tx
        .insertInto("planPart")
        .values({ countyCode, id, planId, ...one })
        .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet(one))
        .execute();
    return { planId };
  },
});

/** The plan is put in force: those who have a letter to sign or a milestone to reach are told. Or it is ended. */
export const movePlan = command({
  name: "plan.move",
  verb: "plan.edit",
  input: MovePlan,
  output: PlanDone,
  load: ({ tx, actor, input, now }) => getPlan(tx, actor, now, input.planId),
  whyNot: ({ actor, input }, plan) => {
    if (whyNotMay(actor, "plan.edit", plan.place)) return no.plan({});
    return plan.state === (input.to === "in-force" ? "draft" : "in-force")
      ? null
      : no.planNotNow({ state: plan.state });
  },
  run: async ({ tx, actor, input, now, mark }, plan) => {
    mark({ place: plan.place, subject: plan.id });
    await tx
      .updateTable("plan")
      .set({ state: input.to, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", plan.id)
      .execute();
    const parts = await tx
      .selectFrom("planPart")
      .select("ownerId")
      .where("countyCode", "=", actor.countyCode)
      .where("planId", "=", plan.id)
      .where("ownerId", "is not", null)
      .execute();
    if (input.to === "in-force")
      await sendNotice(tx, {
        id: derivedId("plan-notice", plan.id),
        countyCode: actor.countyCode,
        place: plan.place,
        kind: "plan",
        title: plan.title,
        body: plan.goal,
        page: `/plans/${plan.id}`,
        to: parts.flatMap((one) => one.ownerId ?? []),
        by: actor,
        now,
        asks: "receipt",
      });
    return { planId: input.planId };
  },
});
