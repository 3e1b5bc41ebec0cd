import { Refusal } from "#kernel/refusal.ts";
import type { ResolutionAction, ResolutionShown } from "../../contract.ts";

/** Why this step cannot be taken now, as the server said when the page was read. */
export function whyNotTake(resolution: ResolutionShown, action: ResolutionAction): Refusal | null {
  const refused = resolution.may[action];
  return refused ? new Refusal(refused.code, 409, refused.facts) : null;
}
