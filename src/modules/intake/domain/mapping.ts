import type { Row } from "#kernel/cell.ts";
import { fieldByContent, type Look, lookAt } from "./content.ts";
import { fieldOf, type Heading, trimmed } from "./header.ts";
import { type Column, type How, NOTE_TITLE, unitOf } from "./layout.ts";
import { FIELDS, type FieldId, normaliseHeader } from "./registry.ts";

/** What a clerk chose for this form before: heading → field, null = leave alone. */
export type Remembered = ReadonlyMap<string, FieldId | null>;

const ALIKE = 0.8;

/**
 * Proposes a field for every column: what was chosen for this form before, then the heading's words, then words much like them,
 * then what stands in the column. A field is given once; of two columns with one name the one whose cells fit keeps it.
 */
export function proposeMapping(
  titles: readonly Heading[],
  sample: readonly Row[],
  remembered: Remembered = new Map(),
): Column[] {
  const looks = titles.map((_, column) => lookAt(sample.map((row) => row.cells[column])));
  const taken = new Set<string>();
  const columns: Column[] = titles.map(({ title }, column) => ({
    column,
    title,
    field: null,
    how: "none",
    unit: unitOf(title),
  }));
  const settle = (
    how: How,
    find: (heading: Heading, look: Look, column: number) => FieldId | null | undefined,
  ): void => {
    for (const [i, heading] of titles.entries()) {
      const one = columns[i];
      const look = looks[i];
      if (!one || !look || one.how !== "none" || heading.title === NOTE_TITLE || heading.title === "") continue;
      const field = find(heading, look, i);
      if (field === undefined || (field !== null && taken.has(field))) continue;
      if (field !== null) taken.add(field);
      columns[i] = { ...one, field, how };
    }
  };
  settle("remembered", ({ title }) => remembered.get(title));
  settle("name", (heading, look) => {
    const field = fieldOf(heading) as FieldId | undefined;
    return field !== undefined && fits(field, look) ? field : undefined;
  });
  settle("like", (heading, look) => {
    const field = fieldLike(heading);
    return field !== undefined && fits(field, look) ? field : undefined;
  });
  settle("content", ({ title }, look) => fieldByContent(title, look, taken) ?? undefined);
  return columns;
}

/** `户主` may head a column of names or of 是/否; an ID column holds no words. A name is not believed against its cells. */
function fits(field: FieldId, look: Look): boolean {
  if (look.values.length === 0) return true;
  const wordy = look.values.filter((value) => /\p{Script=Han}/u.test(value)).length / look.values.length;
  if (field === "household.headName" || field === "person.name") return look.id < 0.5 && wordy > 0.3 && !isYesNo(look);
  if (field === "person.idNumber" || field === "household.headIdNumber") return wordy < 0.5;
  return true;
}

const isYesNo = (look: Look): boolean =>
  look.values.every((value) => ["是", "否", "有", "无", "√", "×"].includes(value));

const NAMES: readonly (readonly [string, FieldId])[] = FIELDS.flatMap((field) =>
  [field.zh, ...(field.headers ?? [])].map((name) => [normaliseHeader(name), field.id] as const),
);

/** Shared characters over all characters (Dice). */
function likeness(a: string, b: string): number {
  const rest = [...b];
  let shared = 0;
  for (const char of a) {
    const at = rest.indexOf(char);
    if (at < 0) continue;
    shared += 1;
    rest.splice(at, 1);
  }
  return (2 * shared) / (a.length + b.length || 1);
}

function fieldLike({ title, parts }: Heading): FieldId | undefined {
  let best: FieldId | undefined;
  let most = ALIKE;
  for (const words of new Set([trimmed(title), trimmed(parts.at(-1) ?? "")].map(normaliseHeader))) {
    if (words.length < 3) continue;
    for (const [name, field] of NAMES) {
      const points = likeness(words, name);
      if (points > most) [best, most] = [field, points];
    }
  }
  return best;
}
