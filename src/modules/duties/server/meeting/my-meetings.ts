import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { MyMeeting } from "../../domain/meeting-shapes.ts";
import { meetingsSeen } from "./meetings-store.ts";

const MOST = 40;

/** Meetings of today and to come that I am called to; one that was cancelled says so until its day is over. */
export const listMyMeetings = query({
  name: "meeting.mine",
  verb: "self.use",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const rows = await meetingsSeen(tx, actor, "self.use")
      .innerJoin("meetingPerson as me", (join) =>
        join.onRef("me.countyCode", "=", "meeting.countyCode").onRef("me.meetingId", "=", "meeting.id"),
      )
      .leftJoin("meetingVenue as v", (join) =>
        join.onRef("v.countyCode", "=", "me.countyCode").onRef("v.id", "=", "me.venueId"),
      )
      .select(["me.answer", "me.answerNote", "v.name as venue"])
      .where("me.cadreId", "=", actor.cadreId)
      .where("meeting.heldOn", ">=", dayOf(now))
      .orderBy("meeting.heldOn")
      .orderBy("meeting.startsAt")
      .limit(MOST)
      .execute();
    const kinds = (await getRules(tx, actor.countyCode, dayOf(now)))["meetings.kinds"].value;
    return rows.map((row) => {
      const kind = kinds.find((one) => one.key === row.kind);
      return MyMeeting.parse({ ...row, kindZh: kind?.zh ?? row.kind, kindEn: kind?.en ?? row.kind });
    });
  },
});
