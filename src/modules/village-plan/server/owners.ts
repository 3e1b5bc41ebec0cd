import { sql } from "kysely";
import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { Place } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { PlanOwners } from "../contract.ts";
import { no } from "../domain/refusals.ts";

/** Measures of a draft that are done or given up, with who answered: it stays his, also when he has left since. */
export async function finishedOwners(tx: Tx, countyCode: string, planId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom("villagePlanItem")
    .select(["id", "ownerId"])
    .where("countyCode", "=", countyCode)
    .where("planId", "=", planId)
    .where("state", "in", ["done", "dropped"])
    .execute();
  return new Map(rows.map((one) => [one.id, one.ownerId]));
}

/** Who can answer for a measure in a village: whoever holds a post over it, the village's people first. */
export const listOwners = query({
  name: "village-plan.owners",
  verb: "village-plan.write",
  input: z.object({ place: Place }),
  run: async ({ tx, actor, input, now }) => {
    const today = dayOf(now);
    const { place } = input;
    if (whyNotMay(actor, "village-plan.write", place)) throw no.villageUnknown({ place });
    const above = [place, place.slice(0, 9), place.slice(0, 6)];
    const rows = await tx
      .selectFrom("appointment as a")
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"),
      )
      .select(["a.cadreId", "c.name", "a.post"])
      .where("a.countyCode", "=", actor.countyCode)
      .where("a.territory", "in", above)
      .where("a.since", "<=", today)
      .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", today)]))
      .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", today)]))
      .orderBy(sql`length(a.territory)`, "desc")
      .orderBy("a.since")
      .orderBy("a.id")
      .limit(300)
      .execute();
    return PlanOwners.parse(
      [...Map.groupBy(rows, (one) => one.cadreId)].map(([id, held]) => ({
        id,
        name: held[0]?.name,
        posts: [...new Set(held.map((one) => one.post))],
      })),
    );
  },
});
