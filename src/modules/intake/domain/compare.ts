import type { Cell } from "#kernel/cell.ts";
import type { Assembled } from "./assemble.ts";
import { inYearOf } from "./begin-year.ts";
import { compareIncome } from "./compare-income.ts";
import { type Matched, matchMembers } from "./match-members.ts";
import type { ReadPlan } from "./read-plan.ts";
import { bornOf, type FieldId, type Household, OF_HOUSEHOLD, OF_PERSON, OF_YEAR, type Person } from "./registry.ts";

/** One fact that the file would change; `year.year`: the year it begins. `of` = the member it belongs to; null for the household's own. */
export type Change = { field: FieldId | "year.year"; of: string | null; before: Value; after: Value };
type Value = Cell | string[];

/** What the file would make of a household on record, and what it leaves open. */
export type Comparison = {
  changes: Change[];
  /** Members the register has and the file has not: they stay; who left is recorded as a change with its day and proof. */
  absent: string[];
  /** Members the file has and of whom the register has that they left: they are not added again. */
  gone: Matched["gone"];
  merged: Household;
};

/** `keep`: an empty cell says nothing. `clear`: an empty cell of a column in the file empties the fact. */
export type Blanks = "keep" | "clear";

/** Facts that speak together: when the file fills one of them, it speaks for the others too. */
const TOGETHER: readonly (readonly FieldId[])[] = [
  ["person.education", "person.schoolState"],
  ["person.workRegion", "person.workPlace", "person.workMonths"],
  ["household.cause", "household.otherCauses"],
  ["household.relocated", "household.relocationMode", "household.settlementMode", "household.settlementPlace"],
  ["year.houseDangerous", "year.dangerGrade"],
  ["year.fuel", "year.fuelOther"],
];

/** Facts that follow from others when the file does not have them. */
const FOLLOWS: readonly FieldId[] = ["person.born", "person.idKind", "person.sex", "person.idNumberOriginal"];

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);
const sorted = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort().join("、") : value);
const same = (a: unknown, b: unknown): boolean => (isEmpty(a) && isEmpty(b)) || sorted(a) === sorted(b);

type Facts = Readonly<Record<string, unknown>>;

/** Compares field by field what the register has with what the file says; only fields that are in the file can change, and the village never does. */
export function compare(existing: Household, one: Assembled, plan: ReadPlan, blanks: Blanks = "keep"): Comparison {
  const changes: Change[] = [];
  const take = (
    scope: "household" | "person" | "year",
    keys: readonly string[],
    was: Facts,
    is: Facts,
    of: string | null,
  ): Facts => {
    const taken: Record<string, unknown> = {};
    for (const key of keys) {
      const field: FieldId = `${scope}.${key}`;
      if (!speaksOf(field, was, is, plan, blanks) || same(was[key], is[key])) continue;
      taken[key] = is[key];
      changes.push({ field, of, before: was[key] as Value, after: is[key] as Value });
    }
    return taken;
  };

  const { pairs, added, absent, gone } = matchMembers(existing, one.household);
  const members = existing.members.map((person): Person => {
    const incoming = pairs.get(person.id);
    if (!incoming) return person;
    const bornById = person.idNumber !== null && person.born === bornOf(person.idNumber);
    const taken = take("person", PERSON_KEYS, person, incoming, person.name ?? incoming.name);
    const born = bornById && taken.idNumber !== undefined && incoming.born !== null ? { born: incoming.born } : {};
    return { ...person, ...taken, ...born } as Person;
  });
  for (const person of added) changes.push({ field: "person.name", of: person.name, before: null, after: person.name });

  const facts = take("household", HOUSEHOLD_KEYS, existing, one.household, null);
  const base = inYearOf(existing, one);
  if (base && base !== existing)
    changes.push({ field: "year.year", of: null, before: existing.year.year, after: base.year.year });
  const year = base?.year ?? existing.year;
  const conditions = base ? take("year", YEAR_KEYS, year.conditions, one.household.year.conditions, null) : {};
  const income = base ? compareIncome(year.income, one, plan) : { changes: [], lines: year.income };
  changes.push(...income.changes);

  const merged: Household = {
    ...existing,
    ...facts,
    members: [...members, ...added],
    year: { ...year, conditions: { ...year.conditions, ...conditions }, income: income.lines },
  };
  return { changes, absent, gone, merged };
}

const HOUSEHOLD_KEYS = Object.keys(OF_HOUSEHOLD);
const PERSON_KEYS = Object.keys(OF_PERSON);
const YEAR_KEYS = Object.keys(OF_YEAR);

/** Does the file say anything about this fact, if only that it is empty? */
function speaksOf(field: FieldId, was: Facts, is: Facts, plan: ReadPlan, blanks: Blanks): boolean {
  const keyOf = (id: FieldId) => id.slice(id.indexOf(".") + 1);
  const filled = (id: FieldId) => !isEmpty(is[keyOf(id)]);
  if (!plan.present.has(field)) return FOLLOWS.includes(field) && isEmpty(was[keyOf(field)]) && filled(field);
  if (filled(field) || blanks === "clear") return true;
  return TOGETHER.some((group) => group.includes(field) && group.some((id) => plan.present.has(id) && filled(id)));
}
