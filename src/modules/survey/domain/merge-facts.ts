import type { PersonId } from "#kernel/ids.ts";
import { findField, type Household, type HouseholdEdit, maskValue } from "#modules/registry/contract.ts";
import { type FactChange, type FactValue, keyOf } from "./fact-change.ts";
import { same } from "./same.ts";

/** A fact that somebody else changed while the surveyor was out: nothing is overwritten, a person decides. */
export type Difference = {
  field: string;
  personId: PersonId | null;
  base: FactValue;
  mine: FactValue;
  theirs: FactValue;
};

export type MergedFacts = { edit: HouseholdEdit; taken: number; same: number; differing: Difference[] };

/** Where a person's record is now: one merged into another is found under the other's id. */
function standsNow(household: Household, personId: PersonId): Household["members"][number] | undefined {
  let found = household.members.find((one) => one.id === personId);
  for (let hops = 0; found?.mergedInto && hops < 10; hops += 1) {
    const next = found.mergedInto;
    found = household.members.find((one) => one.id === next);
  }
  return found;
}

/** The value the register has now, and the record it stands on; undefined: the person is not in this household any more. */
export function currentOf(
  household: Household,
  change: Pick<FactChange, "field" | "personId">,
): { value: FactValue; personId: PersonId | null } | undefined {
  const key = keyOf(change.field);
  if (change.field.startsWith("household.")) return { value: Reflect.get(household, key) ?? null, personId: null };
  if (change.field.startsWith("year."))
    return { value: Reflect.get(household.year.conditions, key) ?? null, personId: null };
  const person = change.personId ? standsNow(household, change.personId) : undefined;
  return person && { value: Reflect.get(person, key) ?? null, personId: person.id };
}

/**
 * Did the surveyor see what the register has? A sealed fact was seen masked, and is compared masked;
 * one that is hidden altogether counts as seen only while nobody has touched the household since.
 */
function seen(change: FactChange, current: FactValue, untouched: boolean): boolean {
  const sealed = findField(change.field)?.sensitive === true && current !== null;
  if (!sealed) return same(current, change.seenValue);
  if (same(current, change.seenValue)) return true;
  const shown = maskValue(keyOf(change.field), current);
  const hidden = shown === null || (Array.isArray(shown) && shown.length === 0);
  return same(shown, change.seenValue) && (untouched || !hidden);
}

/**
 * A survey laid over the household as it is now, fact by fact: untouched since the surveyor saw it → taken;
 * already so → same; changed by somebody else meanwhile → a difference for a person to decide. Order of arrival never decides.
 */
export function mergeFacts(
  household: Household,
  year: number,
  changes: readonly FactChange[],
  untouched: boolean,
): MergedFacts {
  const merged: MergedFacts = {
    edit: { year, facts: {}, conditions: {}, members: [], added: [] },
    taken: 0,
    same: 0,
    differing: [],
  };
  const members = new Map<PersonId, Record<string, unknown>>();
  for (const change of changes) {
    const now = currentOf(household, change);
    if (now && same(now.value, change.foundValue)) {
      merged.same += 1;
    } else if (!now || !seen(change, now.value, untouched)) {
      const { field, seenValue: base, foundValue: mine } = change;
      merged.differing.push({
        field,
        personId: now?.personId ?? change.personId,
        base,
        mine,
        theirs: now?.value ?? null,
      });
    } else {
      merged.taken += 1;
      place(merged.edit, members, change, now.personId);
    }
  }
  merged.edit.members = [...members].map(([personId, facts]) => ({ personId, facts }));
  return merged;
}

/** Puts a taken fact where the register's edit has it. */
function place(
  edit: HouseholdEdit,
  members: Map<PersonId, Record<string, unknown>>,
  change: FactChange,
  personId: PersonId | null,
): void {
  const key = keyOf(change.field);
  if (change.field.startsWith("household.")) Object.assign(edit.facts, { [key]: change.foundValue });
  else if (change.field.startsWith("year.")) Object.assign(edit.conditions, { [key]: change.foundValue });
  else if (personId) members.set(personId, { ...members.get(personId), [key]: change.foundValue });
}
