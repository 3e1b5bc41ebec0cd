import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";

/** What stands in a plan: goals, measures, talks, steps, each in its order. */
export async function partsOf(tx: Tx, countyCode: string, planId: string) {
  const goals = await tx
    .selectFrom("villagePlanGoal")
    .select(["id", "no", "year", "text"])
    .where("countyCode", "=", countyCode)
    .where("planId", "=", planId)
    .where("dropped", "=", false)
    .orderBy("year")
    .orderBy("no")
    .execute();
  const items = await tx
    .selectFrom("villagePlanItem")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("planId", "=", planId)
    .where("dropped", "=", false)
    .orderBy("no")
    .execute();
  const talks = await tx
    .selectFrom("villagePlanTalk")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("planId", "=", planId)
    .orderBy("heldOn")
    .orderBy("id")
    .execute();
  const steps = await tx
    .selectFrom("villagePlanStep")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("planId", "=", planId)
    .orderBy("no")
    .execute();
  return { goals, items, talks, steps };
}
export type Parts = Awaited<ReturnType<typeof partsOf>>;

/** The day of the last step taken. */
export const lastOnOf = ({ steps }: Pick<Parts, "steps">): Day | null => steps.at(-1)?.onDay ?? null;
