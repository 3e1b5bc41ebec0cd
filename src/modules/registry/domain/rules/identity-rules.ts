import { labelInBoth } from "../code-lists.ts";
import { bornOf, disabilityOf, type IdProblem, idKey, isOld, normaliseId, sexOf } from "../id-number.ts";
import { idProblemOf, idStands } from "./about-person.ts";
import { personRule, type Rule, readingRule } from "./rule.ts";

const NUMBER = "person.idNumber" as const;
const NO_CARD = "无证(公安甄别)";

/** Findings that say the number itself cannot be trusted: nothing else is concluded from it. */
const ID_ROOTS = [
  "id-missing",
  "id-rounded-number",
  "id-length",
  "id-characters",
  "id-birth-date",
  "id-check-digit",
  "id-disability-part",
] as const;

const problemRule = (problem: IdProblem): Rule =>
  personRule(
    problem,
    "block",
    [NUMBER],
    (person, { today }, path) => {
      if (!person.idNumber || person.idOverrideProofFileId !== null) return null;
      if (idProblemOf(person, today) !== problem) return null;
      const id = normaliseId(person.idNumber);
      if (isOld(id)) return null;
      return { field: `${path}.idNumber`, facts: { length: [...id].length } };
    },
    { needs: [NUMBER], unless: ["id-rounded-number"] },
  );

/** Who somebody is: name, ID number and what it says (GB 11643, dossier 9.1). */
export const IDENTITY_RULES: readonly Rule[] = [
  personRule("name-missing", "block", ["person.name"], (person) => (person.name?.trim() ? null : "name"), {
    needs: ["person.name"],
  }),
  readingRule("id-rounded-number", "block", "dossier 2.1 and Part 11"),
  personRule(
    "id-missing",
    "block",
    [NUMBER, "person.idKind"],
    (person) => (person.idNumber || person.idKind === NO_CARD ? null : "idNumber"),
    { needs: [NUMBER], unless: ["id-rounded-number"] },
  ),
  personRule(
    "id-none-without-proof",
    "warn",
    ["person.idKind"],
    (person) =>
      person.idKind === NO_CARD && !person.idNumber && person.idOverrideProofFileId === null ? "idKind" : null,
    { needs: ["person.idKind"], source: "dossier 2.2, block E" },
  ),
  /** Only while the old number still stands alone: once upgraded, the original is kept beside it and nothing is asked. */
  personRule(
    "id-15-digit",
    "warn",
    [NUMBER],
    (person) => (person.idNumber && isOld(normaliseId(person.idNumber)) ? "idNumber" : null),
    { needs: [NUMBER], source: "dossier 9.1" },
  ),
  ...(["id-length", "id-characters", "id-birth-date", "id-check-digit", "id-disability-part"] as const).map(
    problemRule,
  ),
  personRule(
    "id-duplicate",
    "block",
    [NUMBER],
    (person, { heldElsewhere }, path, household) => {
      const key = person.idNumber ? idKey(person.idNumber) : null;
      if (key === null) return null;
      for (const one of household.members) {
        if (one === person) break;
        if (one.status === "active" && one.idNumber !== null && idKey(one.idNumber) === key)
          return { field: `${path}.idNumber` };
      }
      return heldElsewhere?.(key, person) ? { field: `${path}.idNumber` } : null;
    },
    { needs: [NUMBER], unless: ID_ROOTS },
  ),
  personRule("sex-missing", "block", ["person.sex"], (person) => (person.sex ? null : "sex"), {
    needs: ["person.sex"],
  }),
  personRule(
    "sex-contradicts-id",
    "block",
    ["person.sex", NUMBER],
    (person, { today }, path) => {
      if (!person.idNumber || !person.sex || !idStands(person, today)) return null;
      const sex = sexOf(person.idNumber);
      return sex !== undefined && sex !== person.sex
        ? { field: `${path}.sex`, facts: { sex: labelInBoth("sex", person.sex), sexById: labelInBoth("sex", sex) } }
        : null;
    },
    { needs: ["person.sex", NUMBER], unless: [...ID_ROOTS, "id-duplicate"] },
  ),
  personRule(
    "born-contradicts-id",
    "block",
    ["person.born", NUMBER],
    (person, { today }) =>
      person.idNumber && person.born && idStands(person, today) && bornOf(person.idNumber) !== person.born
        ? "born"
        : null,
    { needs: ["person.born", NUMBER], unless: [...ID_ROOTS, "id-duplicate"] },
  ),
  personRule(
    "disability-card-differs",
    "warn",
    ["person.disabilityType", "person.disabilityGrade", "person.disabilityCard", NUMBER],
    (person) => {
      const card = disabilityOf(person.disabilityCard ?? "") ?? disabilityOf(person.idNumber ?? "");
      if (!card) return null;
      if (person.disabilityType !== null && person.disabilityType !== card.type) return "disabilityType";
      if (person.disabilityGrade !== null && person.disabilityGrade !== card.grade) return "disabilityGrade";
      return null;
    },
    { unless: ID_ROOTS },
  ),
  personRule(
    "disability-without-card",
    "warn",
    ["person.disabilityType", "person.disabilityCard", NUMBER],
    (person) =>
      person.disabilityType !== null && !person.disabilityCard && (person.idNumber ?? "").length < 20
        ? "disabilityCard"
        : null,
    { needs: ["person.disabilityType", "person.disabilityCard"] },
  ),
];
