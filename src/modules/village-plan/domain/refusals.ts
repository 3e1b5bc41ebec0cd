import type { InBoth } from "#kernel/finding.ts";
import { refusal } from "#kernel/refusal.ts";

export const no = {
  planNotFound: refusal("village-plan.not-found", 404),
  itemNotFound: refusal("village-plan.item-not-found", 404),
  villageUnknown: refusal<{ place: string }>("village-plan.village-unknown", 422),
  ownerUnknown: refusal("village-plan.owner-unknown", 422),
  kindUnknown: refusal<{ kind: string }>("village-plan.kind-unknown", 422),

  openAlready: refusal<{ version: number }>("village-plan.open-already", 409),
  notADraft: refusal<{ state: string }>("village-plan.not-a-draft", 409),
  moved: refusal("village-plan.moved", 409),
  notNow: refusal<{ state: string; action: string }>("village-plan.not-now", 409),
  ownDraft: refusal("village-plan.own-draft", 403),
  opinionNeeded: refusal("village-plan.opinion-needed", 422),
  documentNeeded: refusal("village-plan.document-needed", 422),
  dayAhead: refusal("village-plan.day-ahead", 422),
  dayBefore: refusal<{ on: string }>("village-plan.day-before", 422),

  yearOutside: refusal<{ year: number; since: number; until: number }>("village-plan.year-outside", 422),
  outYearOutside: refusal<{ since: number; until: number }>("village-plan.out-year-outside", 422),
  goalUnknown: refusal<{ measure: string }>("village-plan.goal-unknown", 422),
  dueAfterGoal: refusal<{ measure: string; year: number }>("village-plan.due-after-goal", 422),
  goalMissing: refusal<{ phase: InBoth }>("village-plan.goal-missing", 422),
  noItems: refusal("village-plan.no-items", 422),
  talkMissing: refusal<{ kind: InBoth; needed: number; there: number }>("village-plan.talk-missing", 422),

  notYourItem: refusal("village-plan.not-your-item", 403),
  notInForce: refusal<{ state: string }>("village-plan.not-in-force", 409),
  proofNeeded: refusal("village-plan.proof-needed", 422),
  reasonNeeded: refusal("village-plan.reason-needed", 422),
};
