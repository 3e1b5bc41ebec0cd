import { command } from "#platform/command.ts";
import { StepWithReason } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** Sends a checked or approved posting back to be rewritten, with the reason. */
export const returnPosting = command({
  name: "posting.return",
  verb: "posting.approve",
  input: StepWithReason,
  output: Moved,
  load: (call) => getPosting(call, "posting.approve", call.input.postingId, true),
  whyNot: ({ actor }, posting) => whyNotStep(posting, "return", actor),
  run: async (call, posting) => ({
    postingId: posting.id,
    state: await takeStep(call, posting, "return", call.input.reason),
  }),
});
