import { dayOf } from "#kernel/day.ts";
import { callOff } from "#modules/disclosure/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotObject } from "../domain/publication.ts";
import { Moved, TurnBack } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { getResolution, takeStep } from "./resolution-store.ts";

/**
 * Back or off, with the reason: returned to an earlier step, back to the joint meeting because of an objection, or withdrawn.
 * What hangs of it comes down in the same transaction.
 */
export const turnBack = command({
  name: "resolution.turn-back",
  verb: "governance.read",
  input: TurnBack,
  output: Moved,
  load: async (call) => ({
    resolution: await getResolution(call, "governance.read", call.input.resolutionId, true),
    rules: await getRules(call.tx, call.actor.countyCode, dayOf(call.now)),
  }),
  whyNot: ({ actor, input }, { resolution, rules }) =>
    whyNotTake(resolution, input.action, actor) ??
    (input.action === "object" ? whyNotObject(resolution.posting, rules["governance.objection"].value) : null),
  run: async (call, { resolution }) => {
    const { action, reason } = call.input;
    if (resolution.state === "posted" && resolution.postingId)
      await callOff(call, "governance.read", resolution.postingId as never, reason);
    const state = await takeStep(call, resolution, { action, on: dayOf(call.now), opinion: reason });
    return { resolutionId: resolution.id, state };
  },
});
