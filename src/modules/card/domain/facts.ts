import { canonical, type Json } from "#kernel/canonical.ts";
import type { Hash } from "./card.ts";
import { findField, type Household, OF_HOUSEHOLD, OF_PERSON, OF_YEAR } from "./registry.ts";

/** A value on the card that stays sealed: only a commitment to it is in the text (`sealed` = salted SHA-256). */
export type Sealed = { readonly sealed: Hash };
export const isSealed = (value: Json | undefined): value is Sealed =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "sealed" in value;

export type FactMap = Readonly<Record<string, Json>>;

/**
 * The facts of a card by path: `household.phone`, `year.farmland`, `person:<id>.name`, `income:<id>.amountFen`.
 * Flat, so that a version, a comparison, a finding and an error report all name a fact alike.
 */
export type CardFacts = FactMap;

const pick = (prefix: string, keys: readonly string[], from: object): [string, Json][] =>
  keys.map((key) => [`${prefix}.${key}`, ((from as Record<string, Json>)[key] ?? null) as Json]);

const OWN_PERSON = [
  "status",
  "leftOn",
  "leftReason",
  "listVersion",
  "idOverrideProofFileId",
  ...Object.keys(OF_PERSON),
];
const OWN_INCOME = ["item", "amountFen", "explanation", "proofFileIds", "period"];

/** Every fact of the register that stands on the card. Nothing that is not a fact (timestamps, row numbers) gets in. */
export function factsOf(household: Household): CardFacts {
  return Object.fromEntries([
    ...pick("household", ["place", "status", "endedOn", "endReason", "listVersion"], household),
    ...pick("household", Object.keys(OF_HOUSEHOLD), household),
    ...household.members.flatMap((one) => pick(`person:${one.id}`, OWN_PERSON, one)),
    ["year.year", household.year.year],
    ...pick("year", Object.keys(OF_YEAR), household.year.conditions),
    ...household.year.income.flatMap((line) => pick(`income:${line.id}`, OWN_INCOME, line)),
  ]);
}

/** The facts in which something is said: a field left empty and a field the form did not have yet are the same. */
export const said = (facts: CardFacts): CardFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** `person:0190….idNumber` → `person.idNumber`, the name of the field in the catalogue. */
export const fieldIdOf = (path: string): string => path.replace(/:[^.]+/, "");

/** The person or income line a path speaks of, or null. */
export const idInPath = (path: string): string | null => /:([^.]+)\./.exec(path)?.[1] ?? null;

/** Is this fact sealed on the card: ID, phone, bank, health, and what only those who need it may know (causes)? */
export function isSealedField(path: string): boolean {
  const field = findField(fieldIdOf(path));
  return field?.sensitive === true || field?.needToKnow === true;
}

/** Is there anything to seal? An empty value is shown as empty. */
const isEmpty = (value: Json): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * The facts with sealed fields replaced by commitments, and the openings that are kept in the vault.
 * `commit` gives the same hash for the same path and value of one card, so that two versions can be compared without opening.
 */
export function seal(
  facts: CardFacts,
  commit: (path: string, value: string) => Hash,
): { facts: CardFacts; openings: CardFacts } {
  const sealed = Object.entries(facts).filter(([path, value]) => isSealedField(path) && !isEmpty(value));
  const commitments = sealed.map(([path, value]): [string, Json] => [path, { sealed: commit(path, canonical(value)) }]);
  return { facts: { ...facts, ...Object.fromEntries(commitments) }, openings: Object.fromEntries(sealed) };
}

/** The facts with their openings put back, for those who may see them. */
export const open = (facts: CardFacts, openings: CardFacts): CardFacts => ({ ...facts, ...openings });
