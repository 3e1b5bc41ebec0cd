import { isLabel } from "../code-lists.ts";
import { type FieldDef, type FieldDefs, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "../fields.ts";
import { livingMembers } from "../household.ts";
import { isDisabled } from "./about-person.ts";
import { type Hit, householdRule, personRule, type Rule, readingRule } from "./rule.ts";

/** Coded values that are in no list; relation and nationality have rules of their own. */
function unknownLabels(defs: FieldDefs, values: Readonly<Record<string, unknown>>, path: string): Hit[] {
  return Object.entries(defs).flatMap(([key, def]: [string, FieldDef]) => {
    const { list } = def;
    if (!list || list === "relation" || list === "nationality") return [];
    const value = values[key];
    const labels = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === "string" && one !== "");
    const wrong = labels.find((label: string) => !isLabel(list, label));
    return wrong === undefined ? [] : [{ field: `${path}${key}`, facts: { field: `${def.scope}.${key}` } }];
  });
}

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
  householdRule("label-unknown", "block", [], (household) => [
    ...unknownLabels(OF_HOUSEHOLD, household, ""),
    ...unknownLabels(OF_YEAR, household.year.conditions, "year.conditions."),
    ...household.members.flatMap((one, i) =>
      one.status === "active" ? unknownLabels(OF_PERSON, one, `members.${i}.`) : [],
    ),
  ]),
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
  readingRule("changed-since-read", "block", "dossier Part 11"),
  readingRule("cell-error", "block", "dossier Part 11"),
  readingRule("number-rounded", "block", "dossier Part 11"),
  readingRule("household-facts-differ", "block", "dossier Part 11"),
  readingRule("household-repeated", "block", "dossier 2.1"),
];
