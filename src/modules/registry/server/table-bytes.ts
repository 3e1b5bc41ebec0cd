import { type ArrayWriter, isKnownType } from "#platform/db/binary-array.ts";
import { TABLES, type TableName } from "./columns.ts";
import { type Filled, hex } from "./rows.ts";

/** The SQL types of a table's columns, by name. */
export type Types = ReadonlyMap<string, string>;

/** A column of many rows: one text where all of them have the same value, else where its array lies among the bytes. */
export type ColumnBytes = {
  column: string;
  type: string;
  /** The type of what is sent, of which `type` is made by a cast. */
  sent: string;
} & ({ same: string | null } | { from: number; until: number });
export type TableBytes = { table: TableName; rows: number; columns: readonly ColumnBytes[] };

const SPECIAL = /["\\]/;
const quote = (text: string): string => (SPECIAL.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : `"${text}"`);
const listText = (list: readonly unknown[]): string =>
  list.length === 0 ? "{}" : `{${list.map((one) => quote(String(one))).join(",")}}`;

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return hex(value);
  return Array.isArray(value) ? listText(value) : String(value);
};

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const alike = (a: unknown, b: unknown): boolean => a === b || (isEmptyList(a) && isEmptyList(b));

/** Writes a table's rows out, column by column. */
export function tableBytes<From>(
  table: TableName,
  filled: Filled<From>,
  things: readonly From[],
  types: Types,
  to: ArrayWriter,
): TableBytes {
  const columns = TABLES[table].map((column): ColumnBytes => {
    const type = types.get(column) ?? "text";
    const make = filled[column] as (from: From) => unknown;
    const isKnown = isKnownType(type);
    const sent = isKnown ? type : "text";
    let first: unknown = null;
    let isSame = true;
    for (let i = 0; i < things.length; i++) {
      const value = make(things[i] as From) ?? null;
      if (i === 0) first = value;
      else if (isSame) {
        if (alike(value, first)) continue;
        isSame = false;
        to.begin(sent);
        const before = isKnown ? first : textOf(first);
        for (let k = 0; k < i; k++) to.add(before);
      }
      if (!isSame) to.add(isKnown ? value : textOf(value));
    }
    return isSame ? { column, type, sent, same: textOf(first) } : { column, type, sent, ...to.end() };
  });
  return { table, rows: things.length, columns };
}
