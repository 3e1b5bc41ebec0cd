import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { TEXT_KINDS } from "#packs/schemas/posting.ts";
import { command } from "#platform/command.ts";
import { StepPosting } from "../domain/asked.ts";
import { refusedBy } from "../domain/attached.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { reviewDraft } from "../domain/review.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { postable, readDraft, whyNotItems } from "./draft-items.ts";
import { barsAgainst, filesOf } from "./files-of.ts";
import { freezeItems, getItems, projectItem } from "./items.ts";
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
    const asked = { postingId: posting.id, place: posting.place, kind: posting.kind, items: kept };
    const draft = await readDraft(call, asked);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const items = kept.map((item) => ({
      ...item,
      ...projectItem(posting.kind, postable(draft, item), item, rules, dayOf(now)),
    }));
    const unfit = whyNotItems(asked, draft);
    const files = await filesOf(tx, actor.countyCode, posting.id);
    return {
      posting,
      items,
      unfit,
      barred: posting.state === "draft" ? await barsAgainst(call, files, rules) : [],
      versions: draft.versions,
      findings: reviewDraft({ ...posting, items }, stopWordsOf(rules)),
    };
  },
  whyNot: ({ actor }, { posting, items, unfit, findings, barred }) => {
    const refused = whyNotStep(posting, "check", actor);
    if (refused) return refused;
    if (items.length === 0 && !TEXT_KINDS.has(posting.kind)) return no.empty({});
    if (unfit) return unfit;
    const [first] = findings;
    return first ? no.blocked({ count: findings.length, first: first.rule }) : refusedBy(barred);
  },
  run: async (call, { posting, items, versions }) => {
    await freezeItems(call, items, versions);
    return { postingId: posting.id, state: await takeStep(call, posting, "check") };
  },
});
