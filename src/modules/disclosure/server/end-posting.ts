import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { StepPosting } from "../domain/asked.ts";
import { whyNotEnd } from "../domain/closing.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { clearPortal } from "./portal-pages.ts";
import { clockNow, getPosting, takeStep } from "./posting-store.ts";

/** 到期: the days are over, the names leave the portal. The clock does this by itself; a clerk may be quicker. */
export const endPosting = command({
  name: "posting.end",
  verb: "posting.post",
  input: StepPosting,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.post", call.input.postingId, true);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    return { posting, rules, clock: clockNow(posting, call.now, holidaysOf(rules)) };
  },
  whyNot: ({ actor }, { posting, clock }) =>
    whyNotStep(posting, "end", actor) ??
    (clock ? whyNotEnd(clock, posting.objections) : no.notNow({ state: posting.state, action: "end" })),
  run: async (call, { posting, rules }) => {
    await clearPortal(call, posting, { state: "ended" }, rules);
    const state = await takeStep(call, posting, "end");
    await call.emit("posting.ended", { postingId: posting.id }, posting.place);
    return { postingId: posting.id, state };
  },
});
