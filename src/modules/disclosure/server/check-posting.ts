import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { StepPosting } from "../domain/asked.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { reviewDraft } from "../domain/review.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { postable } from "./draft-items.ts";
import { readHouseholds } from "./households.ts";
import { freezeItem, getItems, projectItem } from "./items.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** 校验脱敏: reduces each household anew to what may be shown, scans every text, and freezes the result. */
export const checkPosting = command({
  name: "posting.check",
  verb: "posting.draft",
  input: StepPosting,
  output: Moved,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const posting = await getPosting(call, "posting.draft", input.postingId, true);
    const kept = await getItems(tx, actor.countyCode, posting.id);
    const households = await readHouseholds(
      call,
      "posting.draft",
      kept.map((item) => item.householdId),
    );
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const items = kept.map((item) => ({
      ...item,
      ...projectItem(posting.kind, postable({ households }, item), item, rules, dayOf(now)),
    }));
    return { posting, items, findings: reviewDraft({ ...posting, items }, stopWordsOf(rules)) };
  },
  whyNot: ({ actor }, { posting, items, findings }) => {
    const refused = whyNotStep(posting, "check", actor);
    if (refused) return refused;
    if (items.length === 0) return no.empty({});
    const [first] = findings;
    return first ? no.blocked({ count: findings.length, first: first.rule }) : null;
  },
  run: async (call, { posting, items }) => {
    for (const item of items) await freezeItem(call, item, item);
    return { postingId: posting.id, state: await takeStep(call, posting, "check") };
  },
});
