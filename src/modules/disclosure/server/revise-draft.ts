import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { TEXT_KINDS } from "#packs/schemas/posting.ts";
import { command } from "#platform/command.ts";
import { ReviseDraft } from "../domain/asked.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { postable, readDraft, whyNotItems } from "./draft-items.ts";
import { projectItem, replaceItems } from "./items.ts";
import { getPosting } from "./posting-store.ts";

/** Rewrites a draft. What has been checked is frozen; it has to be returned first. */
export const reviseDraft = command({
  name: "posting.revise",
  verb: "posting.draft",
  input: ReviseDraft,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.draft", call.input.postingId, true);
    const asked = { ...call.input, place: posting.place, kind: posting.kind };
    return { posting, asked, draft: await readDraft(call, asked) };
  },
  whyNot: (_, { posting, asked, draft }) =>
    TEXT_KINDS.has(posting.kind)
      ? no.writtenElsewhere({})
      : posting.state === "draft"
        ? whyNotItems(asked, draft)
        : no.notNow({ state: posting.state, action: "revise" }),
  run: async (call, { posting, asked, draft }) => {
    const { tx, actor, input, now, mark } = call;
    await tx
      .updateTable("posting")
      .set({ title: input.title, note: input.note, contact: input.contact, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", posting.id)
      .execute();
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    await replaceItems(
      call,
      posting,
      asked.items,
      (item) => projectItem(posting.kind, postable(draft, item), item, rules, dayOf(now)),
      draft.versions,
    );
    mark({ place: posting.place, subject: posting.id });
    return { postingId: posting.id, state: posting.state };
  },
});
