import type { Refusal } from "#kernel/refusal.ts";
import type { Clock } from "./clock.ts";
import type { ObjectionSpan, Outcome } from "./posting.ts";
import { no } from "./refusals.ts";

export const openObjections = (objections: readonly ObjectionSpan[]): number =>
  objections.filter((one) => one.answeredOn === null).length;

/** Why the days are not over yet, or null. */
export function whyNotEnd(clock: Clock, objections: readonly ObjectionSpan[]): Refusal | null {
  if (clock.lastDay === null) return no.clockStopped({ open: openObjections(objections) });
  return clock.over ? null : no.notOver({ lastDay: clock.lastDay });
}

/** How a posting comes out by what was said against it. An upheld objection means that something has to change. */
export function outcomeOf(objections: readonly ObjectionSpan[]): Outcome {
  if (objections.length === 0) return "no-objection";
  return objections.some((one) => one.finding === "upheld" || one.finding === "partly") ? "changed" : "answered";
}

/**
 * Why a posting cannot be closed, or null. An unanswered objection bars it (dossier, Appendix D);
 * where there was any, somebody says in words what came of it.
 */
export function whyNotClose(objections: readonly ObjectionSpan[], conclusion: string | null): Refusal | null {
  const open = openObjections(objections);
  if (open > 0) return no.objectionOpen({ open });
  return objections.length > 0 && !conclusion?.trim() ? no.conclusionMissing({}) : null;
}
