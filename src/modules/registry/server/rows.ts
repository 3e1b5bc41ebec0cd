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

const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString("hex")}`;
const columns = (keys: readonly string[]) => keys.map((key) => [key, columnOf(key)] as const);
const HOUSEHOLD = columns(HOUSEHOLD_COLUMNS.plain);
const PERSON = columns(PERSON_COLUMNS.plain);
const YEAR = columns(YEAR_COLUMNS.plain);

function pick(thing: object, pairs: readonly (readonly [key: string, column: string])[]): Row {
  const row: Row = {};
  for (const [key, column] of pairs) {
    const value: unknown = Reflect.get(thing, key);
    if (value !== null) row[column] = value;
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

function seal(vault: Vault, context: string, thing: object, keys: readonly string[]): string {
  const values: Row = {};
  for (const key of keys) {
    const value = Reflect.get(thing, key);
    if (value !== null && !(Array.isArray(value) && value.length === 0)) values[key] = value;
  }
  return hex(vault.seal(context, values));
}

/** A phone as it is searched for: half-width digits only. */
export const phoneKey = (phone: string): string => phone.normalize("NFKC").replace(/\D/g, "");
const phoneIndex = (vault: Vault, phone: string | null): string | null => {
  const key = phone === null ? "" : phoneKey(phone);
  return key === "" ? null : hex(vault.blindIndex(`phone:${key}`));
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

export function householdRow(household: Household, { countyCode, vault, now }: RowContext): Row {
  return {
    county_code: countyCode,
    id: household.id,
    place: household.place,
    status: household.status,
    ended_on: household.endedOn,
    end_reason: household.endReason,
    list_version: household.listVersion,
    ...pick(household, HOUSEHOLD),
    sealed: seal(vault, contextOf("household", household.id), household, HOUSEHOLD_COLUMNS.sealed),
    phone_index: phoneIndex(vault, household.phone),
    changed_at: now,
  };
}

export function personRow(household: Household, person: Person, position: number, context: RowContext): Row {
  const { countyCode, vault, now } = context;
  const { pinyin, initials } = nameKeys(person.name ?? "");
  const index = idIndex(vault, person.idNumber);
  return {
    county_code: countyCode,
    id: person.id,
    place: household.place,
    household_id: household.id,
    position,
    status: person.status,
    left_on: person.leftOn,
    left_reason: person.leftReason,
    merged_into: person.mergedInto,
    id_override_proof_file_id: person.idOverrideProofFileId,
    list_version: person.listVersion,
    name_pinyin: pinyin,
    name_initials: initials,
    ...pick(person, PERSON),
    sealed: seal(vault, contextOf("person", person.id), person, PERSON_COLUMNS.sealed),
    id_index: index === null ? null : hex(index),
    phone_index: phoneIndex(vault, person.phone),
    changed_at: now,
  };
}

export const yearRow = (household: Household, { countyCode, now }: RowContext): Row => ({
  county_code: countyCode,
  id: derivedId("household-year", household.id, String(household.year.year)),
  place: household.place,
  household_id: household.id,
  year: household.year.year,
  ...pick(household.year.conditions, YEAR),
  changed_at: now,
});

export const incomeRow = (
  household: Household,
  line: IncomeLine,
  position: number,
  { countyCode, now }: RowContext,
): Row => ({
  county_code: countyCode,
  id: line.id,
  place: household.place,
  household_id: household.id,
  year: household.year.year,
  position,
  item: line.item,
  amount_fen: line.amountFen,
  explanation: line.explanation,
  proof_file_ids: line.proofFileIds,
  since: line.period?.since ?? null,
  until: line.period?.until ?? null,
  changed_at: now,
});
