import { sql } from "kysely";
import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { TakePlanStep, VillagePlanId } from "../contract.ts";
import { PLAN_FLOW, type PlanAction, type PlanState, whyNotReady, whyNotStep } from "../domain/workflow.ts";
import { getPlan, type PlanFacts } from "./get-plan.ts";
import { lastOnOf, partsOf } from "./parts.ts";
import { readyOf } from "./read-plan.ts";

type Asked = { on: string; opinion: string };

/** Moves a plan along its table and writes the step down. */
export async function move(
  { tx, world, actor, now, emit }: Pick<Call<never>, "tx" | "world" | "actor" | "now" | "emit">,
  plan: PlanFacts,
  action: PlanAction,
  { on, opinion }: Asked,
  more: Partial<{ documentNo: string; approvedOn: string | null; inForceOn: string }> = {},
): Promise<void> {
  const { countyCode } = actor;
  const to: PlanState = PLAN_FLOW[plan.state][action]?.to ?? plan.state;
  await tx
    .updateTable("villagePlan")
    .set({ ...more, state: to, changedAt: now } as never)
    .where("countyCode", "=", countyCode)
    .where("id", "=", plan.id)
    .execute();
  const last = await tx
    .selectFrom("villagePlanStep")
    .select((eb) => eb.fn.max<number>("no").as("no"))
    .where("countyCode", "=", countyCode)
    .where("planId", "=", plan.id)
    .executeTakeFirst();
  await tx
    .insertInto("villagePlanStep")
    .values({
      countyCode,
      id: world.newId(),
      planId: plan.id,
      place: plan.place,
      no: Number(last?.no ?? 0) + 1,
      action,
      opinion,
      onDay: on as never,
      actorId: actor.cadreId,
      actorName: actor.name,
      at: now,
    })
    .execute();
  await emit("village-plan.moved", { villagePlanId: plan.id, action, state: to }, plan.place);
}

/** What was reported on the version before while this one was talked over stands on this one too. */
const carryReports = ({ tx, actor, now }: Pick<Call<never>, "tx" | "actor" | "now">, planId: string) =>
  sql`update village_plan_item i set state = o.state, note = o.note, done_on = o.done_on, files = o.files, changed_at = ${now}
    from village_plan_item o where o.county_code = i.county_code and o.id = i.follows_id
      and i.county_code = ${actor.countyCode} and i.plan_id = ${planId} and not i.dropped`.execute(tx);

/** A step on the way of a plan: 听取意见, 审核, 退回, 批准, 执行, 撤回. What comes into force replaces the version before. */
export const takeStep = command({
  name: "village-plan.take-step",
  verb: "village-plan.step",
  input: TakePlanStep,
  output: z.object({ id: VillagePlanId }),
  load: async ({ tx, actor, input, now }) => {
    const plan = await getPlan(tx, actor, "village-plan.step", input.villagePlanId, true);
    const parts = await partsOf(tx, actor.countyCode, plan.id);
    const kinds = (await getRules(tx, actor.countyCode, dayOf(now)))["village-plan.talks"].value;
    return { plan, lastOn: lastOnOf(parts), ready: readyOf(plan, parts, kinds) };
  },
  whyNot: ({ actor, input, now }, { plan, lastOn, ready }) =>
    whyNotStep({ ...plan, lastOn }, input.action, actor, input, dayOf(now)) ??
    (input.action === "hear" ? whyNotReady(ready) : null),
  run: async (call, { plan }) => {
    const { tx, actor, input, mark } = call;
    const { action, on, documentNo } = input;
    if (action === "enforce") {
      const before = await tx
        .selectFrom("villagePlan")
        .select("id")
        .where("countyCode", "=", actor.countyCode)
        .where("place", "=", plan.place)
        .where("state", "=", "in-force")
        .executeTakeFirst();
      if (before) {
        const replaced = await getPlan(tx, actor, "village-plan.step", before.id, true);
        await move(call, replaced, "replace", { on, opinion: "" });
        await carryReports(call, plan.id);
      }
    }
    const more = {
      ...(action === "approve" && { documentNo, approvedOn: on }),
      ...(action === "enforce" && { inForceOn: on }),
    };
    await move(call, plan, action, input, more);
    mark({ place: plan.place, subject: plan.id });
    return { id: plan.id };
  },
});
