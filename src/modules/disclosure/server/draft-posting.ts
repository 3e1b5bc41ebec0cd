import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { getRules } from "#modules/rules/index.ts";
import { TEXT_KINDS } from "#packs/schemas/posting.ts";
import { command } from "#platform/command.ts";
import { DraftPosting } from "../domain/asked.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { addPosting } from "./add-posting.ts";
import { postable, readDraft, whyNotItems } from "./draft-items.ts";
import { projectItem, replaceItems } from "./items.ts";
import { getPosting, takeStep } from "./posting-store.ts";

/** A new posting of one village: a heading and the households on it. Nothing is public yet. */
export const draftPosting = command({
  name: "posting.draft",
  verb: "posting.draft",
  input: DraftPosting,
  output: Moved,
  load: async (call) => {
    const taken = await call.tx
      .selectFrom("posting")
      .select("id")
      .where("countyCode", "=", call.actor.countyCode)
      .where("id", "=", call.input.postingId)
      .executeTakeFirst();
    return { ...(await readDraft(call, call.input)), taken: taken !== undefined };
  },
  whyNot: ({ actor, input }, draft): Refusal | null =>
    whyNotMay(actor, "posting.draft", input.place) ??
    (TEXT_KINDS.has(input.kind) ? no.writtenElsewhere({}) : null) ??
    (draft.taken ? no.exists({}) : whyNotItems(input, draft)),
  run: async (call, draft) => {
    const { tx, actor, input, now } = call;
    const { place, kind, title, note, contact } = input;
    await addPosting(call, { id: input.postingId, place, kind, title, note, contact });
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    await replaceItems(
      call,
      { id: input.postingId, place },
      input.items,
      (item) => projectItem(kind, postable(draft, item), item, rules, dayOf(now)),
      draft.versions,
    );
    const posting = await getPosting(call, "posting.draft", input.postingId);
    return { postingId: input.postingId, state: await takeStep(call, posting, "draft") };
  },
});
