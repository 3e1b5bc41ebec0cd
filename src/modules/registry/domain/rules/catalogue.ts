import type { Finding } from "#kernel/finding.ts";
import type { Household } from "../household.ts";
import { CONDITION_RULES } from "./condition-rules.ts";
import { FACT_RULES } from "./fact-rules.ts";
import { FAMILY_RULES } from "./family-rules.ts";
import { IDENTITY_RULES } from "./identity-rules.ts";
import { INCOME_RULES } from "./income-rules.ts";
import { LIVELIHOOD_RULES } from "./livelihood-rules.ts";
import { type Hit, isPresent, type Rule, type RuleContext, subjectOf, toFinding } from "./rule.ts";
import { SCHOOLING_RULES } from "./schooling-rules.ts";

/** Every rule in the order it is judged: roots first, what could follow from them later. */
export const RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  ...FAMILY_RULES,
  ...FACT_RULES,
  ...SCHOOLING_RULES,
  ...LIVELIHOOD_RULES,
  ...CONDITION_RULES,
  ...INCOME_RULES,
];

/** The rules whose findings silence others. */
const EXPLAINING: ReadonlySet<string> = new Set(RULES.flatMap((one) => one.unless));

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((one) => [one.id, one]));

/** A finding made by the reader of a cell (`atReading` rules, or an unreadable label of a field with its own rule). */
export function findingOf(id: string, hit: Hit): Finding {
  const rule = BY_ID.get(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return toFinding(rule, hit);
}

const BY_FIELDS = new WeakMap<ReadonlySet<string>, readonly Rule[]>();

/** The rules that can judge with the fields there are; the same for every household of a file. */
function judging(context: RuleContext): readonly Rule[] {
  const { presentFields } = context;
  if (presentFields === undefined) return RULES;
  const known = BY_FIELDS.get(presentFields);
  if (known) return known;
  const able = RULES.filter((rule) => rule.needs.every((id) => isPresent(context, id)));
  BY_FIELDS.set(presentFields, able);
  return able;
}

/**
 * Everything the rules find on a household. `already` = what the reader of the cells found on it; like every root error it
 * silences the rules that would only repeat it (`unless`).
 */
export const check = (household: Household, context: RuleContext, already: readonly Finding[] = []): Finding[] =>
  run(judging(context), household, context, already);

function run(
  rules: readonly Rule[],
  household: Household,
  context: RuleContext,
  already: readonly Finding[],
): Finding[] {
  const found: Finding[] = [];
  const explained = new Set<string>();
  const explain = (id: string, field: string): void => {
    if (EXPLAINING.has(id)) explained.add(`${subjectOf(field)} ${id}`);
  };
  for (const one of already) explain(one.rule, one.field);
  for (const rule of rules)
    for (const hit of rule.check(household, context)) {
      if (explained.size > 0 && rule.unless.length > 0) {
        const subject = subjectOf(hit.field);
        if (rule.unless.some((id) => explained.has(`${subject} ${id}`))) continue;
      }
      explain(rule.id, hit.field);
      found.push(toFinding(rule, hit));
    }
  return found;
}

const REST = new WeakMap<ReadonlySet<string>, readonly Rule[]>();

/** The rules that look at a field a file does not carry. */
function restOf(present: ReadonlySet<string>): readonly Rule[] {
  const known = REST.get(present);
  if (known) return known;
  const rest = RULES.filter((rule) => !rule.fields.every((id) => present.has(id)));
  REST.set(present, rest);
  return rest;
}

/**
 * Everything the rules find on a household that was judged as a file shows it: `found` then, with only some fields `present`.
 * Only the rules that look further are asked again.
 */
export function checkRest(
  household: Household,
  context: RuleContext,
  found: readonly Finding[],
  present: ReadonlySet<string>,
): Finding[] {
  const rest = restOf(present);
  const kept = found.filter((one) => !rest.some((rule) => rule.id === one.rule));
  return [...kept, ...run(rest, household, context, kept)];
}
