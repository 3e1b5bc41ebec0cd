import { CONDITION_FIELDS } from "./fields/condition-fields.ts";
import { DERIVED_FIELDS } from "./fields/derived-fields.ts";
import { HOUSEHOLD_FIELDS } from "./fields/household-fields.ts";
import { INCOME_FIELDS } from "./fields/income-fields.ts";
import type { FieldDef, FieldDefs, Scope, Showing } from "./fields/kinds.ts";
import { LIVELIHOOD_FIELDS } from "./fields/livelihood-fields.ts";
import { PERSON_FIELDS } from "./fields/person-fields.ts";
import { PLAN_FIELDS } from "./fields/plan-fields.ts";
import { RELOCATION_FIELDS } from "./fields/relocation-fields.ts";

export type { FieldDef, FieldDefs, ListName, Showing } from "./fields/kinds.ts";
export { LIST_NAMES } from "./fields/kinds.ts";
export { CONDITION_FIELDS };

/** Blocks A and C: stored on the household. */
export const OF_HOUSEHOLD = { ...HOUSEHOLD_FIELDS, ...RELOCATION_FIELDS };
/** Block E: stored on the person. */
export const OF_PERSON = { ...PERSON_FIELDS, ...LIVELIHOOD_FIELDS };
/** Blocks B and F: stored on the household's year. Block D is stored as income lines. */
export const OF_YEAR = { ...CONDITION_FIELDS, ...PLAN_FIELDS };

/** `household.phone`, `person.phone`, `year.farmland`: a field's name across the whole register. */
export type FieldId = `${Scope}.${string}`;

/** A field with its key and id. */
export type Field = FieldDef & { key: string; id: FieldId };

const named = (defs: FieldDefs): Field[] =>
  Object.entries(defs).map(([key, def]) => ({ ...def, key, id: `${def.scope}.${key}` as const }));

/** The whole catalogue in form order: A, E, F, B, C, D, then what is derived. */
export const FIELDS: readonly Field[] = [
  ...named(HOUSEHOLD_FIELDS),
  ...named(PERSON_FIELDS),
  ...named(LIVELIHOOD_FIELDS),
  ...named(PLAN_FIELDS),
  ...named(CONDITION_FIELDS),
  ...named(RELOCATION_FIELDS),
  ...named(INCOME_FIELDS),
  ...named(DERIVED_FIELDS),
];

const BY_ID: ReadonlyMap<string, Field> = new Map(FIELDS.map((one) => [one.id, one]));
export const findField = (id: string): Field | undefined => BY_ID.get(id);

/** Header text as it is compared: no units, brackets, spaces or punctuation, full-width made half-width. */
export const normaliseHeader = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\((元|亩|㎡|m2|平方米|平米|月|公里|千米|km|米|人|个月|万元|年|岁)\)/gi, "")
    .replace(/[\s()[\]【】、,，。:：;；/\\*_\-—·]/g, "")
    .toLowerCase();

const BY_HEADER: ReadonlyMap<string, Field> = new Map(
  [...FIELDS]
    .reverse()
    .flatMap((one) => [...(one.headers ?? []), one.zh].map((text) => [normaliseHeader(text), one] as const)),
);

/** The field whose label or synonym this header is, exactly (after normalising). */
export const fieldOfHeader = (text: string): Field | undefined => BY_HEADER.get(normaliseHeader(text));

/** How far a field may go on a channel; whatever is not whitelisted is `never`. */
export const showingOf = (field: FieldDef, channel: "board" | "web"): Showing => field.postable?.[channel] ?? "never";
