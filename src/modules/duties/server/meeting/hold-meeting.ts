import { dayOf } from "#kernel/day.ts";
import { command } from "#platform/command.ts";
import { HoldMeeting, MeetingDone } from "../../domain/meeting-shapes.ts";
import { whyNotHold } from "../../domain/meetings.ts";
import { no } from "../../domain/refusals.ts";
import { servingCadres } from "../people.ts";
import { addTasks } from "../task/add-tasks.ts";
import { getMeeting, rollRows } from "./meetings-store.ts";

/** The minutes: the meeting was held, what it decided becomes tasks with owners and days, what is named next time is written down. */
export const holdMeeting = command({
  name: "meeting.hold",
  verb: "meeting.call",
  input: HoldMeeting,
  output: MeetingDone,
  load: async ({ tx, actor, input, now }) => {
    const meeting = await getMeeting(tx, actor, input.meetingId, "meeting.call");
    const owners = await servingCadres(
      tx,
      actor.countyCode,
      input.decisions.map((one) => one.ownerId),
      dayOf(now),
    );
    return { meeting, owners, roll: await rollRows(tx, actor.countyCode, [meeting.id]) };
  },
  whyNot: ({ input, now }, { meeting, owners, roll }) => {
    const not = whyNotHold(meeting, roll, dayOf(now));
    if (not) return not;
    if (input.decisions.some((one) => !owners.has(one.ownerId))) return no.owner({});
    return input.decisions.some((one) => one.dueOn < meeting.heldOn) ? no.taskDue({}) : null;
  },
  run: async (call, { meeting, owners }) => {
    const { tx, actor, input, now, mark, emit } = call;
    mark({ place: meeting.place, subject: meeting.id });
    await tx
      .updateTable("meeting")
      .set({
        state: "held",
        heldAt: now,
        minutes: input.minutes,
        redList: JSON.stringify(input.redList),
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", meeting.id)
      .execute();
    await addTasks(
      call,
      input.decisions.map((one) => ({
        id: one.taskId,
        place: meeting.place,
        title: one.title,
        owner: { cadreId: one.ownerId, name: owners.get(one.ownerId)?.name ?? "" },
        dueOn: one.dueOn,
        meetingId: meeting.id,
      })),
      meeting.title,
    );
    if (meeting.documents.length > 0)
      await tx
        .updateTable("task")
        .set({ state: "done", doneOn: meeting.heldOn, changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("documentId", "in", meeting.documents)
        .where("place", "=", meeting.place)
        .where("state", "in", ["open", "reported"])
        .execute();
    await emit("duties.meeting-held", { meetingId: meeting.id }, meeting.place);
    return { meetingId: input.meetingId };
  },
});
