import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { AnswerObjection } from "../domain/asked.ts";
import { whyNotAnswer } from "../domain/objecting.ts";
import { PostingId } from "../domain/posting.ts";
import { stopWordsOf } from "../domain/project.ts";
import { no } from "../domain/refusals.ts";
import { Answered } from "../domain/shown.ts";
import { moveClock } from "./add-objection.ts";
import { answerOnPortal } from "./portal-objections.ts";
import { getPosting } from "./posting-store.ts";

/** The answer to an objection, by the township. It is public under the tracking number. */
export const answerObjection = command({
  name: "objection.answer",
  verb: "objection.answer",
  input: AnswerObjection,
  output: Answered,
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const mine = tx
      .selectFrom("objection")
      .select(["id", "postingId", "place", "trackingNo", "answeredOn"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.objectionId)
      .where(within(actor, "objection.answer", "place"));
    const found = await mine.executeTakeFirst();
    if (!found) throw no.objectionNotFound({});
    await getPosting(call, "objection.answer", PostingId.parse(found.postingId), true);
    const objection = await mine.executeTakeFirst();
    if (!objection) throw no.objectionNotFound({});
    return { objection, rules: await getRules(tx, actor.countyCode, dayOf(now)) };
  },
  whyNot: ({ actor, input }, { objection, rules }) => whyNotAnswer(objection, input.answer, actor, stopWordsOf(rules)),
  run: async (call, { objection, rules }) => {
    const { tx, actor, input, now, emit, mark } = call;
    const { finding, answer } = input;
    const answeredOn = dayOf(now);
    await tx
      .updateTable("objection")
      .set({
        ...{ finding, answer, answeredOn },
        answeredAt: now,
        answeredBy: actor.cadreId,
        answeredName: actor.name,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", objection.id)
      .execute();
    await answerOnPortal(call, objection.trackingNo, { finding, answer, answeredOn });
    const posting = await getPosting(call, "objection.answer", PostingId.parse(objection.postingId));
    await moveClock(call, posting, rules);
    mark({ place: objection.place, subject: objection.postingId });
    await emit("objection.answered", { postingId: posting.id, objectionId: objection.id }, posting.place);
    return { objectionId: input.objectionId };
  },
});
