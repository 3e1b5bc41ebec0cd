import { Refusal } from "#kernel/refusal.ts";
import type { PostingAction, PostingShown } from "../../contract.ts";

/** Why a step cannot be taken now, as the server said it with the posting; null when it can. */
export function whyNotTake(posting: PostingShown, action: PostingAction): Refusal | null {
  const refused = posting.may[action];
  if (refused === null) return null;
  return refused ? new Refusal(refused.code, 409, refused.facts) : new Refusal("posting.not-now", 409, {});
}

/** Is this step one of the table at all in this state (whoever may take it)? */
export const isStep = (posting: PostingShown, action: PostingAction): boolean =>
  posting.may[action]?.code !== "posting.not-now";
