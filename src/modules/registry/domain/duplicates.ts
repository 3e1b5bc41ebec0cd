import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { MERGED } from "./come-back.ts";
import { OF_PERSON } from "./fields.ts";
import { type Household, livingMembers, type Person } from "./household.ts";
import { idKey } from "./id-number.ts";
import { registryRefusals as no } from "./refusals.ts";

/** A person where they stand. */
export type Standing = { household: Household; person: Person };

/** The active records that share the first 18 characters of the ID number, group by group (dossier 9.1). */
export function duplicatesIn(households: readonly Household[]): Standing[][] {
  const groups = new Map<string, Standing[]>();
  for (const household of households)
    for (const person of livingMembers(household)) {
      const key = person.idNumber ? idKey(person.idNumber) : null;
      if (key !== null) groups.set(key, [...(groups.get(key) ?? []), { household, person }]);
    }
  return [...groups.values()].filter((group) => group.length > 1);
}

type PersonKey = keyof typeof OF_PERSON;
const KEYS = Object.keys(OF_PERSON) as PersonKey[];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** One line of two records side by side. */
export type Side = { key: PersonKey; keep: unknown; other: unknown; differs: boolean };

export const sideBySide = (keep: Person, other: Person): Side[] =>
  KEYS.map((key) => ({ key, keep: keep[key], other: other[key], differs: !same(keep[key], other[key]) })).filter(
    (one) => one.differs || one.keep !== null,
  );

/** Why these two records cannot be merged, or null. `keep` stays, `other` ends as merged. */
export function whyNotMerge(keep: Standing, other: Standing): Refusal | null {
  if (keep.person.id === other.person.id) return no.sameRecord({});
  for (const { person } of [keep, other])
    if (person.status === "left")
      return person.mergedInto
        ? no.mergedAlready({ name: person.name ?? "" })
        : no.leftAlready({ name: person.name ?? "" });
  const [a, b] = [keep.person.idNumber, other.person.idNumber].map((id) => (id ? idKey(id) : null));
  if (!a || a !== b) return no.notSamePerson({});
  const remain = livingMembers(other.household).filter((one) => one.id !== other.person.id);
  if (other.person.relation === "户主" && remain.length > 0)
    return no.headCannotMerge({ name: other.person.name ?? "" });
  return null;
}

/** Both households after the merge; they are the same one when the two records stood in one household. */
export type Merged = { keep: Household; other: Household };

/**
 * Takes the chosen values of the other record into the kept one and ends the other.
 * Its household ends with it when nobody remains. Only for what `whyNotMerge` allows.
 */
export function mergePersons(keep: Standing, other: Standing, take: readonly string[], on: Day): Merged {
  const taken = Object.fromEntries(KEYS.filter((key) => take.includes(key)).map((key) => [key, other.person[key]]));
  const kept = { ...keep.person, ...taken } as Person;
  const ended: Person = { ...other.person, status: "left", leftOn: on, leftReason: MERGED, mergedInto: kept.id };
  const put = (household: Household): Household => ({
    ...household,
    members: household.members.map((one) => (one.id === kept.id ? kept : one.id === ended.id ? ended : one)),
  });
  const [keptHousehold, otherHousehold] = [put(keep.household), put(other.household)];
  if (livingMembers(otherHousehold).length > 0) return { keep: keptHousehold, other: otherHousehold };
  return { keep: keptHousehold, other: { ...otherHousehold, status: "ended", endedOn: on, endReason: MERGED } };
}
