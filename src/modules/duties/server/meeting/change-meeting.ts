import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { CancelMeeting, MeetingDone, MoveMeeting } from "../../domain/meeting-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { sendNotice } from "../notice/send.ts";
import { getMeeting, rollRows } from "./meetings-store.ts";

/** Another day or hour: everybody who was called hears of it and answers again. */
export const moveMeeting = command({
  name: "meeting.move",
  verb: "meeting.call",
  input: MoveMeeting,
  output: MeetingDone,
  load: ({ tx, actor, input }) => getMeeting(tx, actor, input.meetingId, "meeting.call"),
  whyNot: ({ input, now }, meeting) => {
    if (meeting.state !== "called") return no.meetingOver({ state: meeting.state });
    if (input.endsAt <= input.startsAt) return no.meetingTimes({});
    return input.heldOn < dayOf(now) ? no.meetingPast({}) : null;
  },
  run: async ({ tx, actor, input, now, mark }, meeting) => {
    mark({ place: meeting.place, subject: meeting.id });
    const { heldOn, startsAt, endsAt, reason } = input;
    await tx
      .updateTable("meeting")
      .set({ heldOn, startsAt, endsAt, version: meeting.version + 1, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", meeting.id)
      .execute();
    await tx
      .updateTable("meetingPerson")
      .set({ answer: null, answerNote: null, answeredAt: null })
      .where("countyCode", "=", actor.countyCode)
      .where("meetingId", "=", meeting.id)
      .execute();
    const roll = await rollRows(tx, actor.countyCode, [meeting.id]);
    await sendNotice(tx, {
      id: derivedId("meeting-moved", meeting.id, String(meeting.version + 1)),
      countyCode: actor.countyCode,
      place: meeting.place,
      kind: "meeting",
      title: `改期：${meeting.title}`.slice(0, 100),
      body: `${heldOn} ${startsAt}–${endsAt}\n${reason}`,
      page: `/meetings/${meeting.id}`,
      to: roll.map((one) => one.cadreId),
      by: actor,
      now,
      asks: "receipt",
    });
    return { meetingId: input.meetingId };
  },
});

/** The meeting does not take place; whoever was called is told, its notice asks nothing any more. One entered afterwards was told to nobody. */
export const cancelMeeting = command({
  name: "meeting.cancel",
  verb: "meeting.call",
  input: CancelMeeting,
  output: MeetingDone,
  load: ({ tx, actor, input }) => getMeeting(tx, actor, input.meetingId, "meeting.call"),
  whyNot: (_, meeting) => (meeting.state === "called" ? null : no.meetingOver({ state: meeting.state })),
  run: async ({ tx, actor, input, now, mark }, meeting) => {
    mark({ place: meeting.place, subject: meeting.id });
    await tx
      .updateTable("meeting")
      .set({ state: "cancelled", reason: input.reason, version: meeting.version + 1, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", meeting.id)
      .execute();
    const { numUpdatedRows: told } = await tx
      .updateTable("notice")
      .set({ withdrawnAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("page", "=", `/meetings/${meeting.id}`)
      .where("withdrawnAt", "is", null)
      .executeTakeFirstOrThrow();
    if (told === 0n) return { meetingId: input.meetingId };
    const roll = await rollRows(tx, actor.countyCode, [meeting.id]);
    await sendNotice(tx, {
      id: derivedId("meeting-cancelled", meeting.id),
      countyCode: actor.countyCode,
      place: meeting.place,
      kind: "meeting",
      title: `取消：${meeting.title}`.slice(0, 100),
      body: input.reason,
      page: `/meetings/${meeting.id}`,
      to: roll.map((one) => one.cadreId),
      by: actor,
      now,
    });
    return { meetingId: input.meetingId };
  },
});
