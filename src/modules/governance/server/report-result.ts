import { dayOf } from "#kernel/day.ts";
import { callOff, hangText, whyNotText } from "#modules/disclosure/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotPostAnew } from "../domain/publication.ts";
import { no } from "../domain/refusals.ts";
import { Moved, ReportResult } from "../domain/shapes/resolutions.ts";
import { whyNotTake } from "../domain/workflow.ts";
import { whyNotFiles } from "./check-files.ts";
import { getResolution, takeStep, whyNotOn } from "./resolution-store.ts";
import { watchersOn } from "./watchers.ts";

/** The second publication 实施结果公开: what was done, found right by the supervisors named, becomes a posting of its own. */
export const reportResult = command({
  name: "resolution.report",
  verb: "resolution.record",
  input: ReportResult,
  output: Moved,
  load: async (call) => {
    const { tx, actor, input } = call;
    const resolution = await getResolution(call, "resolution.record", input.resolutionId, true);
    return {
      resolution,
      rules: await getRules(tx, actor.countyCode, dayOf(call.now)),
      watchers: await watchersOn(tx, actor, resolution.place, input.on),
      badFiles: await whyNotFiles(call, "governance.read", input.files, resolution.place),
    };
  },
  whyNot: ({ actor, input, now }, { resolution, rules, watchers, badFiles }) => {
    const refused =
      whyNotTake(resolution, "report", actor) ??
      (resolution.state === "reported" ? whyNotPostAnew(resolution.resultPosting, null) : null) ??
      badFiles ??
      whyNotOn(input.on, resolution, now);
    if (refused) return refused;
    if (!input.watchers.every((id) => watchers.some((one) => one.id === id))) return no.watcherUnknown({});
    return whyNotText({ title: input.title, note: input.text, contact: input.contact }, rules);
  },
  run: async (call, { resolution }) => {
    const { on, opinion, files, watchers, title, text, contact, result } = call.input;
    const postingId = call.world.newId();
    const { place } = resolution;
    if (resolution.state === "reported" && resolution.resultPostingId)
      await callOff(call, "resolution.record", resolution.resultPostingId as never, "另行公开");
    const posting = { place, kind: "resolution-result", title, note: text, contact } as const;
    await hangText(call, "resolution.record", postingId as never, posting);
    const step = { action: "report", on, opinion, files, watchers, postingId } as const;
    const state = await takeStep(call, resolution, step, { resultPostingId: postingId, result });
    return { resolutionId: resolution.id, state };
  },
});
