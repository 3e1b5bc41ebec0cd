import { sql } from "kysely";
import type { Evidence } from "#kernel/evidence.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** A meeting that was held settles a duty of its place; having been there, one of a person. The topic is its kind. */
export const meetingEvidence: EvidenceSource = {
  kinds: ["meeting-held", "meeting-attended"],
  find: async (tx, actor, { cadres, under, from, to, kinds }) => {
    const found: Evidence[] = [];
    const held = tx
      .selectFrom("meeting")
      .where("meeting.countyCode", "=", actor.countyCode)
      .where("meeting.state", "=", "held")
      .where("meeting.heldOn", ">=", from)
      .where("meeting.heldOn", "<=", to)
      .$if(under !== undefined, (rows) => rows.where(sql<boolean>`starts_with(meeting.place, ${under ?? ""})`));
    if (kinds.includes("meeting-held") && !cadres) {
      const rows = await held
        .select(["id", "place", "heldOn", "heldAt", "kind"])
        .where(within(actor, "meeting.read", "meeting.place"))
        .execute();
      for (const one of rows)
        found.push({
          kind: "meeting-held",
          cadreId: null,
          place: one.place as never,
          day: one.heldOn,
          at: one.heldAt as never,
          ref: one.id,
          topic: one.kind,
        });
    }
    if (kinds.includes("meeting-attended")) {
      const rows = await held
        .innerJoin("meetingPerson as p", (join) =>
          join.onRef("p.countyCode", "=", "meeting.countyCode").onRef("p.meetingId", "=", "meeting.id"),
        )
        .select(["meeting.id", "meeting.place", "meeting.heldOn", "meeting.heldAt", "meeting.kind", "p.cadreId"])
        .where("p.attended", "in", ["present", "late"])
        .where((eb) => eb.or([within(actor, "meeting.read", "meeting.place"), eb("p.cadreId", "=", actor.cadreId)]))
        .$if(cadres !== undefined, (all) => all.where("p.cadreId", "in", [...(cadres ?? [])]))
        .execute();
      for (const one of rows)
        found.push({
          kind: "meeting-attended",
          cadreId: one.cadreId as never,
          place: one.place as never,
          day: one.heldOn,
          at: one.heldAt as never,
          ref: one.id,
          topic: one.kind,
        });
    }
    return found;
  },
};
