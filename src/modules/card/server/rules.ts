import type { Json } from "#kernel/canonical.ts";
import type { Day } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { type RuleId, type Rules, signingRule } from "#packs/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { SigningRule } from "../domain/seats.ts";
import { type QuotedRule, SIGNING_QUOTE } from "../domain/version.ts";

const SIGNING_RULES = [
  "card.seats",
  "card.one-person-seats",
  "card.signing.deadline-days",
  "card.signing.min-seconds",
  "card.signing.password-allowed",
] as const satisfies readonly RuleId[];

/** The signing rule in force on a day. */
export const signingRuleOn = async (tx: Tx, countyCode: string, day: Day): Promise<SigningRule> =>
  SigningRule.parse(signingRule(await getRules(tx, countyCode, day)));

/** What a version writes down of the rules it was frozen under. */
export const quotedRules = (rules: Rules): QuotedRule[] => [
  {
    id: SIGNING_QUOTE,
    version: SIGNING_RULES.map((id) => `${id}=${rules[id].version}`).join(";"),
    value: SigningRule.parse(signingRule(rules)) as Json,
  },
  {
    id: "card.joint-liability",
    version: rules["card.joint-liability"].version,
    value: rules["card.joint-liability"].value as Json,
  },
];
