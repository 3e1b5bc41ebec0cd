import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { carryOver } from "#modules/organisation/index.ts";
import { carryNaturalVillages } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { FollowDivision, FollowStarted, whyNotFollow } from "../../domain/follow.ts";
import { endedDivision, whyNotOver } from "./follow-plan.ts";

const VILLAGE_DIGITS = 12;

/** What stood over an ended division follows into its successor: posts and natural villages at once, households as a job. */
export const followDivision = command({
  name: "registry.follow-division",
  verb: "household.merge",
  input: FollowDivision,
  output: FollowStarted,
  load: (call) => endedDivision(call, call.input.code),
  whyNot: ({ actor, input, now }, division): Refusal | null =>
    whyNotFollow(division, dayOf(now), input.into) ?? whyNotOver(actor, [input.code, input.into]),
  run: async (call, division) => {
    const { code, into } = call.input;
    call.mark({ place: code });
    const on = division.until ?? dayOf(call.now);
    const posts = await carryOver(call, code, into, on);
    const isVillage = code.length === VILLAGE_DIGITS;
    if (isVillage) await carryNaturalVillages(call, code, into, on);
    const jobId = isVillage
      ? await startJob(call, { kind: "registry.follow-division", place: into, input: { code, into } })
      : null;
    return { jobId, appointments: posts.carried, ended: posts.ended };
  },
});
