import { isLabel, labelInBoth } from "../code-lists.ts";
import { type Household, livingMembers, type Person } from "../household.ts";
import { sexOf } from "../id-number.ts";
import { idStands } from "./about-person.ts";
import { householdRule, personRule, type Rule, type RuleContext } from "./rule.ts";

const MALE = new Set("之子 之女婿 之孙子 之外孙子 之父 之岳父 之公公 之祖父 之外祖父 之曾孙子 之侄儿".split(" "));
const FEMALE = new Set(
  "之女 之儿媳 之孙女 之外孙女 之母 之岳母 之婆婆 之祖母 之外祖母 之曾孙女 之侄女 之兄弟媳妇".split(" "),
);

/** Members with a relation, and where they stand in the list. */
function holding(household: Household, relation: string): { person: Person; path: string }[] {
  const found: { person: Person; path: string }[] = [];
  for (let i = 0; i < household.members.length; i++) {
    const person = household.members[i] as Person;
    if (person.status === "active" && person.relation === relation) found.push({ person, path: `members.${i}` });
  }
  return found;
}

/** A household in which somebody's relation is empty, unreadable or unknown cannot be said to have no head. */
const relationOpen = (household: Household, { unread }: RuleContext): boolean =>
  household.members.some(
    (one, i) =>
      one.status === "active" &&
      (one.relation === null || !isLabel("relation", one.relation) || unread?.has(`members.${i}.relation`)),
  );

/** Who belongs to whom: exactly one head, at most one spouse, relation and sex that fit. */
export const FAMILY_RULES: readonly Rule[] = [
  householdRule("no-members", "block", ["person.name"], (household) =>
    livingMembers(household).length === 0 && household.status === "active" ? [{ field: "members" }] : [],
  ),
  personRule("relation-missing", "block", ["person.relation"], (person) => (person.relation ? null : "relation"), {
    needs: ["person.relation"],
  }),
  personRule(
    "relation-unknown",
    "block",
    ["person.relation"],
    (person) => (person.relation && !isLabel("relation", person.relation) ? "relation" : null),
    { needs: ["person.relation"] },
  ),
  householdRule(
    "no-head",
    "block",
    ["person.relation"],
    (household, context) =>
      livingMembers(household).length > 0 &&
      holding(household, "户主").length === 0 &&
      !relationOpen(household, context)
        ? [{ field: "members" }]
        : [],
    { needs: ["person.relation"] },
  ),
  householdRule(
    "two-heads",
    "block",
    ["person.relation"],
    (household) =>
      holding(household, "户主")
        .slice(1)
        .map(({ person, path }) => ({ field: `${path}.relation`, facts: { name: person.name ?? "" } })),
    { needs: ["person.relation"] },
  ),
  householdRule(
    "two-spouses",
    "block",
    ["person.relation"],
    (household) =>
      holding(household, "配偶")
        .slice(1)
        .map(({ person, path }) => ({ field: `${path}.relation`, facts: { name: person.name ?? "" } })),
    { needs: ["person.relation"] },
  ),
  personRule(
    "relation-contradicts-sex",
    "block",
    ["person.relation", "person.sex"],
    (person, _context, path) => {
      if (person.relation === null || person.sex === null) return null;
      const wrong =
        (person.sex === "女" && MALE.has(person.relation)) || (person.sex === "男" && FEMALE.has(person.relation));
      if (!wrong) return null;
      const [relation, sex] = [labelInBoth("relation", person.relation), labelInBoth("sex", person.sex)];
      return { field: `${path}.relation`, facts: { relation, sex } };
    },
    { needs: ["person.relation", "person.sex"], unless: ["sex-contradicts-id"] },
  ),
  householdRule(
    "head-and-spouse-same-sex",
    "warn",
    ["person.relation", "person.sex"],
    (household, { today }) => {
      const heads = holding(household, "户主");
      const [spouse] = holding(household, "配偶");
      const head = heads[0]?.person;
      const known = head && !(idStands(head, today) && sexOf(head.idNumber ?? "") !== head.sex);
      return heads.length === 1 && spouse && known && head.sex && head.sex === spouse.person.sex
        ? [{ field: `${spouse.path}.sex`, facts: { name: spouse.person.name ?? "" } }]
        : [];
    },
    { needs: ["person.relation", "person.sex"], unless: ["sex-contradicts-id"] },
  ),
  householdRule("size-differs-from-roster", "block", ["household.householdSize"], (household, { stated }) => {
    const roster = livingMembers(household).length;
    const size = stated?.size;
    return size != null && size !== roster ? [{ field: "householdSize", facts: { stated: size, roster } }] : [];
  }),
];
