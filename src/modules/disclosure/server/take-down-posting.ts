import { command } from "#platform/command.ts";
import { StepPosting } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** 撤下: the paper is off the board. The portal dropped the names when the days ended. */
export const takeDownPosting = command({
  name: "posting.take-down",
  verb: "posting.post",
  input: StepPosting,
  output: Moved,
  load: (call) => getPosting(call, "posting.post", call.input.postingId, true),
  whyNot: ({ actor }, posting) => whyNotStep(posting, "take-down", actor),
  run: async (call, posting) => ({ postingId: posting.id, state: await takeStep(call, posting, "take-down") }),
});
