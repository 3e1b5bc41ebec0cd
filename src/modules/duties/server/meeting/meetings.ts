import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import {
  CountMeetings,
  ListMeetings,
  MeetingRow,
  MeetingShown,
  OneMeeting,
  type RedLine,
} from "../../domain/meeting-shapes.ts";
import { redListOf } from "../../domain/meetings.ts";
import { getMeeting, type MeetingFound, meetingsSeen, rollRows } from "./meetings-store.ts";

type Kinds = readonly { key: string; zh: string; en: string }[];
const named = (kinds: Kinds, key: string) => kinds.find((one) => one.key === key) ?? { key, zh: key, en: key };
const rowOf = (row: MeetingFound, kinds: Kinds): MeetingRow => {
  const kind = named(kinds, row.kind);
  return MeetingRow.parse({ ...row, kindZh: kind.zh, kindEn: kind.en });
};

/** Meetings on my ground and those I am called to, the latest first. */
export const meetingsFor =
  (verb: string) =>
  async ({ tx, actor, input, now }: Asked<ListMeetings>) => {
    const { under, kind, state, year, after, limit } = input;
    let rows = meetingsSeen(tx, actor, verb);
    if (under) {
      const { from, to } = rangeOf(under);
      rows = rows.where("meeting.place", ">=", from).where("meeting.place", "<", to);
    }
    if (kind) rows = rows.where("meeting.kind", "=", kind);
    if (state) rows = rows.where("meeting.state", "=", state);
    if (year)
      rows = rows
        .where("meeting.heldOn", ">=", `${year}-01-01` as never)
        .where("meeting.heldOn", "<", `${year + 1}-01-01` as never);
    if (after) {
      const [on = "", id = ""] = after.split(" ");
      rows = rows.where(sql<boolean>`(meeting.held_on, meeting.id) < (${on}::date, ${id}::uuid)`);
    }
    const found = await rows
      .orderBy("meeting.heldOn", "desc")
      .orderBy("meeting.id", "desc")
      .limit(limit + 1)
      .execute();
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const kinds = (await getRules(tx, actor.countyCode, dayOf(now)))["meetings.kinds"].value;
    return {
      rows: page.map((row) => rowOf(row, kinds)),
      next: found.length > limit && last ? `${last.heldOn} ${last.id}` : null,
    };
  };

export const listMeetings = query({
  name: "meeting.list",
  verb: "meeting.read",
  input: ListMeetings,
  run: meetingsFor("meeting.read"),
});

/** How many meetings of each kind in a year (seed 002, X3: five of the standing committee, eight special). */
export const countMeetings = query({
  name: "meeting.counts",
  verb: "meeting.read",
  input: CountMeetings,
  run: async ({ tx, actor, input, now }) => {
    const counts = (state: string) => sql<number>`(count(*) filter (where state = ${state}))::int`;
    let rows = tx
      .selectFrom("meeting")
      .select(["kind", counts("held").as("held"), counts("called").as("called"), counts("cancelled").as("cancelled")])
      .where("countyCode", "=", actor.countyCode)
      .where(within(actor, "meeting.read", "meeting.place"))
      .where("heldOn", ">=", `${input.year}-01-01` as never)
      .where("heldOn", "<", `${input.year + 1}-01-01` as never)
      .groupBy("kind");
    if (input.under) rows = rows.where(sql<boolean>`starts_with(place, ${input.under})`);
    const found = await rows.execute();
    const kinds = (await getRules(tx, actor.countyCode, dayOf(now)))["meetings.kinds"].value;
    const order = kinds.map((one) => one.key);
    return found
      .map((row) => ({ ...row, zh: named(kinds, row.kind).zh, en: named(kinds, row.kind).en }))
      .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  },
});

/** One meeting with its roll, decisions, and what is to be named at it. */
export const readMeeting = query({
  name: "meeting.read",
  verb: "meeting.read",
  input: OneMeeting,
  run: async ({ tx, actor, input, now }) => {
    const meeting = await getMeeting(tx, actor, input.meetingId);
    const { countyCode } = actor;
    const rules = await getRules(tx, countyCode, dayOf(now));
    const classes = rules["meetings.classes"].value;
    const venues = await tx
      .selectFrom("meetingVenue")
      .selectAll()
      .where("countyCode", "=", countyCode)
      .where("meetingId", "=", meeting.id)
      .orderBy("no")
      .execute();
    const documents =
      meeting.documents.length === 0
        ? []
        : await tx
            .selectFrom("studyDocument")
            .select(["id", "title", "documentNo"])
            .where("countyCode", "=", countyCode)
            .where("id", "in", meeting.documents)
            .execute();
    const earlier = await meetingsSeen(tx, actor)
      .where("meeting.place", "=", meeting.place)
      .where("meeting.kind", "=", meeting.kind)
      .where("meeting.state", "=", "held")
      .where(sql<boolean>`(meeting.held_on, meeting.id) < (${meeting.heldOn}::date, ${meeting.id}::uuid)`)
      .orderBy("meeting.heldOn", "desc")
      .limit(12)
      .execute();
    const decided = await tx
      .selectFrom("task")
      .select(["id", "meetingId", "title", "ownerName", "dueOn", "state"])
      .where("countyCode", "=", countyCode)
      .where("meetingId", "in", [meeting.id, ...earlier.map((one) => one.id)])
      .orderBy("dueOn")
      .execute();
    const roll = await rollRows(tx, countyCode, [meeting.id, ...earlier.slice(0, 1).map((one) => one.id)]);
    const tasks = decided.map((one) => ({ ...one, owner: one.ownerName }));
    const [last] = earlier;
    const mine = roll.find((one) => one.meetingId === meeting.id && one.cadreId === actor.cadreId);
    return MeetingShown.parse({
      ...rowOf(meeting, rules["meetings.kinds"].value),
      venues,
      agenda: meeting.agenda,
      documents,
      note: meeting.note,
      minutes: meeting.minutes,
      reason: meeting.reason,
      roll: roll
        .filter((one) => one.meetingId === meeting.id)
        .map((one) => ({ ...one, classZh: named(classes, one.class).zh, classEn: named(classes, one.class).en })),
      decisions: tasks.filter((one) => one.meetingId === meeting.id).map((one) => ({ ...one, taskId: one.id })),
      redList: meeting.redList,
      toName: redListOf(
        last && {
          heldOn: last.heldOn,
          redList: last.redList as RedLine[],
          roll: roll.filter((one) => one.meetingId === last.id),
        },
        tasks.filter((one) => one.meetingId !== meeting.id),
        meeting.heldOn,
      ),
      mine: mine ? { answer: mine.answer } : null,
    });
  },
});
