import { addDays } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotExecute } from "../domain/publication.ts";
import { no } from "../domain/refusals.ts";
import { ExecuteResolution, Moved } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { whyNotFiles } from "./check-files.ts";
import { getResolution, takeStep, whyNotOn } from "./resolution-store.ts";
import { watchersOn } from "./watchers.ts";

/** It is carried out, and members of the supervisory committee watch: first when it begins, then at every visit they make. */
export const executeResolution = command({
  name: "resolution.execute",
  verb: "resolution.record",
  input: ExecuteResolution,
  output: Moved,
  load: async (call) => {
    const { tx, actor, input } = call;
    const resolution = await getResolution(call, "resolution.record", input.resolutionId, true);
    return {
      resolution,
      rules: await getRules(tx, actor.countyCode, input.on),
      watchers: await watchersOn(tx, actor, resolution.place, input.on),
      badFiles: await whyNotFiles(call, "governance.read", input.files, resolution.place),
    };
  },
  whyNot: ({ actor, input, now }, { resolution, rules, watchers, badFiles }) => {
    const begins = resolution.state === "posted";
    const refused =
      whyNotTake(resolution, begins ? "execute" : "watch", actor) ??
      (begins ? whyNotExecute(resolution.posting, rules["governance.objection"].value) : null) ??
      badFiles ??
      whyNotOn(input.on, resolution, now);
    if (refused) return refused;
    const lastDay = begins ? resolution.posting?.lastDay : null;
    if (lastDay && input.on <= lastDay) return no.beforeLast({ day: addDays(lastDay, 1) });
    return input.watchers.every((id) => watchers.some((one) => one.id === id)) ? null : no.watcherUnknown({});
  },
  run: async (call, { resolution }) => {
    const { on, opinion, files, watchers } = call.input;
    const action = resolution.state === "posted" ? "execute" : "watch";
    const state = await takeStep(call, resolution, { action, on, opinion, files, watchers });
    return { resolutionId: resolution.id, state };
  },
});
