import type { Day } from "#kernel/day.ts";
import { groupOf } from "#kernel/day-line.ts";
import { lineOf } from "../../domain/day.ts";
import type { DayItem } from "../../domain/duty-shapes.ts";
import { meetingsSeen } from "../meeting/meetings-store.ts";
import type { Asked } from "./asked.ts";

/** Meetings I am called to: today's and coming ones, and any I have not answered; those I called that still lack minutes. */
export async function meetingItems({ tx, actor }: Asked, today: Day, until: Day): Promise<DayItem[]> {
  const called = await meetingsSeen(tx, actor, "self.use")
    .innerJoin("meetingPerson as me", (join) =>
      join.onRef("me.countyCode", "=", "meeting.countyCode").onRef("me.meetingId", "=", "meeting.id"),
    )
    .select("me.answer as myAnswer")
    .where("me.cadreId", "=", actor.cadreId)
    .where("meeting.state", "=", "called")
    .where("meeting.heldOn", ">=", today)
    .orderBy("meeting.heldOn")
    .limit(50)
    .execute();
  const minutes = await meetingsSeen(tx, actor, "self.use")
    .where("meeting.calledBy", "=", actor.cadreId)
    .where("meeting.state", "=", "called")
    .where("meeting.heldOn", "<=", today)
    .orderBy("meeting.heldOn")
    .limit(20)
    .execute();
  const line = (one: (typeof minutes)[number], group: DayItem["group"], key: string): DayItem =>
    lineOf({
      key: `${key} ${one.id}`,
      group,
      kind: "meeting",
      title: one.title,
      place: one.place,
      on: one.heldOn,
      time: one.startsAt,
      late: key === "minutes" && one.heldOn < today,
      to: `/meetings/${one.id}`,
    });
  return [
    ...called.flatMap((one) => {
      const group = one.myAnswer === null ? "due" : groupOf(one.heldOn, today, until);
      return group ? [line(one, group, "meeting")] : [];
    }),
    ...minutes.filter((one) => !called.some((other) => other.id === one.id)).map((one) => line(one, "due", "minutes")),
  ];
}
