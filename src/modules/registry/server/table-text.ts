import { setImmediate as breath } from "node:timers/promises";
import { TABLES, type TableName } from "./columns.ts";
import type { Filled } from "./rows.ts";

/** The SQL types of a table's columns, by name. */
export type Types = ReadonlyMap<string, string>;
/** Rows of one table as the texts they travel in: one value where all rows have the same, an array of them where not. */
export type TableText = {
  table: TableName;
  columns: readonly { column: string; type: string; text: string | null; isList: boolean; isSame: boolean }[];
};

const BARE = /^(integer|bigint|boolean|uuid|date)$/;
const SPECIAL = /["\\]/;
const quote = (text: string): string => (SPECIAL.test(text) ? `"${text.replace(/["\\]/g, "\\$&")}"` : `"${text}"`);

const listText = (list: readonly unknown[]): string =>
  list.length === 0 ? "{}" : `{${list.map((one) => quote(String(one))).join(",")}}`;

type How = "bare" | "bytes" | "quoted";
const howOf = (type: string): How => (BARE.test(type) ? "bare" : type === "bytea" ? "bytes" : "quoted");

/** A value within the text of an array, as PostgreSQL reads it. A list becomes the text of a list. */
function element(value: unknown, how: How): string {
  if (value === null || value === undefined) return "NULL";
  if (how === "bare" || typeof value === "number") return String(value);
  if (how === "bytes") return `\\${String(value)}`;
  return quote(Array.isArray(value) ? listText(value) : String(value));
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const alike = (a: unknown, b: unknown): boolean => a === b || (isEmptyList(a) && isEmptyList(b));

const A_WHILE_MS = 4;

/** Makes the texts of a table's rows, column by column (what stands twice running is written out once), letting others have their turn: it is made while the database works on something else. */
export async function tableText<From>(
  table: TableName,
  filled: Filled<From>,
  things: readonly From[],
  types: Types,
): Promise<TableText> {
  const columns: TableText["columns"][number][] = [];
  let since = performance.now();
  for (const column of TABLES[table]) {
    const type = types.get(column) ?? "text";
    const make = filled[column] as (from: From) => unknown;
    const how = howOf(type);
    const texts: string[] = [];
    let isSame = column !== "id";
    let first: unknown = null;
    let last: unknown = null;
    let text = "NULL";
    for (let i = 0; i < things.length; i++) {
      const value = make(things[i] as From) ?? null;
      if (i === 0) first = value;
      else if (isSame && !alike(value, first)) {
        isSame = false;
        const before = element(first, how);
        for (let k = 0; k < i; k++) texts.push(before);
      }
      if (!isSame) {
        if (value !== last) {
          text = element(value, how);
          last = value;
        }
        texts.push(text);
      }
      if ((i & 63) === 63 && performance.now() - since > A_WHILE_MS) {
        await breath();
        since = performance.now();
      }
    }
    columns.push({
      column,
      type,
      isList: type.endsWith("[]"),
      isSame,
      text: isSame ? one(first) : `{${texts.join(",")}}`,
    });
  }
  return { table, columns };
}

const one = (value: unknown): string | null =>
  value === null || value === undefined ? null : Array.isArray(value) ? listText(value) : String(value);
