import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { FileId } from "#kernel/ids.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import type { DisputeAction, DisputeKind, DisputeState } from "../domain/disputes.ts";
import type { DisputeId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";

export type Dispute = {
  id: DisputeId;
  place: string;
  kind: DisputeKind;
  topic: string;
  rating: string | null;
  title: string;
  parties: string;
  households: string[];
  facts: string;
  state: DisputeState;
  outcome: string | null;
  mediators: string;
  reportedOn: Day;
  dueOn: Day | null;
};

/** The dispute, when it lies on the actor's ground for this verb. `lock` holds it until the transaction ends. */
export async function getDispute(
  { tx, actor }: { tx: Tx; actor: Actor },
  verb: string,
  id: DisputeId,
  lock = false,
): Promise<Dispute> {
  const found = tx
    .selectFrom("dispute")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"));
  const row = await (lock ? found.forUpdate() : found).executeTakeFirst();
  if (!row) throw no.disputeNotFound({});
  return row as unknown as Dispute;
}

type Step = {
  action: DisputeAction | "report";
  on: Day;
  mediators?: string;
  note: string;
  files?: readonly FileId[];
};

/** Adds a step to what was done about it. */
export async function addStep(
  { tx, world, actor, now, mark, emit }: Call<unknown>,
  dispute: { id: string; place: string },
  no: number,
  { action, on, mediators = "", note, files = [] }: Step,
): Promise<void> {
  await tx
    .insertInto("disputeStep")
    .values({
      countyCode: actor.countyCode,
      id: world.newId(),
      disputeId: dispute.id,
      place: dispute.place,
      no,
      action,
      onDay: on,
      at: now,
      byCadre: actor.cadreId,
      byName: actor.name,
      mediators,
      note,
      files: [...files],
    })
    .execute();
  mark({ place: dispute.place, subject: dispute.id });
  await emit("governance.dispute-moved", { disputeId: dispute.id, action }, dispute.place as never);
}
