import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { no } from "../../domain/refusals.ts";

const count = (
  what: string,
) => sql<number>`(select count(*)::int from meeting_person p where p.county_code = meeting.county_code
  and p.meeting_id = meeting.id ${sql.raw(what)})`;

/** Meetings on the actor's ground, and those they are called to. */
export const meetingsSeen = (tx: Tx, actor: Actor, verb = "meeting.read") =>
  tx
    .selectFrom("meeting")
    .selectAll("meeting")
    .select([
      count("").as("called"),
      count("and p.answer is not null").as("answered"),
      count("and p.attended in ('present', 'late')").as("present"),
    ])
    .where("meeting.countyCode", "=", actor.countyCode)
    .where((eb) =>
      eb.or([
        within(actor, verb, "meeting.place"),
        eb.exists(
          eb
            .selectFrom("meetingPerson as p")
            .select("p.cadreId")
            .whereRef("p.countyCode", "=", "meeting.countyCode")
            .whereRef("p.meetingId", "=", "meeting.id")
            .where("p.cadreId", "=", actor.cadreId),
        ),
      ]),
    );
export type MeetingFound = Awaited<ReturnType<ReturnType<typeof meetingsSeen>["executeTakeFirstOrThrow"]>>;

/** One meeting that the actor may see, or "not found". `ground`: it must lie on the ground of the verb. */
export async function getMeeting(tx: Tx, actor: Actor, meetingId: string, ground?: string): Promise<MeetingFound> {
  let found = meetingsSeen(tx, actor, ground).where("meeting.id", "=", meetingId);
  if (ground) found = found.where(within(actor, ground, "meeting.place"));
  const row = await found.executeTakeFirst();
  if (!row) throw no.meeting({});
  return row;
}

/** The roll with names, in the order of classes and grounds. */
export const rollRows = (tx: Tx, countyCode: string, meetingIds: readonly string[]) =>
  tx
    .selectFrom("meetingPerson as p")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"))
    .select([
      ...(
        [
          "meetingId",
          "cadreId",
          "territory",
          "class",
          "venueId",
          "answer",
          "answerNote",
          "answeredAt",
          "attended",
        ] as const
      ).map((name) => `p.${name}` as const),
      "c.name",
    ])
    .where("p.countyCode", "=", countyCode)
    .where("p.meetingId", "in", meetingIds.length > 0 ? [...meetingIds] : ["00000000-0000-4000-8000-000000000000"])
    .orderBy("p.class")
    .orderBy("p.territory")
    .orderBy("p.cadreId")
    .execute();
