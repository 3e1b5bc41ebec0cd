import type { RuleId } from "./rule-table.ts";

/** Rules that stand in the packs and that no part of the system reads yet. `unread.test.ts` holds this against the sources. */
export const UNREAD_RULES: ReadonlySet<string> = new Set<RuleId>([
  "card.improvements",
  "card.pipeline",
  "card.precisions",
  "disclosure.tiers",
  "identification.face-to-face",
  "identification.recheck-ends",
  "identification.scope",
  "posting.places",
  "programme.6211",
  "visit.checklist.six-ones",
]);
