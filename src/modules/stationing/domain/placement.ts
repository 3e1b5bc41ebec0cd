import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

/** Where an assignment stands (dossier Appendix D): 任命 → 在岗 → 召回或期满 → 交接 → 离任考核. Computed from what happened. */
export const PLACEMENT_STATES = ["appointed", "on-post", "handing-over", "handed-over", "closed", "cancelled"] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];
export const END_KINDS = ["expired", "recalled", "replaced", "cancelled"] as const;
export type EndKind = (typeof END_KINDS)[number];

export type PlacementFacts = {
  termSince: Day;
  termUntil: Day;
  arrivedOn: Day | null;
  endedOn: Day | null;
  endKind: EndKind | null;
  handedOverOn: Day | null;
  appraisedOn: Day | null;
};

export function placementState(one: PlacementFacts): PlacementState {
  if (one.endKind === "cancelled") return "cancelled";
  if (one.endedOn === null) return one.arrivedOn === null ? "appointed" : "on-post";
  if (one.handedOverOn === null) return "handing-over";
  return one.appraisedOn === null ? "handed-over" : "closed";
}

/** Steps of an assignment: state → action → state. The tests and the printed diagram read this table. */
export const PLACEMENT_FLOW: Readonly<
  Record<PlacementState, Partial<Record<"arrive" | "end" | "cancel" | "hand-over" | "appraise", PlacementState>>>
> = {
  appointed: { arrive: "on-post", cancel: "cancelled", end: "handing-over" },
  "on-post": { end: "handing-over" },
  "handing-over": { "hand-over": "handed-over" },
  "handed-over": { appraise: "closed" },
  closed: {},
  cancelled: {},
};

/** Was this person on this post on a day? The term has begun, and it has not ended, by the paper or in fact. */
export const holdsOn = (one: PlacementFacts, day: Day): boolean =>
  one.endKind !== "cancelled" && one.termSince <= day && day < (one.endedOn ?? one.termUntil);

export function whyNotArrive(one: PlacementFacts, on: Day): Refusal | null {
  if (one.endedOn !== null) return no.placementEnded({ on: one.endedOn });
  if (one.arrivedOn !== null) return no.arrivedAlready({ on: one.arrivedOn });
  return on < one.termSince ? no.notYetInTerm({ since: one.termSince }) : null;
}

/** What must be true to leave: nobody leaves before the village is out where the rule says so (不脱贫不离岗, X7), but by recall. */
export function whyNotEnd(
  one: PlacementFacts,
  asked: { on: Day; kind: EndKind },
  village: { name: string; exited: boolean; stayUntilExit: boolean; firstSecretary: boolean },
): Refusal | null {
  if (one.endedOn !== null) return no.placementEnded({ on: one.endedOn });
  if (asked.on < one.termSince && asked.kind !== "cancelled") return no.notYetInTerm({ since: one.termSince });
  if (asked.kind === "cancelled" && one.arrivedOn !== null) return no.arrivedAlready({ on: one.arrivedOn });
  const bound = village.stayUntilExit && village.firstSecretary && !village.exited;
  return bound && asked.kind === "expired" ? no.stayUntilExit({ place: village.name }) : null;
}

export function whyNotHandOver(one: PlacementFacts, open: number): Refusal | null {
  if (one.endedOn === null || one.endKind === "cancelled") return no.notEnded({});
  if (one.handedOverOn !== null) return no.handedOver({ on: one.handedOverOn });
  return open > 0 ? no.handoverOpen({ count: open }) : null;
}

export function whyNotAppraise(one: PlacementFacts): Refusal | null {
  if (one.appraisedOn !== null) return no.appraisedAlready({ on: one.appraisedOn });
  return one.handedOverOn === null ? no.notHandedOver({}) : null;
}

/** A list is open for ticking: the one on arrival while on post, the one of leaving until it is handed over. */
export function whyNotTick(one: PlacementFacts, list: "onboarding" | "handover"): Refusal | null {
  const state = placementState(one);
  const open = list === "onboarding" ? state === "appointed" || state === "on-post" : state === "handing-over";
  return open ? null : no.listNotOpen({});
}
