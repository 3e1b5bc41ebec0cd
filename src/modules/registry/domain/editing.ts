import { z } from "zod";
import type { Day } from "#kernel/day.ts";
import { FileId, PersonId } from "#kernel/ids.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { shapeOf } from "./facts.ts";
import { type FieldDefs, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "./fields.ts";
import { Conditions, type Household, Person } from "./household.ts";
import { registryRefusals as no } from "./refusals.ts";
import { settle } from "./settle.ts";

/** Every fact optional and without a default: what is not named stays as it is. */
const someOf = <Defs extends FieldDefs>(defs: Defs) => {
  const shape = shapeOf(defs);
  const bare = Object.fromEntries(Object.entries(shape).map(([key, schema]) => [key, schema.unwrap().optional()]));
  return z.strictObject(bare) as z.ZodType<Partial<{ [Key in keyof typeof shape]: z.infer<(typeof shape)[Key]> }>>;
};

const HouseholdFacts = someOf(OF_HOUSEHOLD);
const PersonFacts = someOf(OF_PERSON);
const ConditionFacts = someOf(OF_YEAR);

/** A form as it is saved: only what was changed, over the whole household at once. */
export const HouseholdEdit = z.object({
  year: z
    .int()
    .min(2010)
    .max(2100)
    .optional()
    .describe("The year of the conditions; a new year starts from the last one"),
  facts: HouseholdFacts.default({}),
  conditions: ConditionFacts.default({}),
  members: z
    .array(
      z.object({
        personId: PersonId,
        facts: PersonFacts.default({}),
        idOverrideProofFileId: FileId.nullable()
          .optional()
          .describe("Police proof for a number that breaks the standard"),
      }),
    )
    .max(60)
    .default([]),
  added: z.array(Person).max(60).default([]).describe("Members who were always there and had been left out"),
});
export type HouseholdEdit = z.infer<typeof HouseholdEdit>;

const sensitiveKeys = (defs: FieldDefs): string[] => Object.keys(defs).filter((key) => defs[key]?.sensitive);
const isMasked = (value: unknown): boolean => typeof value === "string" && value.includes("*");

/** Why this edit cannot be applied, or null. A masked value is never written over the real one. */
export function whyNotEdit(household: Household, edit: HouseholdEdit): Refusal | null {
  if (household.status === "ended") return no.ended({ on: household.endedOn ?? "" });
  const sealed = [
    ...sensitiveKeys(OF_HOUSEHOLD).map((key) => [`household.${key}`, Reflect.get(edit.facts, key)] as const),
    ...[...edit.members.map((one) => one.facts), ...edit.added].flatMap((facts) =>
      sensitiveKeys(OF_PERSON).map((key) => [`person.${key}`, Reflect.get(facts, key)] as const),
    ),
  ];
  const masked = sealed.find(([, value]) => isMasked(value));
  if (masked) return no.masked({ field: masked[0] });
  const stranger = edit.members.find((one) => !household.members.some((member) => member.id === one.personId));
  if (stranger) return no.personNotFound({ personId: stranger.personId });
  const twice = edit.added.find((one) => household.members.some((member) => member.id === one.id));
  return twice ? no.personExists({ name: twice.name ?? "" }) : null;
}

/** What is named, without what is undefined. */
const given = <T extends object>(facts: T): Partial<T> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The household after the edit, with what follows from ID numbers filled in. A new year takes over the last conditions. */
export function applyEdit(household: Household, edit: HouseholdEdit, today: Day): Household {
  const members = household.members.map((person) => {
    const mine = edit.members.find((one) => one.personId === person.id);
    if (!mine) return person;
    const proof = mine.idOverrideProofFileId === undefined ? person.idOverrideProofFileId : mine.idOverrideProofFileId;
    const next = { ...person, ...given(mine.facts), idOverrideProofFileId: proof } as Person;
    const renumbered = mine.facts.idNumber !== undefined && mine.facts.idNumber !== person.idNumber;
    return renumbered && mine.facts.idNumberOriginal === undefined ? { ...next, idNumberOriginal: null } : next;
  });
  const conditions = Conditions.parse({ ...household.year.conditions, ...given(edit.conditions) });
  const isNewYear = edit.year !== undefined && edit.year !== household.year.year;
  const year = {
    year: edit.year ?? household.year.year,
    conditions,
    income: isNewYear ? [] : household.year.income,
  };
  return settle({ ...household, ...given(edit.facts), members: [...members, ...edit.added], year } as Household, today);
}
