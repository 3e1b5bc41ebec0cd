import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { whyNotPublished } from "../domain/publication.ts";
import { CloseResolution, Moved } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { getResolution, takeStep } from "./resolution-store.ts";

/** The matter is done: the result has hung its days and what was said about it is answered. */
export const closeResolution = command({
  name: "resolution.close",
  verb: "resolution.record",
  input: CloseResolution,
  output: Moved,
  load: (call) => getResolution(call, "resolution.record", call.input.resolutionId, true),
  whyNot: ({ actor }, resolution) =>
    whyNotTake(resolution, "close", actor) ?? whyNotPublished(resolution.resultPosting),
  run: async (call, resolution) => {
    const state = await takeStep(call, resolution, { action: "close", on: dayOf(call.now) });
    return { resolutionId: resolution.id, state };
  },
});
