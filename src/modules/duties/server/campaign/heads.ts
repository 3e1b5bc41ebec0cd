import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

/** The households of a village by their head's name, for those who may read households there. */
export const findHouseholdHeads = async (
  tx: Tx,
  actor: Actor,
  village: string,
): Promise<{ id: string; name: string }[]> => {
  const rows = await tx
    .selectFrom("household as h")
    .leftJoin("householdSummary as s", (join) =>
      join.onRef("s.countyCode", "=", "h.countyCode").onRef("s.id", "=", "h.id"),
    )
    .select(["h.id", "s.headName as name"])
    .where("h.countyCode", "=", actor.countyCode)
    .where("h.place", "=", village)
    .where("h.status", "=", "active")
    .where(within(actor, "household.read", "h.place"))
    .orderBy("s.headName")
    .orderBy("h.id")
    .execute();
  return rows.map((one) => ({ id: one.id, name: one.name ?? "" }));
};
