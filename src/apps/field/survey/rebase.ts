import type { Carried } from "#modules/sync/contract.ts";
import type { Draft } from "./draft.ts";

const READ_BACK = 4;

/** Households on the phone in which somebody of this survey's household lives now: it was merged, or they moved. */
export function foundAgain({ shown }: Draft, households: readonly Carried[]): Carried[] {
  const ids = new Set<string>(shown.household.members.map((one) => one.id));
  const names = new Set(shown.household.members.map((one) => one.name));
  return households.filter(
    ({ household }) =>
      household.id !== shown.household.id &&
      household.members.some(
        (one) =>
          one.status === "active" &&
          (ids.has(one.id) || (names.has(one.name) && household.place === shown.household.place)),
      ),
  );
}

/**
 * The survey laid over the household its people live in now: what was found of people who are there, of the home and the year
 * stays; it is read back again and the family signs again, because it is another household's card.
 */
export function rebase(draft: Draft, onto: Carried): Partial<Draft> {
  const there = new Set<string>(onto.household.members.map((one) => one.id));
  const facts = Object.entries(draft.facts).filter(([slot]) => {
    const personId = slot.split("@")[1];
    return personId === undefined || there.has(personId);
  });
  return {
    shown: onto,
    facts: Object.fromEntries(facts),
    income: draft.income.filter((one) => one.base === null),
    step: READ_BACK,
    readBack: null,
    signatures: draft.signatures.filter((one) => one.who === "surveyor"),
  };
}
