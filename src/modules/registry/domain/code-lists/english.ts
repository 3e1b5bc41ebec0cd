import type { Language } from "#kernel/actor.ts";
import type { ListName } from "../fields/kinds.ts";
import { ENGLISH_OF_HOUSEHOLD } from "./english-household.ts";
import { ENGLISH_NATIONALITY } from "./english-nationality.ts";
import { ENGLISH_OF_PERSON } from "./english-person.ts";

type Words = Readonly<Record<string, string>>;

/** English words for the labels of each list: shown to those who read English, and read again in a workbook. What is stored stays the Chinese label. */
export const ENGLISH: Readonly<Record<ListName, Words>> = {
  ...ENGLISH_OF_HOUSEHOLD,
  ...ENGLISH_OF_PERSON,
  nationality: ENGLISH_NATIONALITY,
};

/** A stored label in the reader's language; a label of no list (an old one, a free text) stays as it is. */
export const labelIn = (language: Language, list: ListName | undefined, label: string): string =>
  language === "zh" || list === undefined ? label : (ENGLISH[list][label] ?? label);

/** Labels written one after the other (`因病、缺技术`), as a history and an import keep them. */
export const labelsIn = (language: Language, list: ListName | undefined, text: string): string =>
  language === "zh" || list === undefined
    ? text
    : text
        .split("、")
        .map((label) => labelIn(language, list, label))
        .join(", ");

/** Why somebody or a household is no more, where it is no natural change of the list. */
const OTHER_REASONS: Readonly<Record<string, string>> = {
  整户迁移: "Whole household moved",
  合并重复: "Merged with another record",
  撤销导入: "Import undone",
  登记有误: "Entered by mistake",
};

/** What happened to a member or a household, in the reader's language. */
export const reasonIn = (language: Language, reason: string): string =>
  language === "zh" ? reason : (OTHER_REASONS[reason] ?? labelIn(language, "memberChange", reason));

/** The same in both, for a refusal, which does not know who will read it. */
export const inBothLanguages = (reason: string) => ({ zh: reason, en: reasonIn("en", reason) });

/** A label in both languages, for a finding, which does not know who will read it. */
export const labelInBoth = (list: ListName, label: string) => ({ zh: label, en: labelIn("en", list, label) });

/** A value of a coded field, one label or several, in the reader's language. */
export const valueIn = (language: Language, list: ListName | undefined, value: unknown): unknown => {
  if (language === "zh" || list === undefined) return value;
  if (Array.isArray(value)) return value.map((one) => labelIn(language, list, String(one)));
  return typeof value === "string" ? labelIn(language, list, value) : value;
};

/** Labels to choose from: stored in Chinese, read in the reader's language. */
export const choicesIn = (language: Language, list: ListName, labels: readonly string[]) =>
  labels.map((value) => ({ value, label: labelIn(language, list, value) }));
