import type { Actor } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

/** A step of the chain as the pack states it: which posts record it, whether the minutes are attached. */
export type ChainStep = { key: string; zh: string; en: string; by: readonly string[]; attachment: boolean };
export const CHAIN_ACTIONS = ["approve", "return", "refuse", "withdraw"] as const;
export type ChainAction = (typeof CHAIN_ACTIONS)[number];
export const OUTCOMES = ["approved", "refused", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Standing = { cadreId: string; unitId: string; step: number; outcome: Outcome | null };

/** What an action leads to. The last step's approval approves; a return goes back one step; refusal and withdrawal end it. */
export function afterAction(
  standing: Standing,
  chain: readonly ChainStep[],
  action: ChainAction,
): Pick<Standing, "step" | "outcome"> {
  const { step } = standing;
  if (action === "refuse") return { step, outcome: "refused" };
  if (action === "withdraw") return { step, outcome: "withdrawn" };
  if (action === "return") return { step: Math.max(0, step - 1), outcome: null };
  return { step: step + 1, outcome: step + 1 >= chain.length ? "approved" : null };
}

/** The one who stands for a unit speaks for its own people alone; a post of the county for everybody. */
export const speaksFor = (actor: Actor, posts: readonly string[], unitId: string): boolean =>
  actor.offices.some(
    (office) => posts.includes(office.post) && (office.post !== "unit-head" || office.unitId === unitId),
  );

const named = (step: ChainStep | undefined) => ({ zh: step?.zh ?? "", en: step?.en ?? "" });

/** Why this actor cannot take this action on a candidacy now, or null. Nobody decides on themselves; applying is one's own. */
export function whyNotAct(
  standing: Standing,
  chain: readonly ChainStep[],
  action: ChainAction,
  actor: Actor,
  given: { step: string; opinion: string; fileId: string | null },
): Refusal | null {
  if (standing.outcome !== null) return no.chainEnded({ outcome: standing.outcome });
  const own = actor.cadreId === standing.cadreId;
  if (action === "withdraw")
    return own || speaksFor(actor, ["unit-head", "county-officer"], standing.unitId) ? null : no.notYourUnit({});
  const step = chain[standing.step];
  if (!step || step.key !== given.step) return no.notThisStep({ step: named(step) });
  const applies = standing.step === 0 && action === "approve";
  if (own && !(applies && step.by.includes("self"))) return no.notOnYourself({});
  if (!own && !speaksFor(actor, step.by, standing.unitId)) return no.notYourStep({ step: named(step) });
  if (action === "return" && standing.step === 0) return no.nothingToReturn({});
  if (action !== "approve" && given.opinion.trim().length < 2) return no.opinionNeeded({});
  return action === "approve" && step.attachment && given.fileId === null
    ? no.attachmentNeeded({ step: named(step) })
    : null;
}

/** Why this actor cannot put somebody forward, or null. Oneself or the people of one's unit, from the unit that pays them; anybody for the county. */
export function whyNotNominate(
  actor: Actor,
  asked: { cadreId: string; unitId: string; kind: "self" | "organisation" },
  cadre: { name: string; unitId: string | null },
): Refusal | null {
  if (speaksFor(actor, ["county-officer", "county-director"], asked.unitId)) return null;
  const oneself = asked.kind === "self" && actor.cadreId === asked.cadreId;
  if (!oneself && !speaksFor(actor, ["unit-head"], asked.unitId)) return no.notYourUnit({});
  return cadre.unitId === asked.unitId ? null : no.notOfUnit({ name: cadre.name });
}
