import { livingMembers } from "../household.ts";
import { ageOf, isHealthy, isStudent } from "./about-person.ts";
import { type Hit, householdRule, personRule, type Rule } from "./rule.ts";

const MOBILE = /^1\d{10}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;
const phoneWrong = (phone: string | null): boolean => {
  if (phone === null || MOBILE.test(phone)) return false;
  const plain = phone.normalize("NFKC").replace(/\s/g, "");
  return plain !== "" && !MOBILE.test(plain) && !LANDLINE.test(plain);
};

const FULL = new Set(["普通劳动力", "技能劳动力", "丧失劳动力"]);
const MONTHS = ["workMonths", "publicJobMonths", "monthsLivedHere"] as const;

/** Health, work, phones and insurance of a member. */
export const LIVELIHOOD_RULES: readonly Rule[] = [
  personRule("health-missing", "block", ["person.health"], (one) => (one.health.length > 0 ? null : "health"), {
    needs: ["person.health"],
  }),
  personRule(
    "healthy-and-ill",
    "block",
    ["person.health"],
    (one) => (one.health.includes("健康") && one.health.length > 1 ? "health" : null),
    { needs: ["person.health"] },
  ),
  personRule("labour-missing", "block", ["person.labour"], (one) => (one.labour ? null : "labour"), {
    needs: ["person.labour"],
  }),
  personRule(
    "labour-of-child",
    "warn",
    ["person.labour"],
    (one, { today }) => {
      const age = ageOf(one, today);
      return age !== undefined && age < 16 && one.labour && one.labour !== "无劳动力" ? "labour" : null;
    },
    { needs: ["person.labour"] },
  ),
  personRule(
    "labour-of-old-person",
    "warn",
    ["person.labour"],
    (one, { today }) => {
      const full = FULL.has(one.labour ?? "");
      return full && (ageOf(one, today) ?? 0) >= 60 ? "labour" : null;
    },
    { needs: ["person.labour"] },
  ),
  personRule(
    "able-but-no-labour",
    "warn",
    ["person.labour", "person.health"],
    (one, { today }) => {
      const age = ageOf(one, today) ?? 0;
      const able = age >= 16 && age <= 59 && isHealthy(one) && !isStudent(one);
      return able && one.labour === "无劳动力" ? "labour" : null;
    },
    { needs: ["person.labour", "person.health", "person.schoolState"] },
  ),
  personRule(
    "work-place-without-months",
    "block",
    ["person.workRegion", "person.workPlace", "person.workMonths"],
    (one) => ((one.workRegion || one.workPlace) && !one.workMonths ? "workMonths" : null),
    { needs: ["person.workRegion", "person.workMonths"] },
  ),
  personRule(
    "work-months-without-place",
    "block",
    ["person.workRegion", "person.workPlace", "person.workMonths"],
    (one) => (one.workMonths && !one.workRegion && !one.workPlace ? "workRegion" : null),
    { needs: ["person.workRegion", "person.workMonths"] },
  ),
  personRule(
    "months-out-of-range",
    "block",
    ["person.workMonths", "person.publicJobMonths", "person.monthsLivedHere"],
    (one) =>
      MONTHS.find((key) => {
        const months = one[key];
        return months !== null && (months < 0 || months > 12);
      }) ?? null,
    { source: "dossier 2.2, block E" },
  ),
  personRule(
    "work-without-labour",
    "warn",
    ["person.workRegion", "person.labour"],
    (one) =>
      (one.workRegion || one.workMonths) && (one.labour === "无劳动力" || one.labour === "丧失劳动力")
        ? "labour"
        : null,
    { needs: ["person.workRegion", "person.labour"] },
  ),
  householdRule("phone-length", "warn", ["household.phone", "person.phone"], ({ phone, members }) => {
    const hits: Hit[] = phoneWrong(phone) ? [{ field: "phone" }] : [];
    for (const [i, one] of members.entries())
      if (one.status === "active" && phoneWrong(one.phone)) hits.push({ field: `members.${i}.phone` });
    return hits;
  }),
  householdRule(
    "phone-shared",
    "warn",
    ["person.phone", "person.workRegion"],
    (household) => {
      if (household.members.every((one) => one.phone === null)) return [];
      const away = household.members.map((one, i) => ({ one, i })).filter(({ one }) => one.status === "active");
      return away.flatMap(({ one, i }, at) => {
        const other = away
          .slice(0, at)
          .find((x) => x.one.phone !== null && x.one.phone === one.phone && differ(x.one, one));
        return other
          ? [{ field: `members.${i}.phone`, facts: { name: one.name ?? "", other: other.one.name ?? "" } }]
          : [];
      });
    },
    { needs: ["person.phone", "person.workRegion"] },
  ),
  personRule(
    "medical-insurance-twice",
    "block",
    ["person.residentMedical", "person.employeeMedical"],
    (one) => (one.residentMedical && one.employeeMedical ? "employeeMedical" : null),
    { needs: ["person.residentMedical", "person.employeeMedical"] },
  ),
  personRule(
    "medical-insurance-none",
    "block",
    ["person.residentMedical", "person.employeeMedical"],
    (one) =>
      !one.residentMedical && !one.employeeMedical && (one.residentMedical !== null || one.employeeMedical !== null)
        ? "residentMedical"
        : null,
    { needs: ["person.residentMedical", "person.employeeMedical"] },
  ),
  personRule(
    "medical-insurance-missing",
    "block",
    ["person.residentMedical", "person.employeeMedical"],
    (one) => (one.residentMedical === null && one.employeeMedical === null ? "residentMedical" : null),
    { needs: ["person.residentMedical"] },
  ),
  personRule(
    "serious-illness-insurance-missing",
    "block",
    ["person.seriousIllnessInsurance"],
    (one) => (one.seriousIllnessInsurance === null ? "seriousIllnessInsurance" : null),
    { needs: ["person.seriousIllnessInsurance"] },
  ),
  personRule(
    "pension-missing",
    "block",
    ["person.residentPension", "person.employeePension"],
    (one) => (one.residentPension === null && one.employeePension === null ? "residentPension" : null),
    { needs: ["person.residentPension"] },
  ),
  personRule(
    "destitute-but-able",
    "warn",
    ["person.destituteCare", "person.health"],
    (one, { today }) => {
      const age = ageOf(one, today) ?? 0;
      return one.destituteCare && age >= 18 && age <= 59 && isHealthy(one) && !isStudent(one) ? "destituteCare" : null;
    },
    { needs: ["person.destituteCare", "person.health"] },
  ),
  householdRule(
    "destitute-without-member",
    "warn",
    ["household.householdType", "person.destituteCare"],
    (household) =>
      household.householdType?.startsWith("特困供养") && !livingMembers(household).some((one) => one.destituteCare)
        ? [{ field: "householdType" }]
        : [],
    { needs: ["household.householdType", "person.destituteCare"], source: "dossier 2.2" },
  ),
];

type Worker = { workRegion: string | null; workPlace: string | null };
/** Two people who work in different places. */
const differ = (a: Worker, b: Worker): boolean =>
  (a.workRegion !== null && b.workRegion !== null && a.workRegion !== b.workRegion) ||
  (a.workPlace !== null && b.workPlace !== null && a.workPlace !== b.workPlace);
