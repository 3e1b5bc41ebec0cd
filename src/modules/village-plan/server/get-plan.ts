import type { Selectable } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tables, Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { no } from "../domain/refusals.ts";
import type { Phase, PlanState } from "../domain/workflow.ts";

export type PlanFacts = Selectable<Tables["villagePlan"]> & { state: PlanState; phases: Phase[] };

/** A plan on the actor's ground for a verb; otherwise it is not found. */
export async function getPlan(tx: Tx, actor: Actor, verb: string, id: string, lock = false): Promise<PlanFacts> {
  const row = await tx
    .selectFrom("villagePlan")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"))
    .$if(lock, (some) => some.forUpdate())
    .executeTakeFirst();
  if (!row) throw no.planNotFound({});
  return row as unknown as PlanFacts;
}
