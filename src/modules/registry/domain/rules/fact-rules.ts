import { isLabel } from "../code-lists.ts";
import { type FieldDef, type FieldDefs, type ListName, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "../fields.ts";
import { livingMembers } from "../household.ts";
import { isDisabled } from "./about-person.ts";
import { type Hit, householdRule, personRule, type Rule, readingRule } from "./rule.ts";

const coded = (defs: FieldDefs): { key: string; list: ListName; id: string }[] =>
  Object.entries(defs).flatMap(([key, { list, scope }]: [string, FieldDef]) =>
    list && list !== "relation" && list !== "nationality" ? [{ key, list, id: `${scope}.${key}` }] : [],
  );
const CODED = { household: coded(OF_HOUSEHOLD), person: coded(OF_PERSON), year: coded(OF_YEAR) };

/** Coded values that are in no list; relation and nationality have rules of their own. */
function findUnknown(hits: Hit[], of: keyof typeof CODED, values: object, path: string, member?: number): void {
  for (const { key, list, id } of CODED[of]) {
    const value = (values as Readonly<Record<string, unknown>>)[key];
    if (value === null || value === "" || isKnown(list, value)) continue;
    hits.push({ field: `${path}${member === undefined ? "" : `${member}.`}${key}`, facts: { field: id } });
  }
}

const isKnown = (list: ListName, value: unknown): boolean =>
  typeof value === "string"
    ? isLabel(list, value)
    : !Array.isArray(value) || value.every((one) => typeof one !== "string" || isLabel(list, one));

/** Causes, nationality, labels, and what only the reader of a cell can see. */
export const FACT_RULES: readonly Rule[] = [
  personRule(
    "nationality-missing",
    "block",
    ["person.nationality"],
    (one) => (one.nationality ? null : "nationality"),
    {
      needs: ["person.nationality"],
    },
  ),
  personRule(
    "nationality-unknown",
    "block",
    ["person.nationality"],
    (one) => (one.nationality && !isLabel("nationality", one.nationality) ? "nationality" : null),
    { needs: ["person.nationality"] },
  ),
  householdRule("label-unknown", "block", [], (household) => {
    const hits: Hit[] = [];
    findUnknown(hits, "household", household, "");
    findUnknown(hits, "year", household.year.conditions, "year.conditions.");
    for (const [i, one] of household.members.entries())
      if (one.status === "active") findUnknown(hits, "person", one, "members.", i);
    return hits;
  }),
  householdRule("cause-missing", "block", ["household.cause"], ({ cause }) => (cause ? [] : [{ field: "cause" }]), {
    needs: ["household.cause"],
  }),
  householdRule(
    "other-causes-too-many",
    "block",
    ["household.otherCauses"],
    ({ otherCauses }) =>
      otherCauses.length > 2 ? [{ field: "otherCauses", facts: { count: otherCauses.length } }] : [],
    { source: "dossier 2.2, block A" },
  ),
  householdRule(
    "other-cause-repeats-main",
    "warn",
    ["household.cause", "household.otherCauses"],
    ({ cause, otherCauses }) => (cause && otherCauses.includes(cause) ? [{ field: "otherCauses" }] : []),
    { source: "dossier 2.2, block A" },
  ),
  householdRule(
    "disability-cause-without-member",
    "warn",
    ["household.cause", "person.health"],
    (household) =>
      household.cause === "因残" && !livingMembers(household).some(isDisabled) ? [{ field: "cause" }] : [],
    { needs: ["household.cause", "person.health"] },
  ),
  readingRule("amount-not-a-number", "block"),
  readingRule("day-not-a-date", "block"),
  readingRule("yes-no-unknown", "block"),
  readingRule("bank-rounded-number", "block"),
  readingRule("text-too-long", "block"),
  readingRule("place-unknown", "block"),
  readingRule("place-elsewhere", "block"),
  readingRule("village-differs", "block", "dossier 2.1"),
  readingRule("registered-elsewhere", "block", "dossier 2.1"),
  readingRule("changed-since-read", "block", "dossier Part 11"),
  readingRule("cell-error", "block", "dossier Part 11"),
  readingRule("number-rounded", "block", "dossier Part 11"),
  readingRule("household-facts-differ", "block", "dossier Part 11"),
  readingRule("household-repeated", "block", "dossier 2.1"),
  readingRule("income-total-differs", "warn", "dossier 3.5"),
  readingRule("member-not-in-file", "warn", "dossier 2.2, member changes"),
  readingRule("member-left-already", "warn", "dossier 2.2, member changes"),
];
