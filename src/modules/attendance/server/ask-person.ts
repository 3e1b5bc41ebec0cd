import { say, speak } from "#i18n/index.ts";
import { addDays, type Day, dayOf } from "#kernel/day.ts";
import { systemActor } from "#modules/accounts/contract.ts";
import { sendNotice } from "#modules/duties/index.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";

type About = { cadreId: string; place: string; day: Day; signInId: string | null };
type Odd = { kind: string; facts: Readonly<Record<string, string | number>> };
type Calling = Pick<Call<unknown>, "tx" | "actor" | "now" | "world" | "emit">;

/** Tells the person something about a question: it stands in their notices, and the question itself in their day. */
export const tellPerson = (
  { tx, actor, now }: Pick<Calling, "tx" | "actor" | "now">,
  question: { id: string; cadreId: string; place: string; day: Day },
  what: { about: string; kind: string; title: string; body: string },
) =>
  sendNotice(tx, {
    ...{ id: derivedId(what.about, question.id, now), countyCode: actor.countyCode, place: question.place },
    ...{ kind: what.kind, title: what.title, body: what.body, to: [question.cadreId], now },
    page: `/attendance/mine?month=${question.day.slice(0, 7)}`,
    by: systemActor(actor.countyCode),
  });

/** Asks a person about a day: a question with its facts, and a notice that says until when to answer. It is no verdict. */
export async function askPerson(call: Calling, about: About, odd: Odd, rules: Rules): Promise<void> {
  const { tx, actor, now, world, emit } = call;
  const id = world.newId();
  await tx
    .insertInto("dayQuestion")
    .values({
      ...{ countyCode: actor.countyCode, id, ...about, kind: odd.kind, facts: JSON.stringify(odd.facts) },
      ...{ state: "open", raisedAt: now, changedAt: now },
    })
    .execute();
  const last = addDays(dayOf(now), rules["attendance.answer-days"].value);
  const what = speak("zh", `attendance.question.${odd.kind}`, odd.facts);
  await tellPerson(
    call,
    { ...about, id },
    {
      ...{ about: "question", kind: "question", title: say("zh", "attendance.notice.question", { from: about.day }) },
      body: say("zh", "attendance.notice.question.body", { what, last }),
    },
  );
  await emit("attendance.question-raised", { questionId: id, cadreId: about.cadreId, kind: odd.kind }, about.place);
}
