import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Call, command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { CallMeeting, MeetingDone } from "../../domain/meeting-shapes.ts";
import { venueOf, whyNotOn } from "../../domain/meetings.ts";
import { no } from "../../domain/refusals.ts";
import { sendNotice } from "../notice/send.ts";
import { peopleUnder } from "../people.ts";

type Called = { cadreId: string; name: string; territory: string; class: string; venueId: string | null };

/** Who is called: each class on its ground; somebody in two classes comes once, in the first. */
async function rollOf({
  tx,
  actor,
  input,
  now,
}: Call<CallMeeting>): Promise<{ roll: Called[]; refused: Refusal | null }> {
  const rules = await getRules(tx, actor.countyCode, dayOf(now));
  if (!rules["meetings.kinds"].value.some((one) => one.key === input.kind))
    return { roll: [], refused: no.meetingKind({ kind: input.kind }) };
  const roll = new Map<string, Called>();
  for (const called of input.classes) {
    const known = rules["meetings.classes"].value.find((one) => one.key === called.class);
    if (!known) return { roll: [], refused: no.meetingClass({ class: called.class }) };
    for (const one of await peopleUnder(tx, actor.countyCode, known.posts, called.under, input.heldOn))
      if (!roll.has(one.cadreId))
        roll.set(one.cadreId, {
          cadreId: one.cadreId,
          name: one.name,
          territory: one.territory,
          class: called.class,
          venueId: called.venueId ?? venueOf(one.territory, input.venues),
        });
  }
  return { roll: [...roll.values()], refused: null };
}

function whyNotCall({ actor, input, now }: Call<CallMeeting>, roll: readonly Called[]): Refusal | null {
  const not = whyNotMay(actor, "meeting.call", input.place);
  if (not) return not;
  if (input.endsAt <= input.startsAt) return no.meetingTimes({});
  const tooLate = whyNotOn(input.heldOn, dayOf(now));
  if (tooLate) return tooLate;
  if (input.venues.filter((one) => one.main).length !== 1) return no.meetingVenue({});
  const inside = (code: string): boolean => code.startsWith(input.place);
  const venues = new Set(input.venues.map((one) => one.id));
  const fits =
    input.venues.every((one) => inside(one.place)) &&
    input.classes.every((one) => inside(one.under) && (one.venueId === null || venues.has(one.venueId)));
  if (!fits) return no.meetingOutside({});
  return roll.length === 0 ? no.meetingNobody({}) : null;
}

/**
 * Calls a meeting: venues, classes of people, agenda; everybody on the roll gets a notice to answer (seed 003, B1). One that was held
 * before is entered the same way, and nobody is asked to come.
 */
export const callMeeting = command({
  name: "meeting.call",
  verb: "meeting.call",
  input: CallMeeting,
  output: MeetingDone,
  load: async (call) => ({
    ...(await rollOf(call)),
    known: await call.tx
      .selectFrom("meeting")
      .select("id")
      .where("countyCode", "=", call.actor.countyCode)
      .where("id", "=", call.input.meetingId)
      .executeTakeFirst(),
    documents:
      call.input.documents.length === 0
        ? []
        : await call.tx
            .selectFrom("studyDocument")
            .select("id")
            .where("countyCode", "=", call.actor.countyCode)
            .where("id", "in", call.input.documents)
            .execute(),
  }),
  whyNot: (call, { roll, refused, known, documents }) =>
    whyNotMay(call.actor, "meeting.call", call.input.place) ??
    refused ??
    (known ? no.exists({}) : null) ??
    (documents.length < new Set(call.input.documents).size ? no.document({}) : null) ??
    whyNotCall(call, roll),
  run: async ({ tx, actor, input, now, mark, emit }, { roll }) => {
    const { meetingId, place, kind, title, heldOn, startsAt, endsAt, note } = input;
    const { countyCode } = actor;
    mark({ place, subject: meetingId });
    await tx
      .insertInto("meeting")
      .values({
        ...{ countyCode, id: meetingId, place, kind, title, heldOn, startsAt, endsAt, note },
        state: "called",
        agenda: JSON.stringify(input.agenda),
        classes: JSON.stringify(input.classes),
        documents: input.documents,
        calledBy: actor.cadreId,
        changedAt: now,
      })
      .execute();
    await tx
      .insertInto("meetingVenue")
      .values(input.venues.map((one, no_) => ({ countyCode, ...one, meetingId, no: no_ + 1 })))
      .execute();
    await tx
      .insertInto("meetingPerson")
      .values(roll.map(({ name: _, ...one }) => ({ countyCode, meetingId, place, ...one })))
      .execute();
    await emit("duties.meeting-called", { meetingId }, place);
    if (heldOn < dayOf(now)) return { meetingId, called: 0 };
    const called = await sendNotice(tx, {
      ...{ id: derivedId("meeting-notice", meetingId), countyCode, place, kind: "meeting", title, now },
      body: [`${heldOn} ${startsAt}–${endsAt}`, input.venues.map((one) => one.name).join("、"), note]
        .filter(Boolean)
        .join("\n"),
      page: `/meetings/${meetingId}`,
      to: roll.map((one) => one.cadreId),
      by: actor,
      asks: "receipt",
      replyBy: input.replyBy,
    });
    return { meetingId, called };
  },
});
