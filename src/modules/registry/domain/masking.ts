import { maskCard, maskId, maskPhone } from "#kernel/sensitive.ts";
import { type FieldDefs, OF_HOUSEHOLD, OF_PERSON } from "./fields.ts";
import type { Household, Person } from "./household.ts";

const keysOf = (defs: FieldDefs): string[] => Object.keys(defs).filter((key) => defs[key]?.sensitive);
export const SEALED_OF_HOUSEHOLD = keysOf(OF_HOUSEHOLD);
export const SEALED_OF_PERSON = keysOf(OF_PERSON);

/** A sealed fact as it is shown by default: enough to recognise, too little to use; a coded value (health) is hidden altogether. */
export function maskValue(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value !== "string") return null;
  if (key === "phone") return maskPhone(value);
  if (key === "bankCard") return maskCard(value);
  if (key === "idNumber" || key === "idNumberOriginal" || key === "disabilityCard") return maskId(value);
  return null;
}

const isThere = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

function hide<T extends object>(thing: T, keys: readonly string[], path: string, paths: string[]): T {
  const hidden: Record<string, unknown> = {};
  for (const key of keys) {
    const value = Reflect.get(thing, key);
    if (!isThere(value)) continue;
    hidden[key] = maskValue(key, value);
    paths.push(`${path}${key}`);
  }
  return { ...thing, ...hidden };
}

/** A household as it is shown by default, and the paths of what was hidden: rules conclude nothing from those. */
export function mask(household: Household): { household: Household; masked: string[] } {
  const paths: string[] = [];
  const shown = hide(household, SEALED_OF_HOUSEHOLD, "", paths);
  const members = household.members.map((one, i): Person => hide(one, SEALED_OF_PERSON, `members.${i}.`, paths));
  return { household: { ...shown, members }, masked: paths };
}
