import { isRuleId, type RuleOverride } from "#packs/index.ts";
import type { OverrideRow } from "../../contract.ts";

/** The county's values as the rules' own functions take them. */
export const overridesOf = (rows: readonly OverrideRow[]): RuleOverride[] =>
  rows.flatMap(({ id, ruleId, value, since, until, documentNo }) =>
    isRuleId(ruleId) ? [{ id, ruleId, value, since, until, documentNo }] : [],
  );
