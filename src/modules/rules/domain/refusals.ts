import { refusal } from "#kernel/refusal.ts";

/** Every way this module says no. */
export const no = {
  unknown: refusal<{ rule: string }>("rules.unknown", 404),
  badValue: refusal<{ rule: string; field: string; why: string }>("rules.bad-value", 422),
  doesNotFit: refusal<{ rule: string; other: string; missing: string }>("rules.does-not-fit", 422),
  reachesBack: refusal<{ since: string; today: string }>("rules.reaches-back", 422),
  sameDay: refusal<{ since: string; documentNo: string }>("rules.same-day", 409),
  changedMeanwhile: refusal<{ rule: string }>("rules.changed-meanwhile", 409),
  nothingChanges: refusal<{ rule: string }>("rules.nothing-changes", 422),
  notFound: refusal("rules.not-found", 404),
  alreadyEnded: refusal<{ until: string }>("rules.already-ended", 409),
};
