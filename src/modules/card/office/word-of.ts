import { joined } from "#i18n/speak.ts";
import type { Language } from "#kernel/actor.ts";
import { formatYuan, type Money } from "#kernel/money.ts";
import { fieldIdOf } from "../domain/facts.ts";
import { findField, findIncomeItem, labelIn, valueIn } from "../domain/registry.ts";

const YES_NO = { zh: ["否", "是"], en: ["No", "Yes"] } as const;

/** The kind of a fact on a card, by its path; what only the card has is text. */
export function kindOf(path: string): string {
  const id = fieldIdOf(path);
  if (id === "income.amountFen") return "money";
  return findField(id)?.kind ?? "text";
}

const isSealed = (value: unknown): boolean => typeof value === "object" && value !== null && "sealed" in value;

/** A fact's value as text; null where there is none. Sealed values that are not opened show as `***`. */
export function wordOf(path: string, value: unknown, language: Language): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (isSealed(value)) return "***";
  const list = findField(fieldIdOf(path))?.list;
  if (Array.isArray(value))
    return value.length === 0
      ? null
      : joined(
          language,
          value.map((one) => labelIn(language, list, String(one))),
        );
  if (typeof value === "boolean") return YES_NO[language][value ? 1 : 0];
  if (fieldIdOf(path) === "income.item") return itemName(String(value), language);
  switch (kindOf(path)) {
    case "money":
      return formatYuan(Number(value) as Money);
    case "area":
    case "houseArea":
      return (Number(value) / 100).toFixed(2);
    default:
      return typeof value === "object" ? JSON.stringify(value) : labelIn(language, list, String(value));
  }
}

/** A fact's value with its labels in the reader's language, for what draws it by its kind. */
export const labelled = (path: string, value: unknown, language: Language): unknown =>
  valueIn(language, findField(fieldIdOf(path))?.list, value);

function itemName(code: string, language: Language): string {
  const item = findIncomeItem(code);
  return item ? item[language] : code;
}
