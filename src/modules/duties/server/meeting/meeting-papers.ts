import { whyNotMay } from "#kernel/actor.ts";
import { officeFile, printNote } from "#modules/documents/index.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Caller } from "#platform/world.ts";
import { agendaSheet, minutesLetter, rollSheet } from "../../domain/meeting-papers.ts";
import { MeetingPaper } from "../../domain/meeting-shapes.ts";
import { no } from "../../domain/refusals.ts";
import { readMeeting } from "./meetings.ts";

const WORDS = { agenda: "议程", roll: "签到表", minutes: "会议纪要" } as const;

/** A paper of a meeting, for whoever may read it; the roll is for those who keep it. */
export async function meetingPaper(raw: unknown, by: Caller): Promise<File> {
  const { meetingId, paper, form } = MeetingPaper.parse(raw);
  const meeting = await readMeeting({ meetingId }, by);
  const not = whyNotMay(by.actor, "meeting.call", meeting.place);
  if (paper === "roll" && not) throw not;
  if (paper === "minutes" && meeting.minutes === null) throw no.noMinutes({});
  const codes = [meeting.place, ...meeting.venues.map((one) => one.place), ...meeting.roll.map((one) => one.territory)];
  const names = await fullPlaceNames(by.world.db, [...new Set(codes)]);
  const note = printNote(by);
  const document =
    paper === "agenda"
      ? agendaSheet(meeting, names, note, not === null)
      : paper === "roll"
        ? rollSheet(meeting, names, note)
        : minutesLetter(meeting, names, note, not === null);
  return officeFile(document, `${WORDS[paper]}-${meeting.title}-${meeting.heldOn}`, form);
}
