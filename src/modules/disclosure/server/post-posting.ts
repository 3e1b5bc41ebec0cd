import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf, quote } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { PostPosting } from "../domain/asked.ts";
import { clockOf } from "../domain/clock.ts";
import { no } from "../domain/refusals.ts";
import { Moved } from "../domain/shown.ts";
import { whyNotStep } from "../domain/workflow.ts";
import { readDraft, whyNotItems } from "./draft-items.ts";
import { filesOf } from "./files-of.ts";
import { getItems } from "./items.ts";
import { whyNotPhoto } from "./photo.ts";
import { putFilesOnPortal, putOnPortal } from "./portal-pages.ts";
import { clockRuleOf, getPosting, takeStep } from "./posting-store.ts";

/** 张贴: up on the board and on the portal, when everybody named still lives here; the clock starts, under the rules of this day. */
export const postPosting = command({
  name: "posting.post",
  verb: "posting.post",
  input: PostPosting,
  output: Moved,
  load: async (call) => {
    const posting = await getPosting(call, "posting.post", call.input.postingId, true);
    const items = await getItems(call.tx, call.actor.countyCode, posting.id);
    const asked = { postingId: posting.id, place: posting.place, kind: posting.kind, items };
    const draft = await readDraft(call, asked, "posting.post");
    const voided = items.filter((item) => (draft.versions.get(item.householdId) ?? null) !== item.cardVersion).length;
    const files = await filesOf(call.tx, call.actor.countyCode, posting.id);
    return {
      ...{ posting, items, files, voided, unfit: whyNotItems(asked, draft) },
      badPhoto: await whyNotPhoto(call, call.input.photoFileId),
    };
  },
  whyNot: ({ actor }, { posting, voided, unfit, badPhoto }) =>
    whyNotStep(posting, "post", actor) ?? badPhoto ?? unfit ?? (voided > 0 ? no.cardNotFinal({ count: voided }) : null),
  run: async (call, { posting, items, files }) => {
    const { tx, actor, input, now, emit } = call;
    const today = dayOf(now);
    const rules = await getRules(tx, actor.countyCode, today);
    const quoted = [
      quote(rules, `posting.days.${posting.kind}`),
      quote(rules, "posting.objection.clock"),
      quote(rules, "posting.fields.board"),
      quote(rules, "posting.fields.web"),
      quote(rules, "posting.name.web"),
    ];
    const { lastDay } = clockOf(today, clockRuleOf({ ...posting, rules: quoted }), [], today, holidaysOf(rules));
    await putOnPortal(call, posting, items, rules, today, lastDay);
    await putFilesOnPortal(call, posting.id, files, lastDay);
    const state = await takeStep(call, posting, "post", null, {
      postedOn: today,
      lastDay,
      rules: JSON.stringify(quoted),
      ...(input.photoFileId && { photoId: input.photoFileId }),
    });
    await emit("posting.posted", { postingId: posting.id, lastDay }, posting.place);
    return { postingId: posting.id, state };
  },
});
