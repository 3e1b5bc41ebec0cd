import { type Household, type HouseholdEdit, type HouseholdShown, Person } from "../../contract.ts";

type Values = Record<string, unknown>;

/** A form in work: only what was changed, so that somebody else's change to another field survives it. */
export type EditDraft = {
  facts: Values;
  conditions: Values;
  members: Record<string, Values>;
  added: Person[];
  /** What the register had in each changed field when it was first changed here, by `keyOf`. */
  base: Values;
};

export const NO_CHANGE: EditDraft = { facts: {}, conditions: {}, members: {}, added: [], base: {} };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** A value put in, or taken out again when it is what the register has. */
function put(values: Values, key: string, value: unknown, before: unknown): Values {
  const { [key]: _, ...rest } = values;
  return same(value, before) ? rest : { ...rest, [key]: value };
}

/** Where a form field lives; the same paths that findings use. */
export type At =
  | { part: "household"; key: string }
  | { part: "conditions"; key: string }
  | { part: "member"; personId: string; index: number; key: string };

export const pathOf = (at: At): string =>
  at.part === "household"
    ? at.key
    : at.part === "conditions"
      ? `year.conditions.${at.key}`
      : `members.${at.index}.${at.key}`;

/** A field by a name that stays when members come and go. */
export const keyOf = (at: At): string =>
  at.part === "member" ? `member:${at.personId}:${at.key}` : `${at.part}:${at.key}`;

const recordOf = (thing: object | undefined): Values => (thing ?? {}) as Values;

/** What the register has there. */
export function valueBefore(household: Household, at: At): unknown {
  if (at.part === "household") return recordOf(household)[at.key];
  if (at.part === "conditions") return recordOf(household.year.conditions)[at.key];
  return recordOf(household.members.find((one) => one.id === at.personId))[at.key];
}

/** What the form shows there. */
export function valueNow(household: Household, draft: EditDraft, at: At): unknown {
  const added = at.part === "member" ? draft.added.find((one) => one.id === at.personId) : undefined;
  if (added) return recordOf(added)[at.key];
  const changed =
    at.part === "household" ? draft.facts : at.part === "conditions" ? draft.conditions : draft.members[at.personId];
  return changed && at.key in changed ? changed[at.key] : valueBefore(household, at);
}

/** A value typed in. The first time a field is changed it is remembered what the register had there. */
export function withValue(household: Household, draft: EditDraft, at: At, value: unknown): EditDraft {
  const before = valueBefore(household, at);
  const next = withTyped(draft, at, value, before);
  const key = keyOf(at);
  const { [key]: known, ...others } = draft.base ?? {};
  if (same(value, before)) return { ...next, base: others };
  return { ...next, base: { ...others, [key]: known === undefined ? (before ?? null) : known } };
}

function withTyped(draft: EditDraft, at: At, value: unknown, before: unknown): EditDraft {
  if (at.part === "household") return { ...draft, facts: put(draft.facts, at.key, value, before) };
  if (at.part === "conditions") return { ...draft, conditions: put(draft.conditions, at.key, value, before) };
  if (draft.added.some((one) => one.id === at.personId))
    return {
      ...draft,
      added: draft.added.map((one) => (one.id === at.personId ? ({ ...one, [at.key]: value } as Person) : one)),
    };
  const { [at.personId]: mine = {}, ...others } = draft.members;
  const next = put(mine, at.key, value, before);
  return { ...draft, members: Object.keys(next).length > 0 ? { ...others, [at.personId]: next } : others };
}

export const withNewMember = (draft: EditDraft, id: string): EditDraft => ({
  ...draft,
  added: [...draft.added, Person.parse({ id })],
});

export const withoutNewMember = (draft: EditDraft, id: string): EditDraft => ({
  ...draft,
  added: draft.added.filter((one) => one.id !== id),
});

/** The police's paper for a number that breaks the standard: beside the facts, not one of them. */
export const PROOF = "idOverrideProofFileId";

/** The form as the server takes it. */
export const toEdit = (draft: EditDraft): HouseholdEdit =>
  ({
    facts: draft.facts,
    conditions: draft.conditions,
    members: Object.entries(draft.members).map(([personId, { [PROOF]: proof, ...facts }]) => ({
      ...{ personId, facts },
      ...(proof !== undefined && { [PROOF]: proof }),
    })),
    added: draft.added,
  }) as HouseholdEdit;

/** An edit of the year the page shows: named when it is not the latest, which the server takes by itself. */
export const ofYear = (edit: HouseholdEdit, { household, years }: HouseholdShown): HouseholdEdit =>
  household.year.year === (years[0] ?? household.year.year) ? edit : { ...edit, year: household.year.year };

export const isEmpty = (draft: EditDraft): boolean =>
  JSON.stringify(toEdit(draft)) === JSON.stringify(toEdit(NO_CHANGE));
