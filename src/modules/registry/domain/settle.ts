import type { Day } from "#kernel/day.ts";
import type { Household, Person } from "./household.ts";
import { bornOf, disabilityOf, readId } from "./id-number.ts";

const blankToNull = (text: string | null): string | null => (text === null || text.trim() === "" ? null : text.trim());

/**
 * A person with what follows from the ID number filled in: the stored form of the number, the old 15 digits kept beside it,
 * birth date, kind of ID, kind and grade of disability. What somebody typed is never overwritten.
 */
export function settlePerson(person: Person, today: Day): Person {
  const given = blankToNull(person.idNumber);
  const name = blankToNull(person.name);
  if (given === null) return { ...person, name, idNumber: null };
  const { idNumber, original, problem } = readId(given, today);
  const disability = problem === null ? disabilityOf(idNumber) : undefined;
  return {
    ...person,
    name,
    idNumber,
    idNumberOriginal: person.idNumberOriginal ?? original,
    idKind: person.idKind ?? (idNumber.length > 18 ? "残疾人证" : "居民身份证"),
    born: person.born ?? (problem === null ? (bornOf(idNumber) ?? null) : null),
    disabilityType: person.disabilityType ?? disability?.type ?? null,
    disabilityGrade: person.disabilityGrade ?? disability?.grade ?? null,
  };
}

export const settle = (household: Household, today: Day): Household => ({
  ...household,
  members: household.members.map((one) => settlePerson(one, today)),
});
