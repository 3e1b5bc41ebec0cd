import { command } from "#platform/command.ts";
import { no } from "../domain/refusals.ts";
import { ClearMatter, Moved } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { whyNotFiles } from "./check-files.ts";
import { getResolution, takeStep, whyNotOn } from "./resolution-store.ts";

/** Step 0 "清": every line of the list is ticked, and what clears it is attached. */
export const clearMatter = command({
  name: "resolution.clear",
  verb: "resolution.record",
  input: ClearMatter,
  output: Moved,
  load: async (call) => {
    const resolution = await getResolution(call, "resolution.record", call.input.resolutionId, true);
    return { resolution, badFiles: await whyNotFiles(call, "governance.read", call.input.files, resolution.place) };
  },
  whyNot: ({ actor, input, now }, { resolution, badFiles }) => {
    const refused = whyNotTake(resolution, "clear", actor) ?? badFiles ?? whyNotOn(input.on, resolution, now);
    if (refused) return refused;
    const missing = (resolution.procedure.clear?.lines ?? []).filter((one) => !input.checks.includes(one.key)).length;
    if (missing > 0) return no.unchecked({ count: missing });
    return input.files.length === 0 ? no.filesNeeded({}) : null;
  },
  run: async (call, { resolution }) => {
    const { on, opinion, files, checks } = call.input;
    const state = await takeStep(call, resolution, { action: "clear", on, opinion, files, checks });
    return { resolutionId: resolution.id, state };
  },
});
