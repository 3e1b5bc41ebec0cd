import { command } from "#platform/command.ts";
import { ApprovePosting } from "../domain/asked.ts";
import { barsOf, refusedBy } from "../domain/attached.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { filesOf } from "./files-of.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** Approves exactly what was checked at the moment the approver saw. */
export const approvePosting = command({
  name: "posting.approve",
  verb: "posting.approve",
  input: ApprovePosting,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.approve", call.input.postingId, true);
    const files = await filesOf(call.tx, call.actor.countyCode, posting.id);
    return { posting, bars: files.flatMap((file) => barsOf(file, file.findings)) };
  },
  whyNot: ({ actor, input }, { posting, bars }) => {
    const refused = whyNotStep(posting, "approve", actor);
    if (refused) return refused;
    const checkedAt = posting.steps.findLast((step) => step.action === "check")?.at;
    return checkedAt === input.seen ? refusedBy(bars) : no.changedSince({});
  },
  run: async (call, { posting }) => ({ postingId: posting.id, state: await takeStep(call, posting, "approve") }),
});
