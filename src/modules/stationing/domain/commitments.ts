import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import { no } from "./refusals.ts";

/** 承诺 → 落实中 → 已兑现. A change is asked for and decided beside it; it changes what was promised, not how far it is. */
export const COMMITMENT_STATES = ["promised", "doing", "fulfilled"] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
export const COMMITMENT_ACTIONS = ["begin", "fulfil", "ask-change", "decide-change"] as const;
export type CommitmentAction = (typeof COMMITMENT_ACTIONS)[number];

export const COMMITMENT_FLOW: Workflow<CommitmentState, CommitmentAction> = {
  promised: {
    begin: { verb: "stationing.commit", to: "doing" },
    fulfil: { verb: "stationing.commit", to: "fulfilled" },
    "ask-change": { verb: "stationing.commit", to: "promised" },
    "decide-change": { verb: "stationing.manage", to: "promised" },
  },
  doing: {
    fulfil: { verb: "stationing.commit", to: "fulfilled" },
    "ask-change": { verb: "stationing.commit", to: "doing" },
    "decide-change": { verb: "stationing.manage", to: "doing" },
  },
  fulfilled: {},
};

export type Commitment = {
  place: string;
  unitId: string;
  state: CommitmentState;
  dueOn: Day;
  fulfilledOn: Day | null;
  /** Who asked for the change that waits; null when none does. */
  askedBy: string | null;
};

/** How a promise stands on a day: as told, kept late, or missed because its day is over. */
export const COMMITMENT_STANDINGS = ["promised", "doing", "fulfilled", "late", "missed"] as const;
export type CommitmentStanding = (typeof COMMITMENT_STANDINGS)[number];
export function commitmentStanding(
  one: Pick<Commitment, "state" | "dueOn" | "fulfilledOn">,
  today: Day,
): CommitmentStanding {
  if (one.state === "fulfilled") return one.fulfilledOn !== null && one.fulfilledOn > one.dueOn ? "late" : "fulfilled";
  return today > one.dueOn ? "missed" : one.state;
}

const FOR_ALL = ["county-officer", "county-director"];
/** The head speaks for the unit, the county for all; whoever the unit has sent tells how far it is. */
const speaks = (actor: Actor, unitId: string): boolean =>
  actor.offices.some((one) => (one.post === "unit-head" && one.unitId === unitId) || FOR_ALL.includes(one.post));

/** Is there a unit for which this actor may promise something? */
export const speaksForSome = (actor: Actor): boolean =>
  actor.offices.some((one) => (one.post === "unit-head" && one.unitId !== null) || FOR_ALL.includes(one.post));

/** Why this actor may not promise for this unit, or null. */
export const whyNotPromise = (actor: Actor, unitId: string, place: string): Refusal | null =>
  whyNotMay(actor, "stationing.commit", place) ?? (speaks(actor, unitId) ? null : no.notYourUnit({}));

/** Why this actor cannot take this step on a promise, or null. `ownUnit`: the unit on whose payroll the actor stands. */
export function whyNotCommitment(
  one: Commitment,
  action: CommitmentAction,
  actor: Actor,
  ownUnit: string | null,
): Refusal | null {
  const step = COMMITMENT_FLOW[one.state][action];
  if (!step) return no.commitmentDone({});
  const noRight = whyNotMay(actor, step.verb, one.place);
  if (noRight) return noRight;
  if (action === "decide-change") {
    if (one.askedBy === null) return no.noChangeAsked({});
    return one.askedBy === actor.cadreId ? no.notYourProposal({}) : null;
  }
  if (!speaks(actor, one.unitId) && (action === "ask-change" || ownUnit !== one.unitId)) return no.notYourUnit({});
  return one.askedBy === null ? null : no.changeWaits({});
}
