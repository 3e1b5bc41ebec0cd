import type { Instant } from "#kernel/instant.ts";
import { derivedId } from "#platform/derived-id.ts";
import { pinyinKeys } from "#platform/pinyin.ts";
import { contextOf, type Vault } from "#platform/vault/vault.ts";
import type { Household, IncomeLine, Person } from "../domain/household.ts";
import { idKey } from "../domain/id-number.ts";
import { columnOf, HOUSEHOLD_COLUMNS, PERSON_COLUMNS, YEAR_COLUMNS } from "./columns.ts";

/** A row as JSON takes it: snake_case columns, bytes as hex; what is empty may be left out. */
export type Row = Record<string, unknown>;
export type RowContext = { countyCode: string; vault: Vault; now: Instant };

/** What each column of a table is filled with, from the thing a row is made of. */
export type Filled<From> = Readonly<Record<string, (from: From) => unknown>>;

export const hex = (bytes: Uint8Array): string =>
  `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`;

/** The facts of a thing that lie open, each in the column of its name. */
const facts = <From>(keys: readonly string[], thing: (from: From) => object): Filled<From> =>
  Object.fromEntries(keys.map((key) => [columnOf(key), (from: From): unknown => (thing(from) as Row)[key]]));

export function rowOf<From>(filled: Filled<From>, from: From): Row {
  const row: Row = {};
  for (const column in filled) {
    const value = filled[column]?.(from) ?? null;
    if (value !== null) row[column] = value instanceof Uint8Array ? hex(value) : value;
  }
  return row;
}

const NAMES_KEPT = 20_000;
const names = new Map<string, ReturnType<typeof pinyinKeys>>();

/** Sort and search keys of a person's name, remembered: the head's are asked for twice, and names repeat. */
export function nameKeys(name: string): ReturnType<typeof pinyinKeys> {
  const known = names.get(name);
  if (known) return known;
  const keys = pinyinKeys(name, "person");
  if (names.size >= NAMES_KEPT) names.clear();
  names.set(name, keys);
  return keys;
}

function seal(vault: Vault, context: string, thing: object, keys: readonly string[]): Uint8Array {
  const values: Row = {};
  for (const key of keys) {
    const value = (thing as Row)[key];
    if (value !== null && !(Array.isArray(value) && value.length === 0)) values[key] = value;
  }
  return vault.seal(context, values);
}

/** A phone as it is searched for: half-width digits only. */
const phoneKey = (phone: string): string => phone.normalize("NFKC").replace(/\D/g, "");
/** The blind index under which a phone is found; null for one without digits. */
export const phoneIndex = (vault: Vault, phone: string | null): Uint8Array | null => {
  const key = phone === null ? "" : phoneKey(phone);
  return key === "" ? null : vault.blindIndex(`phone:${key}`);
};

/** The index of an ID is asked for several times while a household is judged and written; the last few are kept. */
const INDEXES = new WeakMap<Vault, Map<string, Uint8Array>>();
const KEPT = 20_000;

/** The blind index under which an ID number is found; null for one that is too short to be a key. */
export function idIndex(vault: Vault, idNumber: string | null): Uint8Array | null {
  const key = idNumber === null ? null : idKey(idNumber);
  if (key === null) return null;
  const known = INDEXES.get(vault) ?? new Map<string, Uint8Array>();
  const index = known.get(key) ?? vault.blindIndex(`id:${key}`);
  if (known.size > KEPT) known.clear();
  INDEXES.set(vault, known.set(key, index));
  return index;
}

/** The same as text, as it travels in messages and is looked up in maps. */
export function idIndexText(vault: Vault, idNumber: string | null): string | null {
  const index = idIndex(vault, idNumber);
  return index === null ? null : Buffer.from(index.buffer, index.byteOffset, index.byteLength).toString("hex");
}

/** What the rows of a household's tables are made of. `now` is not asked of a row that is made ahead of its hour. */
type Base = { household: Household; context: Pick<RowContext, "countyCode" | "vault"> & { now: Instant | null } };
export type OfPerson = Base & { person: Person; position: number };
export type OfIncome = Base & { line: IncomeLine; position: number };

const base: Filled<Base> = {
  county_code: ({ context }) => context.countyCode,
  place: ({ household }) => household.place,
  changed_at: ({ context }) => context.now,
};
const ofYear: Filled<Base> = {
  household_id: ({ household }) => household.id,
  year: ({ household }) => household.year.year,
};

export const HOUSEHOLD: Filled<Base> = {
  ...base,
  id: ({ household }) => household.id,
  status: ({ household }) => household.status,
  ended_on: ({ household }) => household.endedOn,
  end_reason: ({ household }) => household.endReason,
  list_version: ({ household }) => household.listVersion,
  ...facts<Base>(HOUSEHOLD_COLUMNS.plain, ({ household }) => household),
  sealed: ({ household, context }) =>
    seal(context.vault, contextOf("household", household.id), household, HOUSEHOLD_COLUMNS.sealed),
  phone_index: ({ household, context }) => phoneIndex(context.vault, household.phone),
};

export const PERSON: Filled<OfPerson> = {
  ...base,
  id: ({ person }) => person.id,
  household_id: ({ household }) => household.id,
  position: ({ position }) => position,
  status: ({ person }) => person.status,
  left_on: ({ person }) => person.leftOn,
  left_reason: ({ person }) => person.leftReason,
  merged_into: ({ person }) => person.mergedInto,
  id_override_proof_file_id: ({ person }) => person.idOverrideProofFileId,
  list_version: ({ person }) => person.listVersion,
  name_pinyin: ({ person }) => nameKeys(person.name ?? "").pinyin,
  name_initials: ({ person }) => nameKeys(person.name ?? "").initials,
  ...facts<OfPerson>(PERSON_COLUMNS.plain, ({ person }) => person),
  sealed: ({ person, context }) => seal(context.vault, contextOf("person", person.id), person, PERSON_COLUMNS.sealed),
  id_index: ({ person, context }) => idIndex(context.vault, person.idNumber),
  phone_index: ({ person, context }) => phoneIndex(context.vault, person.phone),
};

export const YEAR: Filled<Base> = {
  ...base,
  ...ofYear,
  id: ({ household }) => derivedId("household-year", household.id, String(household.year.year)),
  ...facts<Base>(YEAR_COLUMNS.plain, ({ household }) => household.year.conditions),
};

export const INCOME: Filled<OfIncome> = {
  ...base,
  ...ofYear,
  id: ({ line }) => line.id,
  position: ({ position }) => position,
  item: ({ line }) => line.item,
  amount_fen: ({ line }) => line.amountFen,
  explanation: ({ line }) => line.explanation,
  proof_file_ids: ({ line }) => line.proofFileIds,
  since: ({ line }) => line.period?.since ?? null,
  until: ({ line }) => line.period?.until ?? null,
};

export const householdRow = (household: Household, context: RowContext): Row =>
  rowOf(HOUSEHOLD, { household, context });
export const personRow = (household: Household, person: Person, position: number, context: RowContext): Row =>
  rowOf(PERSON, { household, person, position, context });
export const yearRow = (household: Household, context: RowContext): Row => rowOf(YEAR, { household, context });
export const incomeRow = (household: Household, line: IncomeLine, position: number, context: RowContext): Row =>
  rowOf(INCOME, { household, line, position, context });
