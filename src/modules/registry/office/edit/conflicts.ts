import type { Household } from "../../contract.ts";
import { type At, type EditDraft, keyOf, valueBefore, valueNow, withValue } from "./edit-state.ts";

/** A field that somebody else changed after it had been changed here: both values wait for a decision. */
export type Conflict = { at: At; mine: unknown; theirs: unknown };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

const changedHere = (household: Household, draft: EditDraft): At[] => [
  ...Object.keys(draft.facts).map((key): At => ({ part: "household", key })),
  ...Object.entries(draft.members).flatMap(([personId, facts]) => {
    const index = household.members.findIndex((one) => one.id === personId);
    return Object.keys(facts).map((key): At => ({ part: "member", personId, index, key }));
  }),
  ...Object.keys(draft.conditions).map((key): At => ({ part: "conditions", key })),
];

/** Where the register, as it is now, has something else than both what is typed here and what stood there before. */
export const conflictsOf = (household: Household, draft: EditDraft): Conflict[] =>
  changedHere(household, draft).flatMap((at) => {
    const base = draft.base?.[keyOf(at)];
    const theirs = valueBefore(household, at);
    const mine = valueNow(household, draft, at);
    if (base === undefined || same(theirs, base) || same(theirs, mine)) return [];
    return [{ at, mine, theirs }];
  });

/** What is typed here shall stand, in the knowledge of the other's value. */
export const keepMine = (draft: EditDraft, { at, theirs }: Conflict): EditDraft => ({
  ...draft,
  base: { ...draft.base, [keyOf(at)]: theirs ?? null },
});

/** The other's value shall stand. */
export const takeTheirs = (household: Household, draft: EditDraft, { at, theirs }: Conflict): EditDraft =>
  withValue(household, draft, at, theirs);
