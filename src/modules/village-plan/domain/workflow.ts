import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import { no } from "./refusals.ts";

/** 草拟 → 听取意见 → 乡镇审核 → 县批准 → 执行 → 修订 (a new version; the one before is then replaced). */
export const PLAN_STATES = ["draft", "heard", "checked", "approved", "in-force", "superseded", "withdrawn"] as const;
export type PlanState = (typeof PLAN_STATES)[number];
/** A version on its way; a village has one at a time. */
export const UNDER_WAY: readonly PlanState[] = ["draft", "heard", "checked", "approved"];
/** Until the county has approved, it can be talked over. */
export const TALKED_OVER: readonly PlanState[] = ["draft", "heard", "checked"];
export const PLAN_ACTIONS = ["hear", "check", "return", "approve", "enforce", "revise", "replace", "withdraw"] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];
/** Steps a person takes on this version; `revise` makes another, `replace` is done by the one that comes into force. */
export const TAKEN = ["hear", "check", "return", "approve", "enforce", "withdraw"] as const;
export type TakenAction = (typeof TAKEN)[number];

export const PLAN_FLOW: Workflow<PlanState, PlanAction> = {
  draft: {
    hear: { verb: "village-plan.write", to: "heard" },
    withdraw: { verb: "village-plan.write", to: "withdrawn" },
  },
  heard: {
    return: { verb: "village-plan.check", to: "draft" },
    check: { verb: "village-plan.check", to: "checked" },
    withdraw: { verb: "village-plan.write", to: "withdrawn" },
  },
  checked: {
    return: { verb: "village-plan.approve", to: "draft" },
    approve: { verb: "village-plan.approve", to: "approved" },
  },
  approved: { enforce: { verb: "village-plan.check", to: "in-force" } },
  "in-force": {
    revise: { verb: "village-plan.write", to: "in-force" },
    replace: { verb: "village-plan.check", to: "superseded", system: true },
  },
  superseded: {},
  withdrawn: {},
};

/** `lastOn`: the day of the last step taken. */
export type Standing = { state: PlanState; place: string; draftedBy: string; lastOn: string | null };
export type Given = { opinion: string; documentNo: string; on: string };
export type Phase = { key: string; zh: string; en: string; since: number; until: number };
/** What a draft must have before it goes to the township. `talks`: by kind, how many are there. */
export type Ready = {
  phases: readonly Phase[];
  goalYears: readonly number[];
  items: number;
  talks: Readonly<Record<string, number>>;
  kinds: readonly { key: string; zh: string; en: string; needed: number }[];
};

const inWords = ({ zh, en }: { zh: string; en: string }) => ({ zh, en });

/** What the draft still lacks: a goal in each phase, a measure, the records of talks that the rule asks for. */
export function whyNotReady({ phases, goalYears, items, talks, kinds }: Ready): Refusal | null {
  const bare = phases.find((one) => !goalYears.some((year) => year >= one.since && year <= one.until));
  if (bare) return no.goalMissing({ phase: inWords(bare) });
  if (items === 0) return no.noItems({});
  const lacking = kinds.find((one) => (talks[one.key] ?? 0) < one.needed);
  return lacking
    ? no.talkMissing({ kind: inWords(lacking), needed: lacking.needed, there: talks[lacking.key] ?? 0 })
    : null;
}

/** Why this actor cannot take this step now, or null. Nobody checks or approves a plan of his own. */
export function whyNotStep(
  plan: Standing,
  action: PlanAction,
  actor: Actor,
  given: Given,
  today: string,
): Refusal | null {
  const step = PLAN_FLOW[plan.state][action];
  if (!step || step.system) return no.notNow({ state: plan.state, action });
  const noRight = whyNotMay(actor, step.verb, plan.place);
  if (noRight) return noRight;
  if ((action === "check" || action === "approve") && plan.draftedBy === actor.cadreId) return no.ownDraft({});
  if (given.on > today) return no.dayAhead({});
  if (plan.lastOn !== null && given.on < plan.lastOn) return no.dayBefore({ on: plan.lastOn });
  if ((action === "return" || action === "withdraw") && given.opinion.trim().length < 2) return no.opinionNeeded({});
  return action === "approve" && given.documentNo.trim().length < 2 ? no.documentNeeded({}) : null;
}

/** The phases of a plan that begins in a year, each with its first and last. */
export function phasesFrom(
  rule: readonly { key: string; zh: string; en: string; years: number }[],
  since: number,
): Phase[] {
  let from = since;
  return rule.map(({ key, zh, en, years }) => {
    const phase = { key, zh, en, since: from, until: from + years - 1 };
    from += years;
    return phase;
  });
}
