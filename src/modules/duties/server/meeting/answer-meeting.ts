import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { AnswerMeeting, MeetingDone, RecordRoll } from "../../domain/meeting-shapes.ts";
import { whyNotAnswerMeeting } from "../../domain/meetings.ts";
import { no } from "../../domain/refusals.ts";
import { confirmMine } from "../notice/receipts.ts";
import { getMeeting } from "./meetings-store.ts";

/** Somebody who is called says whether they come; that is the receipt of the notice too. */
export const answerMeeting = command({
  name: "meeting.answer",
  verb: "self.use",
  input: AnswerMeeting,
  output: MeetingDone,
  load: async ({ tx, actor, input }) => ({
    meeting: await getMeeting(tx, actor, input.meetingId),
    me: await tx
      .selectFrom("meetingPerson")
      .select("cadreId")
      .where("countyCode", "=", actor.countyCode)
      .where("meetingId", "=", input.meetingId)
      .where("cadreId", "=", actor.cadreId)
      .executeTakeFirst(),
  }),
  whyNot: (_, { meeting, me }) => whyNotAnswerMeeting(meeting, me !== undefined),
  run: async ({ tx, actor, input, now, mark }, { meeting }) => {
    mark({ place: meeting.place, subject: meeting.id });
    await tx
      .updateTable("meetingPerson")
      .set({ answer: input.answer, answerNote: input.note, answeredAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("meetingId", "=", meeting.id)
      .where("cadreId", "=", actor.cadreId)
      .execute();
    const notices = [derivedId("meeting-notice", meeting.id)];
    for (let v = 1; v <= meeting.version; v += 1) notices.push(derivedId("meeting-moved", meeting.id, String(v)));
    for (const notice of notices) await confirmMine(tx, actor, notice, now, input.device);
    return { meetingId: input.meetingId };
  },
});

/** Who came: recorded by whoever keeps the roll, as often as needed until the minutes are taken. */
export const recordRoll = command({
  name: "meeting.record-roll",
  verb: "meeting.call",
  input: RecordRoll,
  output: MeetingDone,
  load: ({ tx, actor, input }) => getMeeting(tx, actor, input.meetingId, "meeting.call"),
  whyNot: (_, meeting) => (meeting.state === "called" ? null : no.meetingOver({ state: meeting.state })),
  run: async ({ tx, actor, input, mark }, meeting) => {
    mark({ place: meeting.place, subject: meeting.id });
    for (const [attended, people] of Map.groupBy(input.roll, (one) => one.attended))
      await tx
        .updateTable("meetingPerson")
        .set({ attended })
        .where("countyCode", "=", actor.countyCode)
        .where("meetingId", "=", meeting.id)
        .where(
          "cadreId",
          "in",
          people.map((one) => one.cadreId),
        )
        .execute();
    return { meetingId: input.meetingId };
  },
});
