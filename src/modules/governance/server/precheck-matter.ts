import { command } from "#platform/command.ts";
import { Moved, PrecheckMatter } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { whyNotFiles } from "./check-files.ts";
import { getResolution, takeStep, whyNotOn } from "./resolution-store.ts";

/** The township has looked: nothing against law or policy. What it does not like it returns, with its reason. */
export const precheckMatter = command({
  name: "resolution.precheck",
  verb: "resolution.check",
  input: PrecheckMatter,
  output: Moved,
  load: async (call) => {
    const resolution = await getResolution(call, "resolution.check", call.input.resolutionId, true);
    return { resolution, badFiles: await whyNotFiles(call, "governance.read", call.input.files, resolution.place) };
  },
  whyNot: ({ actor, input, now }, { resolution, badFiles }) =>
    whyNotTake(resolution, "precheck", actor) ?? badFiles ?? whyNotOn(input.on, resolution, now),
  run: async (call, { resolution }) => {
    const { on, opinion, files } = call.input;
    const state = await takeStep(call, resolution, { action: "precheck", on, opinion, files });
    return { resolutionId: resolution.id, state };
  },
});
