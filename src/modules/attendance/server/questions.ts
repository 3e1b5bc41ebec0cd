import { say } from "#i18n/index.ts";
import { addDays, dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { whyNotAnswer, whyNotAppeal, whyNotConclude } from "../domain/deciding.ts";
import { attendanceRefusals as no } from "../domain/refusals.ts";
import { Answer, Conclude, Done } from "../domain/shapes.ts";
import { tellPerson } from "./ask-person.ts";
import { actsOn, ownCommand } from "./own-command.ts";
import { addStep } from "./steps.ts";

async function getQuestion({ tx, actor, input }: Call<{ commandId: string; caseId: string }>, verb: string) {
  const row = await tx
    .selectFrom("dayQuestion")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", input.caseId)
    .where(actsOn(actor, verb))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  return { ...row, raisedOn: dayOf(row.raisedAt) };
}

const change = (
  { tx, actor, now }: Call<{ commandId: string }>,
  id: string,
  set: { state: string; answer?: string; answeredAt?: typeof now; conclusion?: string },
) =>
  tx
    .updateTable("dayQuestion")
    .set({ ...set, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .execute();

/** The person explains. Nothing has changed for them so far. */
export const answerQuestion = ownCommand({
  name: "attendance.answer-question",
  verb: "attendance.sign",
  input: Answer,
  output: Done,
  load: (call) => getQuestion(call, "attendance.sign"),
  whyNot: ({ actor }, question) => whyNotAnswer(question, actor),
  run: async (call, question) => {
    await change(call, question.id, { state: "answered", answer: call.input.answer, answeredAt: call.now });
    await addStep(call, question, "answer", call.input.answer);
    return { caseId: call.input.caseId, state: "answered" };
  },
});

/** Somebody has read the answer: it is accepted, or the sign-in is set aside with a reason. */
export const concludeQuestion = command({
  name: "attendance.conclude-question",
  verb: "attendance.decide",
  input: Conclude,
  output: Done,
  load: async (call) => ({
    question: await getQuestion(call, "attendance.decide"),
    rules: await getRules(call.tx, call.actor.countyCode, dayOf(call.now)),
  }),
  whyNot: ({ actor, input, now }, { question, rules }) => {
    const days = rules["attendance.answer-days"].value;
    return whyNotConclude(question, actor, dayOf(now), days, addDays(question.raisedOn, days), input.note);
  },
  run: async (call, { question }) => {
    const state = call.input.conclusion === "accept" ? "accepted" : "set-aside";
    await change(call, question.id, { state, conclusion: call.input.note });
    await addStep(call, question, call.input.conclusion, call.input.note);
    const { note } = call.input;
    await tellPerson(call, question, {
      ...{ about: state, kind: "question-concluded" },
      title: say("zh", `attendance.notice.${state}`, { from: question.day }),
      body: state === "accepted" ? note : say("zh", "attendance.notice.set-aside.body", { note }),
    });
    await call.emit(
      "attendance.question-concluded",
      { questionId: question.id, cadreId: question.cadreId, state },
      question.place,
    );
    return { caseId: call.input.caseId, state };
  },
});

/** The person appeals to the county against a sign-in that was set aside. */
export const appealQuestion = ownCommand({
  name: "attendance.appeal-question",
  verb: "attendance.sign",
  input: Answer,
  output: Done,
  load: (call) => getQuestion(call, "attendance.sign"),
  whyNot: ({ actor, input }, question) => whyNotAppeal(question, actor, input.answer),
  run: async (call, question) => {
    await change(call, question.id, { state: "appealed" });
    await addStep(call, question, "appeal", call.input.answer);
    await call.emit(
      "attendance.question-appealed",
      { questionId: question.id, cadreId: question.cadreId },
      question.place,
    );
    return { caseId: call.input.caseId, state: "appealed" };
  },
});
