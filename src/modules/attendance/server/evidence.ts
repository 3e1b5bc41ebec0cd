import { CadreId } from "#kernel/ids.ts";
import { Place, rangeOf, Territory } from "#kernel/territory.ts";
import type { EvidenceSource } from "#platform/evidence.ts";
import { within } from "#platform/scope.ts";

/** Sign-ins that prove a day in the village. */
export const signInEvidence: EvidenceSource = {
  kinds: ["sign-in"],
  find: async (tx, actor, { cadres, under, from, to }) => {
    const range = under === undefined ? null : rangeOf(Territory.parse(under));
    const rows = await tx
      .selectFrom("signIn")
      .select(["id", "cadreId", "place", "day", "at"])
      .where("countyCode", "=", actor.countyCode)
      .where((eb) => eb.or([within(actor, "attendance.read", "place"), eb("cadreId", "=", actor.cadreId)]))
      .where("proof", "!=", "none")
      .where("day", ">=", from)
      .where("day", "<=", to)
      .$if(cadres !== undefined, (one) => one.where("cadreId", "in", [...(cadres ?? [])]))
      .$if(range !== null, (one) => one.where("place", ">=", range?.from ?? "").where("place", "<", range?.to ?? ""))
      .orderBy("at")
      .execute();
    return rows.map((row) => ({
      kind: "sign-in",
      cadreId: CadreId.parse(row.cadreId),
      place: Place.parse(row.place),
      day: row.day,
      at: row.at,
      ref: row.id,
    }));
  },
};
