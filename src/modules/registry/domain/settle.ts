import type { Day } from "#kernel/day.ts";
import type { Household, Person } from "./household.ts";
import { bornOf, disabilityOf, readId } from "./id-number.ts";

const blankToNull = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text.trim());

/**
 * A person with what follows from the ID number filled in: the stored form of the number, the old 15 digits kept beside it,
 * birth date, kind of ID, kind and grade of disability. What somebody typed is never overwritten.
 */
export const settlePerson = (person: Person, today: Day): Person => fillIn({ ...person }, today);

/** The same, done to the person itself: for one that was just made. */
export function fillIn(person: Person, today: Day): Person {
  const given = blankToNull(person.idNumber);
  person.name = blankToNull(person.name);
  person.idNumber = given;
  if (given === null) return person;
  const { idNumber, original, problem } = readId(given, today);
  const disability = problem === null ? disabilityOf(idNumber) : undefined;
  person.idNumber = idNumber;
  person.idNumberOriginal ??= original;
  person.idKind ??= idNumber.length > 18 ? "残疾人证" : "居民身份证";
  person.born ??= problem === null ? (bornOf(idNumber) ?? null) : null;
  person.disabilityType ??= disability?.type ?? null;
  person.disabilityGrade ??= disability?.grade ?? null;
  return person;
}

export const settle = (household: Household, today: Day): Household => ({
  ...household,
  members: household.members.map((one) => settlePerson(one, today)),
});
