import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { no } from "./refusals.ts";

/** What a resolution needs to know of its posting (公示公开). */
export type PostingStanding = {
  state: "draft" | "checked" | "approved" | "posted" | "ended" | "closed" | "taken-down" | "withdrawn";
  outcome: "no-objection" | "answered" | "changed" | "withdrawn" | null;
  postedOn: Day | null;
  lastDay: Day | null;
  /** Objections heard, and those of them not yet answered. */
  objections: number;
  open: number;
};

type ObjectionRule = "any-returns" | "upheld-returns";

/** Does what was said against it send the matter back to the joint meeting? */
export const sendsBack = (posting: PostingStanding, rule: ObjectionRule): boolean =>
  rule === "any-returns" ? posting.objections > 0 : posting.outcome === "changed";

/** Why a published resolution may not be carried out yet (or a published result not be closed), or null. */
export function whyNotPublished(posting: PostingStanding | null): Refusal | null {
  if (!posting || posting.state === "withdrawn" || posting.postedOn === null)
    return no.notPosted({ state: posting?.state ?? "draft" });
  if (posting.state === "posted" || posting.state === "ended")
    return no.postingRuns({ lastDay: posting.lastDay ?? "" });
  return null;
}

/** Why it may not be carried out: its days are not over, or somebody objected and it has to go back first. */
export function whyNotExecute(posting: PostingStanding | null, rule: ObjectionRule): Refusal | null {
  if (posting && posting.objections > 0 && sendsBack(posting, rule)) return no.objected({ count: posting.objections });
  return whyNotPublished(posting);
}

/**
 * Why it cannot be posted (again): a posting under way or done stands; one sent back or withdrawn is replaced, unless an objection
 * to it sends the matter back first. `rule` is null for a result, which objections do not send back.
 */
export function whyNotPostAnew(posting: PostingStanding | null, rule: ObjectionRule | null): Refusal | null {
  if (posting === null) return null;
  if (rule !== null && sendsBack(posting, rule)) return no.objected({ count: posting.objections });
  return posting.state === "draft" || posting.state === "withdrawn" ? null : no.postingStands({});
}

/** Why an objection does not send it back: there is none, or the rule asks for one that was upheld. */
export const whyNotObject = (posting: PostingStanding | null, rule: ObjectionRule): Refusal | null =>
  posting !== null && sendsBack(posting, rule) ? null : no.notObjected({});
