import { dayOf } from "#kernel/day.ts";
import { callOff, hangText, whyNotText } from "#modules/disclosure/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotPostAnew } from "../domain/publication.ts";
import { Moved, PostResolution } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { getResolution, takeStep } from "./resolution-store.ts";

/**
 * The first publication 决议公开: its text becomes a posting, already scanned. Approval, board, clock and objections are those of every
 * posting (module disclosure). One that the township sent back or withdrew is replaced by doing this again.
 */
export const postResolution = command({
  name: "resolution.post",
  verb: "resolution.record",
  input: PostResolution,
  output: Moved,
  load: async (call) => {
    const { tx, actor, input } = call;
    return {
      resolution: await getResolution(call, "resolution.record", input.resolutionId, true),
      rules: await getRules(tx, actor.countyCode, dayOf(call.now)),
    };
  },
  whyNot: ({ actor, input }, { resolution, rules }) =>
    whyNotTake(resolution, "post", actor) ??
    (resolution.state === "posted" ? whyNotPostAnew(resolution.posting, rules["governance.objection"].value) : null) ??
    whyNotText({ title: input.title, note: input.text, contact: input.contact }, rules),
  run: async (call, { resolution }) => {
    const { title, text, contact } = call.input;
    const postingId = call.world.newId();
    const { place } = resolution;
    if (resolution.state === "posted" && resolution.postingId)
      await callOff(call, "resolution.record", resolution.postingId as never, "另行公开");
    await hangText(call, "resolution.record", postingId as never, {
      place,
      kind: "resolution",
      title,
      note: text,
      contact,
    });
    const step = { action: "post", on: dayOf(call.now), postingId } as const;
    const state = await takeStep(call, resolution, step, { postingId });
    return { resolutionId: resolution.id, state };
  },
});
