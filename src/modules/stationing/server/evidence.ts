import { startOf } from "#kernel/day.ts";
import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** What stationing knows that settles duties: trainings attended, and the visits of unit heads. */
export const stationingEvidence: EvidenceSource = {
  kinds: ["training", "unit-head-visit"],
  find: async (tx, actor, { cadres, under, from, to, kinds }) => {
    if (cadres?.length === 0) return [];
    const { countyCode } = actor;
    const range = under === undefined ? null : rangeOf(Territory.parse(under));
    const visits = kinds.includes("unit-head-visit")
      ? await tx
          .selectFrom("unitVisit")
          .select(["id", "cadreId", "place", "since", "kind", "changedAt"])
          .where("countyCode", "=", countyCode)
          .where((eb) => eb.or([within(actor, "stationing.read", "place"), eb("cadreId", "=", actor.cadreId)]))
          .where("since", ">=", from)
          .where("since", "<=", to)
          .$if(cadres !== undefined, (some) => some.where("cadreId", "in", [...(cadres ?? [])]))
          .$if(range !== null, (some) =>
            some.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""),
          )
          .execute()
      : [];
    const seats = kinds.includes("training")
      ? await tx
          .selectFrom("trainingSeat as s")
          .innerJoin("trainingEvent as e", (join) =>
            join.onRef("e.countyCode", "=", "s.countyCode").onRef("e.id", "=", "s.eventId"),
          )
          .select(["s.id", "s.cadreId", "s.signedAt", "e.heldOn", "e.kind"])
          .where("s.countyCode", "=", countyCode)
          .where("s.signedAt", "is not", null)
          .where("e.heldOn", ">=", from)
          .where("e.heldOn", "<=", to)
          .$if(cadres !== undefined, (some) => some.where("s.cadreId", "in", [...(cadres ?? [])]))
          .execute()
      : [];
    return [
      ...visits.map((one) => ({
        kind: "unit-head-visit",
        cadreId: CadreId.parse(one.cadreId),
        place: Place.parse(one.place),
        day: one.since,
        at: one.changedAt,
        ref: one.id,
        topic: one.kind,
      })),
      ...seats.map((one) => ({
        kind: "training",
        cadreId: CadreId.parse(one.cadreId),
        place: Territory.parse(countyCode),
        day: one.heldOn,
        at: one.signedAt ?? startOf(one.heldOn),
        ref: one.id,
        topic: one.kind,
      })),
    ];
  },
};
