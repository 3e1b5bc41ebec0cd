import { type Cell, isRounded, textOf } from "#kernel/cell.ts";
import { type CODE_LISTS, FIELDS, type Field, type FieldId, findLabel } from "./registry.ts";

/** What the cells of one column look like: shares of its filled cells, 0 to 1. */
export type Look = { filled: number; id: number; phone: number; day: number; head: number; values: string[] };

const ID = /^(\d{15}|\d{17}[\dX])([1-7][1-4](B\d)?)?$/;
const PHONE = /^1[3-9]\d{9}$/;
const DAY = /^(19|20)\d{2}([-/.年]?\d{1,2}([-/.月]?\d{1,2}日?)?)$/;

export function lookAt(cells: readonly (Cell | undefined)[]): Look {
  const filled = cells.filter((cell) => cell !== null && cell !== undefined);
  const texts = filled.map((cell) => textOf(cell).normalize("NFKC").replace(/\s/g, "").toUpperCase());
  const share = (test: (text: string, i: number) => boolean): number =>
    texts.length === 0 ? 0 : texts.filter(test).length / texts.length;
  return {
    filled: cells.length === 0 ? 0 : texts.length / cells.length,
    id: share((text, i) => ID.test(text) || isRounded(filled[i])),
    phone: share((text) => PHONE.test(text)),
    day: share((text, i) => typeof filled[i] === "object" || DAY.test(text)),
    head: share((text) => text === "户主" || /^0?1[.、]?户主$/.test(text)),
    values: texts.slice(0, 300),
  };
}

const SEEN = 0.6;

/** The field a column holds by what stands in it, when only one answers; `taken` are fields other columns have. */
export function fieldByContent(title: string, look: Look, taken: ReadonlySet<string>): FieldId | null {
  const free = (id: FieldId): FieldId | null => (taken.has(id) ? null : id);
  const ofHead = /户主|家长/.test(title);
  if (look.values.length === 0) return null;
  if (look.id > SEEN) return ofHead ? free("household.headIdNumber") : free("person.idNumber");
  if (look.phone > SEEN)
    return look.filled > 0.8 ? (free("person.phone") ?? free("household.phone")) : free("household.phone");
  if (look.head > 0 && labelled("relation", look.values) > SEEN) return free("person.relation");
  if (look.day > SEEN && /生|born/i.test(title)) return free("person.born");
  return byList(look.values, taken);
}

const labelled = (list: keyof typeof CODE_LISTS, values: readonly string[]): number =>
  values.filter((value) => !/^\d+$/.test(value) && findLabel(list, value).label !== undefined).length / values.length;

/** The coded field whose list holds nearly all the values, when it is the only one. */
function byList(values: readonly string[], taken: ReadonlySet<string>): FieldId | null {
  if (new Set(values).size < 2) return null;
  const fits = FIELDS.filter((field): field is Field & { list: NonNullable<Field["list"]> } => field.list !== undefined)
    .filter((field) => !taken.has(field.id) && labelled(field.list, values) >= 0.9)
    .map((field) => field.id);
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
