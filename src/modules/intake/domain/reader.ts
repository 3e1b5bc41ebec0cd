import { type Cell, type Row, textOf } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import type { FindingFacts } from "#kernel/finding.ts";
import { type CellRead, readCell } from "./read-cell.ts";
import type { ReadColumn } from "./read-plan.ts";

/** Where the cells of a household went: what was read, and the row it was read from, by path (`members.0.sex`, `cause`). */
export type Reading = {
  /** The row from which each of the household's facts was taken; worked out when first asked, which is only where something is wrong. */
  readonly rows: ReadonlyMap<string, number>;
  /** Paths whose cell could not be read. */
  unread: Set<string>;
  found: { rule: string; field: string; row: number; facts: FindingFacts }[];
};

export function emptyReading(rowsOf: () => ReadonlyMap<string, number>): Reading {
  let rows: ReadonlyMap<string, number> | undefined;
  return {
    get rows() {
      rows ??= rowsOf();
      return rows;
    },
    unread: new Set(),
    found: [],
  };
}

const NOTHING: CellRead = { value: null };

/** Reads a cell into the reading's books and gives back what is left of it. Its path is `within` and `key` together. */
export function readInto(
  reading: Reading,
  within: string,
  key: string,
  { field, unit, column }: ReadColumn,
  row: Row,
  today: Day,
  name: string,
): CellRead {
  const cell = row.cells[column];
  if (cell === null || cell === undefined) return NOTHING;
  const read = readCell(field, cell, unit, today);
  if (read.problem) {
    const { rule, facts } = read.problem;
    const path = within + key;
    reading.found.push({ rule, field: path, row: row.number, facts: { name, ...facts } });
    if (rule !== "id-15-digit") reading.unread.add(path);
  }
  return read;
}

/** A household's fact stands on its first row, on all of its rows, or in a merged cell: the first filled cell counts. */
export function factRow(rows: readonly Row[], column: number): Row | undefined {
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell !== null && cell !== undefined) return row;
  }
  return undefined;
}

/** A later row that says something else of the household. */
export function contradicting(rows: readonly Row[], column: number): Row | undefined {
  let first: Cell | undefined;
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell === null || cell === undefined || cell === first) continue;
    if (first === undefined) first = cell;
    else if (textOf(cell) !== textOf(first)) return row;
  }
  return undefined;
}
