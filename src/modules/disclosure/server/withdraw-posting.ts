import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { StepWithReason } from "../domain/asked.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { clearPortal } from "./portal-pages.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** Calls a posting off. One that hangs leaves the portal at once; the reason stays inside. */
export const withdrawPosting = command({
  name: "posting.withdraw",
  verb: "posting.read",
  input: StepWithReason,
  output: Moved,
  load: (call) => getPosting(call, "posting.read", call.input.postingId, true),
  whyNot: ({ actor }, posting) => whyNotStep(posting, "withdraw", actor),
  run: async (call, posting) => {
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    if (posting.postedOn) await clearPortal(call, posting, { state: "withdrawn", outcome: "withdrawn" }, rules);
    const state = await takeStep(call, posting, "withdraw", call.input.reason, { outcome: "withdrawn" });
    await call.emit("posting.withdrawn", { postingId: posting.id }, posting.place);
    return { postingId: posting.id, state };
  },
});
