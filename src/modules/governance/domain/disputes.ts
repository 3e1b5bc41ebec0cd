import { type Actor, whyNotMay } from "#kernel/actor.ts";
import { addDays, type Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import type { RuleValue } from "#packs/index.ts";
import { no } from "./refusals.ts";

/** A dispute between parties, or a tendency somebody has noticed before it becomes one. */
export const DISPUTE_KINDS = ["dispute", "tendency"] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];

/** `above`: passed up to the township. `closed`: looked at again, and it holds. */
export const DISPUTE_STATES = ["reported", "mediating", "above", "settled", "closed", "withdrawn"] as const;
export type DisputeState = (typeof DISPUTE_STATES)[number];

export const DISPUTE_ACTIONS = [
  "mediate",
  "settle",
  "pass-up",
  "hand-back",
  "look-back",
  "reopen",
  "withdraw",
] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];

const HANDLE = "dispute.handle";
const DECIDE = "dispute.decide";
const withdraw = { verb: HANDLE, to: "withdrawn" } as const;

/** 矛盾纠纷 and 苗头性问题 as a table: state → action → step. */
export const DISPUTE: Workflow<DisputeState, DisputeAction> = {
  reported: { mediate: { verb: HANDLE, to: "mediating" }, "pass-up": { verb: HANDLE, to: "above" }, withdraw },
  mediating: {
    mediate: { verb: HANDLE, to: "mediating" },
    settle: { verb: HANDLE, to: "settled" },
    "pass-up": { verb: HANDLE, to: "above" },
    withdraw,
  },
  above: { settle: { verb: DECIDE, to: "settled" }, "hand-back": { verb: DECIDE, to: "mediating" } },
  settled: { "look-back": { verb: HANDLE, to: "closed" }, reopen: { verb: HANDLE, to: "mediating" } },
  closed: { reopen: { verb: HANDLE, to: "mediating" } },
  withdrawn: {},
};

/** Why this actor cannot take this step now, or null. */
export function whyNotMove(
  { state, place }: { state: DisputeState; place: string },
  action: DisputeAction,
  actor: Actor,
): Refusal | null {
  const step = DISPUTE[state][action];
  if (!step) return no.disputeNotNow({ state, action });
  return whyNotMay(actor, step.verb, place);
}

type Days = {
  days: RuleValue<"governance.dispute-days">;
  ratings: RuleValue<"governance.tendency-ratings">;
};

/** By when something has to happen next: mediated, answered from above, looked at again; null when nothing waits. */
export function dueOn(
  { kind, rating, state }: { kind: DisputeKind; rating: string | null; state: DisputeState },
  from: Day,
  { days, ratings }: Days,
): Day | null {
  const rated = ratings.find((one) => one.key === rating)?.days;
  switch (state) {
    case "reported":
    case "mediating":
      return addDays(from, kind === "tendency" && rated !== undefined ? rated : days.mediate);
    case "above":
      return addDays(from, days.above);
    case "settled":
      return addDays(from, days.lookBack);
    default:
      return null;
  }
}
