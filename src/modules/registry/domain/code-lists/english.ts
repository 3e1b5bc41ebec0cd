import type { Language } from "#kernel/actor.ts";
import type { ListName } from "../fields/kinds.ts";
import { ENGLISH_OF_HOUSEHOLD } from "./english-household.ts";
import { ENGLISH_NATIONALITY } from "./english-nationality.ts";
import { ENGLISH_OF_PERSON } from "./english-person.ts";

type Words = Readonly<Record<string, string>>;

/** English words for the labels of each list. What is stored stays the Chinese label; these are only shown. */
export const ENGLISH: Readonly<Record<ListName, Words>> = {
  ...ENGLISH_OF_HOUSEHOLD,
  ...ENGLISH_OF_PERSON,
  nationality: ENGLISH_NATIONALITY,
};

/** A stored label in the reader's language; a label of no list (an old one, a free text) stays as it is. */
export const labelIn = (language: Language, list: ListName | undefined, label: string): string =>
  language === "zh" || list === undefined ? label : (ENGLISH[list][label] ?? label);

/** A value of a coded field, one label or several, in the reader's language. */
export const valueIn = (language: Language, list: ListName | undefined, value: unknown): unknown => {
  if (language === "zh" || list === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => labelIn(language, list, String(one)));
  return typeof value === "string" ? labelIn(language, list, value) : value;
};

/** Labels to choose from: stored in Chinese, read in the reader's language. */
export const choicesIn = (language: Language, list: ListName, labels: readonly string[]) =>
  labels.map((value) => ({ value, label: labelIn(language, list, value) }));
