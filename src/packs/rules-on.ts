import type { Holidays } from "#kernel/calendar.ts";
import type { Day } from "#kernel/day.ts";
import { withCountyYears } from "./holidays.ts";
import type { Mark, Pack, PackName, PackRule } from "./pack.ts";
import { RULE_IDS, RULES, type RuleId, type RuleValue } from "./rule-table.ts";
import { DEFAULT_COMPOSITION, PACKS } from "./shipped.ts";

/** One value a county has set for itself, in force from `since` up to but not including `until`. */
export type RuleOverride = {
  id: string;
  ruleId: RuleId;
  value: unknown;
  since: Day;
  until: Day | null;
  documentNo: string;
};

/** A rule as it stands on a day, and where it comes from. `version` names the statement that is in force. */
export type InForce<Id extends RuleId = RuleId> = {
  id: Id;
  value: RuleValue<Id>;
  version: string;
  from: PackName | "county";
  source: string;
  mark: Mark | "county";
  since: Day | null;
};

/** Every rule on one day. There is always a value. */
export type Rules = { readonly [Id in RuleId]: InForce<Id> };

/** What a decision writes down about the rule it used. */
export type Quote = { rule: RuleId; version: string; value: unknown };
export const quote = (rules: Rules, id: RuleId): Quote => ({
  rule: id,
  version: rules[id].version,
  value: rules[id].value,
});

const inSpan = (span: { since: Day | null; until: Day | null }, day: Day): boolean =>
  (span.since === null || span.since <= day) && (span.until === null || day < span.until);

const latest = <One extends { since: Day | null }>(all: readonly One[]): One | undefined =>
  [...all].sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? 1 : -1))[0];

/** The county's own value on a day: of two that overlap, the one that began later. A value that no longer fits its schema is not used. */
function ownOn(overrides: readonly RuleOverride[], id: RuleId, day: Day) {
  const fitting = overrides.filter(
    (one) => one.ruleId === id && inSpan(one, day) && RULES[id].schema.safeParse(one.value).success,
  );
  return latest(fitting);
}

function statedOn(packs: readonly Pack[], id: RuleId, day: Day) {
  for (const pack of packs) {
    const found = latest(pack.rules.filter((one: PackRule) => one.id === id && inSpan(one, day)));
    if (found) return { pack: pack.name, rule: found };
  }
  return undefined;
}

/**
 * The rules in force on a day: the county's own values over the packs it composes, first pack first.
 * A rule none of them states is taken from the shipped pack that founds it, so there is always an answer.
 */
export function rulesOn(
  overrides: readonly RuleOverride[],
  composition: readonly PackName[],
  day: Day,
  packs: readonly Pack[] = PACKS,
): Rules {
  const composed = composition.flatMap((name) => packs.filter((pack) => pack.name === name));
  const order = [...composed, ...packs.filter((pack) => !composition.includes(pack.name))];
  const all = RULE_IDS.map((id): InForce => {
    const own = ownOn(overrides, id, day);
    if (own) {
      const value = RULES[id].schema.parse(own.value);
      const { documentNo, since } = own;
      return {
        id,
        value,
        version: `county@${since}#${own.id}`,
        from: "county",
        source: documentNo,
        mark: "county",
        since,
      } as InForce;
    }
    const stated = statedOn(order, id, day);
    if (!stated) throw new Error(`no pack states ${id} on ${day}`);
    const { value, source, mark, since } = stated.rule;
    return {
      id,
      value,
      version: `${stated.pack}@${since ?? "always"}`,
      from: stated.pack,
      source,
      mark,
      since,
    } as InForce;
  });
  return Object.fromEntries(all.map((one) => [one.id, one])) as unknown as Rules;
}

/** The rules a county lives under on a day, with the packs it has chosen for that day. */
export function rulesFor(overrides: readonly RuleOverride[], day: Day): Rules {
  const chosen = rulesOn(overrides, DEFAULT_COMPOSITION, day)["packs.composition"].value;
  return rulesOn(overrides, chosen, day);
}

/** The public holidays under these rules: what ships, and the years the county has entered. */
export const holidaysOf = (rules: Rules): Holidays => withCountyYears(rules["calendar.holidays"].value);
