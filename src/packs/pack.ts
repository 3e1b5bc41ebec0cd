import type { Day } from "#kernel/day.ts";
import type { RuleId, RuleValue } from "./rule-table.ts";
import type { PackName } from "./schemas/composition.ts";
import type { Text } from "./schemas/text.ts";

/** `exact`: the account or document says so. `editable`: a sensible reading the county is meant to check (本县可改). */
export type Mark = "exact" | "editable";

/** One rule as a pack states it. `source` names the account and the dossier part; null dates mean always. */
export type PackRule = {
  [Id in RuleId]: { id: Id; value: RuleValue<Id>; source: string; mark: Mark; since: Day | null; until: Day | null };
}[RuleId];

export type { PackName };
export type Pack = { name: PackName; title: Text; about: Text; rules: readonly PackRule[] };

const rule =
  (mark: Mark) =>
  <Id extends RuleId>(id: Id, source: string, value: NoInfer<RuleValue<Id>>, span: { since?: Day; until?: Day } = {}) =>
    ({ id, value, source, mark, since: span.since ?? null, until: span.until ?? null }) as PackRule;

/** A rule the source states. */
export const exact = rule("exact");
/** A rule this pack proposes; it shows as 本县可改. */
export const editable = rule("editable");
