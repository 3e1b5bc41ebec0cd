import type { Refusal } from "#kernel/refusal.ts";
import type { Blanks } from "./compare.ts";
import type { Counts } from "./plan.ts";
import { intakeRefusals as no } from "./refusals.ts";

export const BATCH_STATES = ["reading", "read", "applying", "applied", "undoing", "undone", "rejected"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** Work under way goes on by its job. `alive`: waiting or running; when it failed or was cancelled the batch has stopped. */
export type BatchStanding = { state: BatchState; alive: boolean; counts: Counts | null };

const UNDER_WAY: readonly BatchState[] = ["reading", "applying", "undoing"];

/** Where a batch stands as people read it: work that has stopped half-way says so. */
export const stateShown = ({ state, alive }: Pick<BatchStanding, "state" | "alive">): BatchState | "stopped" =>
  UNDER_WAY.includes(state) && !alive ? "stopped" : state;

export type BatchAction = "map" | "accept" | "reject" | "undo";

/** In which state an action may be taken; `stopped` = only when the work of that state has stopped. */
const ALLOWED: Readonly<Record<BatchAction, Partial<Record<BatchState, "always" | "stopped">>>> = {
  map: { read: "always", reading: "stopped" },
  accept: { read: "always", applying: "stopped" },
  reject: { read: "always", reading: "stopped" },
  undo: { applied: "always", applying: "stopped", undoing: "stopped" },
};

/** Why this cannot be done with the batch now, or null. */
export function whyNotTake(batch: BatchStanding, action: BatchAction): Refusal | null {
  const when = ALLOWED[action][batch.state];
  if (when === "always" || (when === "stopped" && !batch.alive)) return null;
  return batch.alive && when !== undefined ? no.underWay({}) : no.notNow({ batchState: batch.state, action });
}

/** Why the file cannot be taken over as asked, or null. `whole`: all households or none. */
export function whyNotAccept(batch: BatchStanding, whole: boolean): Refusal | null {
  const refused = whyNotTake(batch, "accept");
  if (refused) return refused;
  if (whole && (batch.counts?.refused ?? 0) > 0) return no.notWhole({ refused: batch.counts?.refused ?? 0 });
  return (batch.counts?.new ?? 0) + (batch.counts?.changed ?? 0) === 0 ? no.nothingToTake({}) : null;
}

/** Facts are emptied only where the dry run showed it: why the file cannot be taken over with this meaning of empty cells, or null. */
export const whyNotBlanks = (read: Blanks, asked: Blanks | undefined): Refusal | null =>
  asked === undefined || asked === read ? null : no.blanksDiffer({});
