import { type Cell, type Row, textOf } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import { type CellRead, readCell } from "./read-cell.ts";
import type { ReadColumn } from "./read-plan.ts";

/** Where the cells of a household went: what was read, and the row it was read from, by path (`members.0.sex`, `cause`). */
export type Reading = {
  /** The row from which a household's fact was taken. */
  rowOf: Map<string, number>;
  /** Paths whose cell could not be read. */
  unread: Set<string>;
  found: { rule: string; field: string; row: number; facts: Record<string, string | number> }[];
};

export const emptyReading = (): Reading => ({ rowOf: new Map(), unread: new Set(), found: [] });

const NOTHING: CellRead = { value: null };

/** Reads a cell into the reading's books and gives back what is left of it. */
export function readInto(
  reading: Reading,
  path: string,
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
    reading.found.push({ rule, field: path, row: row.number, facts: { name, ...facts } });
    if (rule !== "id-15-digit") reading.unread.add(path);
  }
  return read;
}

const filled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined;

/** A household's fact stands on its first row, on all of its rows, or in a merged cell: the first filled cell counts. */
export function factRow(rows: readonly Row[], column: number): Row | undefined {
  return rows.find((row) => filled(row.cells[column]));
}

/** A later row that says something else of the household. */
export function contradicting(rows: readonly Row[], column: number): Row | undefined {
  const first = factRow(rows, column);
  if (!first) return undefined;
  const said = textOf(first.cells[column]);
  return rows.find((row) => row !== first && filled(row.cells[column]) && textOf(row.cells[column]) !== said);
}
