export { isRuleId, RULE_IDS, RULES, type RuleId, type RuleValue } from "./rule-table.ts";
export {
  holidaysOf,
  type InForce,
  type Quote,
  quote,
  type RuleOverride,
  type Rules,
  rulesFor,
  rulesOn,
} from "./rules-on.ts";
export { findIncomeLine } from "./schemas/income.ts";
export { DEFAULT_COMPOSITION, PACK_NAMES, PACKS } from "./shipped.ts";
export { signingRule } from "./signing-rule.ts";
