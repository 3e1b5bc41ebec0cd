import type { Finding } from "#kernel/finding.ts";
import { type FieldDefs, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "./fields.ts";
import { type Household, livingMembers } from "./household.ts";

/** One part of the score: what is wanted of it, what is there, and the paths of what is not. */
type Part = {
  part: "household" | "members" | "conditions" | "income" | "rules";
  wanted: number;
  filled: number;
  missing: string[];
};
export type Completeness = { score: number; parts: Part[] };

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

const requiredOf = (defs: FieldDefs): string[] => Object.keys(defs).filter((key) => defs[key]?.required);
const REQUIRED = new Map([OF_HOUSEHOLD, OF_PERSON, OF_YEAR].map((defs: FieldDefs) => [defs, requiredOf(defs)]));
const required = (defs: FieldDefs): string[] => REQUIRED.get(defs) ?? requiredOf(defs);

/**
 * How complete a household is, 0–100, rounded down so that 100 means complete: every required fact is filled and no
 * blocking finding lies on it. A wrong fact counts as missing; a blocking finding elsewhere counts as one fact more.
 */
export function completeness(household: Household, findings: readonly Finding[]): Completeness {
  const blocked = new Set(findings.filter((one) => one.severity === "block").map((one) => one.field));
  const judged = new Set<string>();
  const partOf = (part: Part["part"], facts: readonly (readonly [path: string, filled: boolean])[]): Part => {
    for (const [path] of facts) judged.add(path);
    const missing = facts.filter(([path, filled]) => !filled || blocked.has(path)).map(([path]) => path);
    return { part, wanted: facts.length, filled: facts.length - missing.length, missing };
  };
  const factsOf = (defs: FieldDefs, values: Readonly<Record<string, unknown>>, path: string) =>
    required(defs).map((key) => [`${path}${key}`, isFilled(values[key])] as const);

  const members = household.members.flatMap((one, i) => {
    if (one.status === "left") return [];
    const path = `members.${i}.`;
    const noCard = one.idKind === "无证(公安甄别)" && one.idOverrideProofFileId !== null;
    return [
      ...factsOf(OF_PERSON, one, path).map(
        ([at, filled]) => [at, filled || (noCard && at === `${path}idNumber`)] as const,
      ),
      [`${path}education`, isFilled(one.education) || isFilled(one.schoolState)] as const,
    ];
  });
  const parts = [
    partOf("household", factsOf(OF_HOUSEHOLD, household, "")),
    partOf("members", [...members, ["members", livingMembers(household).length > 0]]),
    partOf("conditions", factsOf(OF_YEAR, household.year.conditions, "year.conditions.")),
    partOf("income", [["year.income", household.year.income.length > 0]]),
  ];
  const elsewhere = [...blocked].filter((path) => !judged.has(path));
  parts.push({ part: "rules", wanted: elsewhere.length, filled: 0, missing: elsewhere });
  const wanted = parts.reduce((sum, one) => sum + one.wanted, 0);
  const filled = parts.reduce((sum, one) => sum + one.filled, 0);
  return { score: Math.floor((filled * 100) / wanted), parts };
}
