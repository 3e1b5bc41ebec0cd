import type { HouseholdId, PersonId } from "#kernel/ids.ts";
import type { Place } from "#kernel/territory.ts";
import { Household, Person } from "./registry.ts";

/** Stands for a village that is not known yet; a household with it is never accepted. */
export const NOWHERE = "000000000000" as Place;

const NOBODY = "00000000-0000-4000-8000-000000000000";
const PERSON = Person.parse({ id: NOBODY });
const HOUSEHOLD = Household.parse({
  id: NOBODY,
  place: NOWHERE,
  members: [],
  year: { year: 2020, conditions: {}, income: [] },
});

/** A person of whom nothing is known yet; shaped by the register's own schema, without parsing it for every row. */
export const blankPerson = (id: PersonId): Person => ({ ...PERSON, health: [], id });

export const blankHousehold = (id: HouseholdId, year: number): Household => ({
  ...HOUSEHOLD,
  id,
  otherCauses: [],
  members: [],
  year: { year, conditions: { ...HOUSEHOLD.year.conditions }, income: [] },
});
