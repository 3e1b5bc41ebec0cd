import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { ClosePosting } from "../domain/asked.ts";
import { outcomeOf, whyNotClose } from "../domain/closing.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { scanText } from "../domain/scan-text.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { clearPortal } from "./portal-pages.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** 结案: without objection, or with each answered and a conclusion that the public reads. */
export const closePosting = command({
  name: "posting.close",
  verb: "posting.approve",
  input: ClosePosting,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.approve", call.input.postingId, true);
    return { posting, rules: await getRules(call.tx, call.actor.countyCode, dayOf(call.now)) };
  },
  whyNot: ({ actor, input }, { posting, rules }) => {
    const refused = whyNotStep(posting, "close", actor) ?? whyNotClose(posting.objections, input.conclusion);
    if (refused) return refused;
    const findings = scanText(input.conclusion ?? "", "conclusion", stopWordsOf(rules));
    return findings[0] ? no.blocked({ count: findings.length, first: findings[0].rule }) : null;
  },
  run: async (call, { posting, rules }) => {
    const outcome = outcomeOf(posting.objections);
    const { conclusion } = call.input;
    await clearPortal(call, posting, { state: "closed", outcome, conclusion }, rules);
    const state = await takeStep(call, posting, "close", conclusion, { outcome, conclusion });
    await call.emit("posting.closed", { postingId: posting.id, outcome }, posting.place);
    return { postingId: posting.id, state };
  },
});
