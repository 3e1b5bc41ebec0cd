import type { Finding } from "#kernel/finding.ts";
import { type FieldDefs, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "./fields.ts";
import type { Household } from "./household.ts";

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

const factOf = (facts: object, key: string): unknown => (facts as Readonly<Record<string, unknown>>)[key];

const requiredOf = (defs: FieldDefs): string[] => Object.keys(defs).filter((key) => defs[key]?.required);
const OWN = requiredOf(OF_HOUSEHOLD);
const PERSONAL = [...requiredOf(OF_PERSON), "education"];
const YEARLY = requiredOf(OF_YEAR);

/** Paths are asked for again and again while a file is read: made once. */
const YEARLY_PATHS = YEARLY.map((key) => `year.conditions.${key}`);
const PERSONAL_PATHS: string[][] = [];
const personalPaths = (i: number): string[] => {
  const paths = PERSONAL_PATHS[i] ?? PERSONAL.map((key) => `members.${i}.${key}`);
  PERSONAL_PATHS[i] = paths;
  return paths;
};

type Want = (part: Part["part"], path: string, filled: boolean) => void;

/** Everything wanted of a household, one by one, and whether it is there. */
function eachWanted(household: Household, want: Want): void {
  for (const key of OWN) want("household", key, isFilled(factOf(household, key)));
  let living = 0;
  for (let i = 0; i < household.members.length; i++) {
    const one = household.members[i];
    if (!one || one.status === "left") continue;
    living += 1;
    const noCard = one.idKind === "无证(公安甄别)" && one.idOverrideProofFileId !== null;
    const paths = personalPaths(i);
    for (let k = 0; k < PERSONAL.length; k++) {
      const key = PERSONAL[k] as string;
      const instead = key === "education" ? isFilled(one.schoolState) : key === "idNumber" && noCard;
      want("members", paths[k] as string, instead || isFilled(factOf(one, key)));
    }
  }
  want("members", "members", living > 0);
  for (let k = 0; k < YEARLY.length; k++)
    want("conditions", YEARLY_PATHS[k] as string, isFilled(factOf(household.year.conditions, YEARLY[k] as string)));
  want("income", "year.income", household.year.income.length > 0);
}

const blockedBy = (findings: readonly Finding[]): Set<string> => {
  const blocked = new Set<string>();
  for (const one of findings) if (one.severity === "block") blocked.add(one.field);
  return blocked;
};

const score = (filled: number, wanted: number): number => Math.floor((filled * 100) / wanted);

/**
 * How complete a household is, 0–100, rounded down so that 100 means complete: every required fact is filled and no
 * blocking finding lies on it. A wrong fact counts as missing; a blocking finding elsewhere counts as one fact more.
 */
export function completenessScore(household: Household, findings: readonly Finding[]): number {
  const blocked = blockedBy(findings);
  const elsewhere = new Set(blocked);
  let wanted = 0;
  let filled = 0;
  eachWanted(household, (_, path, isThere) => {
    const isBlocked = blocked.size > 0 && blocked.has(path);
    if (isBlocked) elsewhere.delete(path);
    wanted += 1;
    if (isThere && !isBlocked) filled += 1;
  });
  return score(filled, wanted + elsewhere.size);
}

/** The same score part by part, with the paths of what is missing. */
export function completeness(household: Household, findings: readonly Finding[]): Completeness {
  const blocked = blockedBy(findings);
  const elsewhere = new Set(blocked);
  const names = ["household", "members", "conditions", "income"] as const;
  const parts = names.map((part): Part => ({ part, wanted: 0, filled: 0, missing: [] }));
  const byName = new Map(parts.map((one) => [one.part, one]));
  eachWanted(household, (name, path, isThere) => {
    const part = byName.get(name);
    if (!part) return;
    elsewhere.delete(path);
    part.wanted += 1;
    if (isThere && !blocked.has(path)) part.filled += 1;
    else part.missing.push(path);
  });
  parts.push({ part: "rules", wanted: elsewhere.size, filled: 0, missing: [...elsewhere] });
  const sum = (key: "wanted" | "filled"): number => parts.reduce((all, one) => all + one[key], 0);
  return { score: score(sum("filled"), sum("wanted")), parts };
}
