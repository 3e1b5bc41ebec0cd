import { inCompulsoryYears, isHealthy, isStudent } from "./about-person.ts";
import { personRule, type Rule } from "./rule.ts";

const VOCATIONAL = /^(中职|高职高专|技师学院)/;

/** Exactly one of education and school state is filled; 非在校生 of the older list counts as empty. */
export const SCHOOLING_RULES: readonly Rule[] = [
  personRule(
    "education-and-school",
    "block",
    ["person.education", "person.schoolState"],
    (person) => (person.education && person.schoolState && person.schoolState !== "非在校生" ? "schoolState" : null),
    { needs: ["person.education", "person.schoolState"] },
  ),
  personRule(
    "education-or-school-missing",
    "block",
    ["person.education", "person.schoolState"],
    (person, { unread }, path) =>
      !person.education &&
      (!person.schoolState || person.schoolState === "非在校生") &&
      !unread?.has(`${path}.schoolState`)
        ? "education"
        : null,
    { needs: ["person.education", "person.schoolState"] },
  ),
  personRule(
    "child-out-of-school",
    "block",
    ["person.schoolState", "person.dropoutReason"],
    (person, { today, unread }, path) =>
      inCompulsoryYears(person, today) &&
      !isStudent(person) &&
      person.dropoutReason === null &&
      !unread?.has(`${path}.schoolState`)
        ? "dropoutReason"
        : null,
    {
      needs: ["person.schoolState", "person.dropoutReason"],
      unless: ["education-and-school", "education-or-school-missing"],
    },
  ),
  personRule(
    "dropout-reason-contradicts-health",
    "warn",
    ["person.dropoutReason", "person.health"],
    (person) =>
      isHealthy(person) && (person.dropoutReason === "因病" || person.dropoutReason === "因残")
        ? "dropoutReason"
        : null,
    { needs: ["person.dropoutReason", "person.health"] },
  ),
  personRule(
    "yulu-not-vocational",
    "block",
    ["person.yuluGrant", "person.schoolState"],
    (person) => (person.yuluGrant === true && !VOCATIONAL.test(person.schoolState ?? "") ? "yuluGrant" : null),
    { needs: ["person.yuluGrant", "person.schoolState"] },
  ),
];
