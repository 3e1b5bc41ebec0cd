import { ageOn, Day, yearOf } from "#kernel/day.ts";
import type { Person } from "../household.ts";
import { bornOf, type IdProblem, normaliseId, problemOfId } from "../id-number.ts";

const NOT_A_STUDENT = new Set(["非在校生", "学龄前儿童", "学前教育"]);

/** The root problem of a person's number. */
export const idProblemOf = ({ idNumber }: Person, today: Day): IdProblem | null =>
  idNumber === null ? null : problemOfId(normaliseId(idNumber), today);

/** Does the ID number stand: by the standard, or by police proof? */
export const idStands = (person: Person, today: Day): boolean =>
  person.idNumber !== null && (person.idOverrideProofFileId !== null || idProblemOf(person, today) === null);

/** Age on a day, from the birth date or from an ID number that stands; undefined when neither tells. */
export function ageOf(person: Person, today: Day): number | undefined {
  const born =
    person.born ?? (person.idNumber !== null && idStands(person, today) ? bornOf(person.idNumber) : undefined);
  return born ? ageOn(born, today) : undefined;
}

/** Somebody who goes to school; a child before school or in kindergarten is none. */
export const isStudent = (person: Person): boolean =>
  person.schoolState !== null && !NOT_A_STUDENT.has(person.schoolState);

export const isHealthy = (person: Person): boolean => person.health.length === 1 && person.health[0] === "健康";

export const isDisabled = (person: Person): boolean =>
  person.health.includes("残疾") || person.disabilityType !== null || person.disabilityCard !== null;

let askedOn: Day | undefined;
let lastStart: Day | undefined;
/** The 31 August before the school year; the same for everybody of a day. */
function schoolYearBefore(today: Day): Day {
  if (lastStart !== undefined && askedOn === today) return lastStart;
  const start = today.slice(5) > "08-31" ? yearOf(today) : yearOf(today) - 1;
  lastStart = Day.parse(`${start}-08-31`);
  askedOn = today;
  return lastStart;
}

/** In the nine compulsory years: six by the 31 August before the school year, and not yet fifteen (义务教育法 Art. 11). */
export function inCompulsoryYears(person: Person, today: Day): boolean {
  const age = ageOf(person, schoolYearBefore(today));
  return age !== undefined && age >= 6 && age < 15;
}
