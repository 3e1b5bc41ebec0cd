import { z } from "zod";
import { say } from "#i18n/index.ts";
import { whyNotMay } from "#kernel/actor.ts";
import { lastDayOf } from "#kernel/calendar.ts";
import { Day, dayOf } from "#kernel/day.ts";
import { sendNotice } from "#modules/duties/index.ts";
import { getRules } from "#modules/rules/index.ts";
import { holidaysOf, quote } from "#packs/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { within } from "#platform/scope.ts";
import { worklogRefusals as no } from "../domain/refusals.ts";
import { AnswerFeedback, FeedbackId, SendFeedback } from "../domain/shapes.ts";

/** Tells the level above something, with a day by which it answers; or thanks or complains about somebody. */
export const sendFeedback = command({
  name: "worklog.send-feedback",
  verb: "worklog.feedback",
  input: SendFeedback,
  output: z.object({ feedbackId: FeedbackId, answerBy: Day.nullable() }),
  load: ({ tx, actor, now }) => getRules(tx, actor.countyCode, dayOf(now)),
  whyNot: ({ actor, input }) => whyNotMay(actor, "worklog.feedback", input.place),
  run: async ({ tx, actor, input, now, emit, mark }, rules) => {
    const day = dayOf(now);
    const answerBy =
      input.kind === "commendation" ? null : lastDayOf(day, rules["worklog.answer-days"].value, holidaysOf(rules));
    await tx
      .insertInto("feedback")
      .values({
        countyCode: actor.countyCode,
        id: input.feedbackId,
        place: input.place,
        cadreId: actor.cadreId,
        kind: input.kind,
        aboutCadre: input.aboutCadre,
        title: input.title,
        text: input.text,
        day,
        at: now,
        answerBy,
        rule: JSON.stringify(quote(rules, "worklog.answer-days")),
        deviceId: input.device?.id ?? null,
        deviceAt: input.device?.at ?? null,
        deviceCounter: input.device?.counter ?? null,
        changedAt: now,
      })
      .execute();
    mark({ place: input.place, subject: input.feedbackId });
    await emit(
      "worklog.feedback-sent",
      { feedbackId: input.feedbackId, cadreId: actor.cadreId, kind: input.kind, answerBy },
      input.place,
    );
    return { feedbackId: input.feedbackId, answerBy };
  },
});

/** The township or the county answers. Nobody answers what is about themselves. */
export const answerFeedback = command({
  name: "worklog.answer-feedback",
  verb: "worklog.answer",
  input: AnswerFeedback,
  output: z.object({ feedbackId: FeedbackId }),
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("feedback")
      .select(["id", "place", "cadreId", "aboutCadre", "kind", "title", "answeredAt"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.feedbackId)
      .where(within(actor, "worklog.answer", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw no.notFound({});
    return row;
  },
  whyNot: ({ actor }, row) => {
    if (row.kind === "commendation") return no.noAnswerWanted({});
    if (row.answeredAt !== null) return no.answeredAlready({});
    return row.aboutCadre === actor.cadreId ? no.notAboutYourself({}) : null;
  },
  run: async ({ tx, actor, input, now, emit, mark }, row) => {
    await tx
      .updateTable("feedback")
      .set({
        answer: input.answer,
        answeredAt: now,
        answeredBy: actor.cadreId,
        answeredName: actor.name,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    if (row.cadreId !== actor.cadreId)
      await sendNotice(tx, {
        ...{ id: derivedId("feedback-answered", row.id), countyCode: actor.countyCode, place: row.place, now },
        ...{ kind: "decision", page: "/matters", to: [row.cadreId], by: actor },
        title: say("zh", "worklog.notice.answered", { title: row.title }).slice(0, 100),
        body: input.answer,
      });
    await emit("worklog.feedback-answered", { feedbackId: row.id, cadreId: row.cadreId }, row.place);
    return { feedbackId: input.feedbackId };
  },
});
