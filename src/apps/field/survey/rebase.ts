import type { Carried } from "#modules/sync/contract.ts";
import { newId } from "#ui/new-command-id.ts";
import type { Draft, Left } from "./draft.ts";

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

/** What cannot come along: answers about people who do not live there, and lines of the other household's account. */
function leftBy(draft: Draft, comes: (slot: string) => boolean): Left[] {
  const nameOf = (id?: string) => draft.shown.household.members.find((one) => one.id === id)?.name ?? null;
  const facts = Object.keys(draft.facts).flatMap((slot): Left[] => {
    const [field = "", personId] = slot.split("@");
    return comes(slot) ? [] : [{ field, name: nameOf(personId), item: null }];
  });
  const lines = draft.income.flatMap(({ base }): Left[] =>
    base ? [{ field: "year.income", name: null, item: base.item }] : [],
  );
  return [...facts, ...lines];
}

/**
 * The survey laid over the household its people live in now: what was found of people who are there, of the home and the year
 * stays (a line of income as one of the other account), what cannot come along is named; it is read back again and the family signs again, because it is another household's card.
 */
export function rebase(draft: Draft, onto: Carried): Partial<Draft> {
  const there = new Set<string>(onto.household.members.map((one) => one.id));
  const comes = (slot: string): boolean => {
    const personId = slot.split("@")[1];
    return personId === undefined || there.has(personId);
  };
  const facts = Object.entries(draft.facts).filter(([slot]) => comes(slot));
  return {
    shown: onto,
    facts: Object.fromEntries(facts),
    income: draft.income.flatMap(({ base, value }) =>
      base === null && value ? [{ base, value: { ...value, id: newId() as typeof value.id } }] : [],
    ),
    left: [...(draft.left ?? []), ...leftBy(draft, comes)],
    step: READ_BACK,
    readBack: null,
    signatures: draft.signatures.filter((one) => one.who === "surveyor"),
  };
}
