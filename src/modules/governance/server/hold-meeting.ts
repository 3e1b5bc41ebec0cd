import { getRules } from "#modules/rules/index.ts";
import { quote } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { HoldMeeting, Moved } from "../domain/shapes/resolutions.ts";
import { agreed, whyNotMeeting } from "../domain/voting.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { whyNotFiles } from "./check-files.ts";
import { getResolution, takeStep, whyNotOn } from "./resolution-store.ts";

/** One of the four meetings, with its counts. One that too few came to is refused; one that did not agree sends the matter back. */
export const holdMeeting = command({
  name: "resolution.meet",
  verb: "resolution.record",
  input: HoldMeeting,
  output: Moved,
  load: async (call) => {
    const resolution = await getResolution(call, "resolution.record", call.input.resolutionId, true);
    return {
      resolution,
      rules: await getRules(call.tx, call.actor.countyCode, call.input.on),
      badFiles: await whyNotFiles(call, "governance.read", call.input.files, resolution.place),
    };
  },
  whyNot: ({ actor, input, now }, { resolution, rules, badFiles }) =>
    whyNotTake(resolution, input.meeting, actor) ??
    badFiles ??
    whyNotOn(input.on, resolution, now) ??
    whyNotMeeting(input.counts, rules["governance.meetings"].value[input.meeting]),
  run: async (call, { resolution, rules }) => {
    const { meeting, on, chair, counts, opinion, files } = call.input;
    const action = agreed(counts, rules["governance.meetings"].value[meeting]) ? meeting : "reject";
    const rule = quote(rules, "governance.meetings");
    const state = await takeStep(call, resolution, { action, meeting, on, chair, counts, opinion, files, rule });
    return { resolutionId: resolution.id, state };
  },
});
