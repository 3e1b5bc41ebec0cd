import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { CadreId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Workflow } from "#kernel/workflow.ts";
import type { PostingAction, PostingState } from "./posting.ts";
import { no } from "./refusals.ts";

/** The life of a posting as a table: state → action → step (dossier, Appendix D). An empty row is an end. */
export const WORKFLOW: Workflow<PostingState, PostingAction> = {
  draft: {
    check: { verb: "posting.draft", to: "checked" },
    withdraw: { verb: "posting.draft", to: "withdrawn" },
  },
  checked: {
    return: { verb: "posting.approve", to: "draft" },
    approve: { verb: "posting.approve", to: "approved" },
    withdraw: { verb: "posting.draft", to: "withdrawn" },
  },
  approved: {
    return: { verb: "posting.approve", to: "draft" },
    post: { verb: "posting.post", to: "posted" },
    withdraw: { verb: "posting.approve", to: "withdrawn" },
  },
  posted: {
    photograph: { verb: "posting.post", to: "posted" },
    end: { verb: "posting.post", to: "ended", system: true },
    withdraw: { verb: "posting.approve", to: "withdrawn" },
  },
  ended: {
    photograph: { verb: "posting.post", to: "ended" },
    close: { verb: "posting.approve", to: "closed", system: true },
    withdraw: { verb: "posting.approve", to: "withdrawn" },
  },
  closed: { "take-down": { verb: "posting.post", to: "taken-down", system: true } },
  "taken-down": {},
  withdrawn: {},
};

/** The state after these steps; a step the table does not know in that state changes nothing. */
export const stateAfter = (actions: readonly (PostingAction | "draft")[]): PostingState =>
  actions.reduce<PostingState>(
    (state, action) => (action === "draft" ? "draft" : (WORKFLOW[state][action]?.to ?? state)),
    "draft",
  );

export type Standing = { state: PostingState; place: string; draftedBy: CadreId };

/** Why this actor cannot take this step now, or null. Nobody approves what he drafted himself. */
export function whyNotStep(posting: Standing, action: PostingAction, actor: Actor): Refusal | null {
  const step = WORKFLOW[posting.state][action];
  if (!step) return no.notNow({ state: posting.state, action });
  const mayRunClock = step.system && whyNotMay(actor, "posting.run-clock", posting.place) === null;
  const noRight = mayRunClock ? null : whyNotMay(actor, step.verb, posting.place);
  if (noRight) return noRight;
  return action === "approve" && posting.draftedBy === actor.cadreId ? no.ownDraft({}) : null;
}
