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

/** Counts one part; `isJudged` hears of every path it wanted, so that a finding elsewhere is known as such. */
class Counter implements Part {
  readonly part: Part["part"];
  wanted = 0;
  filled = 0;
  readonly missing: string[] = [];
  private readonly blocked: ReadonlySet<string>;
  private readonly elsewhere: Set<string>;

  constructor(part: Part["part"], blocked: ReadonlySet<string>, elsewhere: Set<string>) {
    this.part = part;
    this.blocked = blocked;
    this.elsewhere = elsewhere;
  }

  want(path: string, filled: boolean): void {
    this.wanted += 1;
    const isBlocked = this.blocked.size > 0 && this.blocked.has(path);
    if (isBlocked) this.elsewhere.delete(path);
    if (filled && !isBlocked) this.filled += 1;
    else this.missing.push(path);
  }

  plain(): Part {
    const { part, wanted, filled, missing } = this;
    return { part, wanted, filled, missing };
  }
}

/**
 * How complete a household is, 0–100, rounded down so that 100 means complete: every required fact is filled and no
 * blocking finding lies on it. A wrong fact counts as missing; a blocking finding elsewhere counts as one fact more.
 */
export function completeness(household: Household, findings: readonly Finding[]): Completeness {
  const blocked = new Set<string>();
  for (const one of findings) if (one.severity === "block") blocked.add(one.field);
  const elsewhere = new Set(blocked);
  const part = (name: Part["part"]) => new Counter(name, blocked, elsewhere);

  const own = part("household");
  for (const key of OWN) own.want(key, isFilled(factOf(household, key)));
  const members = part("members");
  for (const [i, one] of household.members.entries()) {
    if (one.status === "left") continue;
    const noCard = one.idKind === "无证(公安甄别)" && one.idOverrideProofFileId !== null;
    const paths = personalPaths(i);
    for (const [k, key] of PERSONAL.entries()) {
      const instead = key === "education" ? isFilled(one.schoolState) : key === "idNumber" && noCard;
      members.want(paths[k] ?? key, instead || isFilled(factOf(one, key)));
    }
  }
  members.want("members", livingMembers(household).length > 0);
  const conditions = part("conditions");
  for (const [k, key] of YEARLY.entries())
    conditions.want(YEARLY_PATHS[k] ?? key, isFilled(factOf(household.year.conditions, key)));
  const income = part("income");
  income.want("year.income", household.year.income.length > 0);

  const rules: Part = { part: "rules", wanted: elsewhere.size, filled: 0, missing: [...elsewhere] };
  const parts = [own, members, conditions, income].map((one) => one.plain());
  parts.push(rules);
  const wanted = parts.reduce((sum, one) => sum + one.wanted, 0);
  const filled = parts.reduce((sum, one) => sum + one.filled, 0);
  return { score: Math.floor((filled * 100) / wanted), parts };
}
