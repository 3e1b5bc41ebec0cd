import type { Day } from "#kernel/day.ts";
import type { Finding, FindingFacts, Severity } from "#kernel/finding.ts";
import type { Money } from "#kernel/money.ts";
import type { FieldId } from "../fields.ts";
import type { Household, Person } from "../household.ts";
import type { LineInForce } from "../income/worksheet.ts";

/** What the rules need to know beside the household. */
export type RuleContext = {
  today: Day;
  incomeLine?: LineInForce | null;
  /** The fields a file carries; absent = all of them. A rule only judges what somebody could have filled in. */
  presentFields?: ReadonlySet<string>;
  /** Paths whose text could not be read and has a finding of its own; nothing is concluded from their emptiness. */
  unread?: ReadonlySet<string>;
  /** What a workbook says of things the register computes. */
  stated?: { size?: number | null; perHeadFen?: Money | null };
  /** Does somebody else hold this ID (first 18 characters)? From the county's blind index, or the other rows of a file. */
  heldElsewhere?: (idKey: string, person: Person) => boolean;
};

/** A place where something is wrong, before the rule's id and severity are put to it. */
export type Hit = { field: string; facts?: FindingFacts };

/**
 * One entry of dossier Appendix B. Sentences: `finding.<id>` and `finding.<id>.fix`.
 * `needs`: fields that must be present for it to judge. `unless`: rules whose finding on the same person or household
 * already explains this one. `atReading`: found while a cell is read, where only the reader can see it.
 */
export type Rule = {
  id: string;
  severity: Severity;
  scope: "person" | "household";
  fields: readonly FieldId[];
  needs: readonly FieldId[];
  unless: readonly string[];
  source: string;
  atReading: boolean;
  check: (household: Household, context: RuleContext) => Hit[];
};

type Short = {
  needs?: readonly FieldId[];
  unless?: readonly string[];
  source?: string;
};

const SOURCE = "dossier Appendix B";

const NONE: Hit[] = [];
const PATHS = Array.from({ length: 60 }, (_, i) => `members.${i}`);
const memberPath = (i: number): string => PATHS[i] ?? `members.${i}`;

/** A rule that looks at one member at a time. `look` gives the field's key, or a hit, or null. */
export function personRule(
  id: string,
  severity: Severity,
  fields: readonly FieldId[],
  look: (person: Person, context: RuleContext, path: string, household: Household) => string | Hit | null,
  { needs = [], unless = [], source = SOURCE }: Short = {},
): Rule {
  const check = (household: Household, context: RuleContext): Hit[] => {
    let hits = NONE;
    for (let i = 0; i < household.members.length; i++) {
      const person = household.members[i] as Person;
      if (person.status === "left") continue;
      const path = memberPath(i);
      const found = look(person, context, path, household);
      if (found === null) continue;
      const hit: Hit = typeof found === "string" ? { field: `${path}.${found}` } : found;
      if (context.unread?.has(hit.field)) continue;
      if (hits === NONE) hits = [];
      hits.push({ ...hit, facts: { name: person.name ?? "", ...hit.facts } });
    }
    return hits;
  };
  return { id, severity, scope: "person", fields, needs, unless, source, atReading: false, check };
}

/** A rule over the whole household. */
export function householdRule(
  id: string,
  severity: Severity,
  fields: readonly FieldId[],
  check: (household: Household, context: RuleContext) => Hit[],
  { needs = [], unless = [], source = SOURCE }: Short = {},
): Rule {
  const judged = (household: Household, context: RuleContext): Hit[] => {
    const hits = check(household, context);
    const { unread } = context;
    return hits.length === 0 || !unread || unread.size === 0 ? hits : hits.filter((hit) => !unread.has(hit.field));
  };
  return { id, severity, scope: "household", fields, needs, unless, source, atReading: false, check: judged };
}

/** Something only the reader of a cell can see; it makes the finding with `findingOf`. */
export const readingRule = (id: string, severity: Severity, source = SOURCE): Rule => ({
  id,
  severity,
  scope: "household",
  fields: [],
  needs: [],
  unless: [],
  source,
  atReading: true,
  check: () => [],
});

/** `members.2` for a person's path, `` for the household's: whose finding it is. */
export const subjectOf = (field: string): string => /^members\.\d+/.exec(field)?.[0] ?? "";

export const toFinding = (rule: Rule, hit: Hit): Finding => ({
  rule: rule.id,
  severity: rule.severity,
  field: hit.field,
  facts: hit.facts ?? {},
});

/** Can this field be judged here: is it in the file, and was its cell read? */
export const isPresent = (context: RuleContext, id: FieldId): boolean =>
  context.presentFields === undefined || context.presentFields.has(id);
