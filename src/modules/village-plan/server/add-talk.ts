import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { AddTalk, PlanTalkId } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { TALKED_OVER } from "../domain/workflow.ts";
import { getPlan } from "./get-plan.ts";

/** Whom the draft was talked over with: who, what was said, what became of it. Written until the county has approved. */
export const addTalk = command({
  name: "village-plan.add-talk",
  verb: "village-plan.write",
  input: AddTalk,
  output: z.object({ id: PlanTalkId }),
  load: async ({ tx, actor, input, now }) => {
    const plan = await getPlan(tx, actor, "village-plan.write", input.villagePlanId);
    for (const file of input.files) await getStoredFile(tx, actor, "stationing.read", file);
    return { plan, kinds: (await getRules(tx, actor.countyCode, dayOf(now)))["village-plan.talks"].value };
  },
  whyNot: ({ actor, input, now }, { plan, kinds }) => {
    const noRight = whyNotMay(actor, "village-plan.write", plan.place);
    if (noRight) return noRight;
    if (!TALKED_OVER.includes(plan.state)) return no.notADraft({ state: plan.state });
    if (!kinds.some((one) => one.key === input.kind)) return no.kindUnknown({ kind: input.kind });
    return input.heldOn > dayOf(now) ? no.dayAhead({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, { plan }) => {
    const { commandId: _, villagePlanId, ...facts } = input;
    const { place } = plan;
    await tx
      .insertInto("villagePlanTalk")
      .values({
        countyCode: actor.countyCode,
        planId: villagePlanId,
        place,
        ...facts,
        writtenBy: actor.cadreId,
        writtenName: actor.name,
        changedAt: now,
      })
      .execute();
    mark({ place, subject: villagePlanId });
    return { id: input.id };
  },
});
