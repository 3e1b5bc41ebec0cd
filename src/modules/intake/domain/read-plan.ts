import type { Column, Unit } from "./layout.ts";
import { type Field, type FieldId, findField, isUnder, OF_YEAR } from "./registry.ts";

/** A mapped column with its field, as the reader goes through it for every row. */
export type ReadColumn = { column: number; field: Field; unit: Unit };
/** A column of income with those of its parts. */
export type IncomeColumn = ReadColumn & { parts: readonly ReadColumn[] };

/** What to do with each mapped column of a layout. */
export type ReadPlan = {
  person: ReadColumn[];
  /** Blocks A and C. */
  household: ReadColumn[];
  conditions: ReadColumn[];
  /** A node counts for a household only where none of its parts has an amount, so that nothing is counted twice and nothing lost. */
  income: IncomeColumn[];
  /** What the workbook says of things the register computes: size, income per head. */
  stated: ReadColumn[];
  at: (field: FieldId) => number | undefined;
  /** The fields that can be judged and compared: those in the file. */
  present: ReadonlySet<FieldId>;
  /** One row a household: the head's name and number stand for the person's. */
  headsOnly: boolean;
};

const alias = (field: Field, to: FieldId): Field => {
  const other = findField(to);
  return other === undefined ? field : other;
};

export function readPlan(columns: readonly Column[]): ReadPlan {
  const mapped = columns.flatMap(({ column, field: id, unit }): ReadColumn[] => {
    const field = id === null ? undefined : findField(id);
    return field ? [{ column, field, unit }] : [];
  });
  const has = (id: FieldId) => mapped.some(({ field }) => field.id === id);
  const headsOnly = !has("person.name") && has("household.headName");
  const used = headsOnly ? mapped.map(asPerson) : mapped;
  const items = used.filter(({ field }) => field.item !== undefined);
  const partsOf = (node = "") => items.filter(({ field: { item = "" } }) => item !== node && isUnder(item, node));
  const places = new Map(used.map(({ column, field }) => [field.id, column]));
  const present = new Set(used.map(({ field }) => field.id));
  return {
    person: used.filter(({ field }) => field.scope === "person"),
    household: used.filter(({ field }) => field.scope === "household" && !field.derived),
    conditions: used.filter(({ field }) => field.scope === "year" && field.key in OF_YEAR),
    income: items.map((one) => ({ ...one, parts: partsOf(one.field.item) })),
    stated: used.filter(
      ({ field }) => field.derived === true && ["householdSize", "incomePerHead"].includes(field.key),
    ),
    at: (id) => places.get(id),
    present,
    headsOnly,
  };
}

function asPerson(one: ReadColumn): ReadColumn {
  if (one.field.id === "household.headName") return { ...one, field: alias(one.field, "person.name") };
  if (one.field.id === "household.headIdNumber") return { ...one, field: alias(one.field, "person.idNumber") };
  return one;
}
