import { setImmediate as breath } from "node:timers/promises";
import type { Row } from "#kernel/cell.ts";
import type { Day } from "#kernel/day.ts";
import type { Table } from "#platform/tabular/open-table.ts";
import type { ImportLayout } from "../contract.ts";
import type { FindPlace } from "../domain/assemble.ts";
import { type Layout, unitOf } from "../domain/layout.ts";
import { type Draft, type ReadWith, type RegisterReader, registerReader } from "../domain/read-register.ts";
import type { FieldId } from "../domain/registry.ts";
import { firstRows } from "./find-layout.ts";

/** The layout with what the domain needs beside what is stored. */
export const layoutOf = (stored: ImportLayout): Layout => ({
  ...stored,
  columns: stored.columns.map((one) => ({ ...one, field: one.field as FieldId | null, unit: unitOf(one.title) })),
});

const FIRST = 100;

type With = {
  layout: ImportLayout;
  year: number;
  today: Day;
  findPlace: FindPlace;
  newId: () => string;
  lineOf: ReadWith["lineOf"];
};

/** A reader for a sheet, taught by its first rows. */
export async function openReader(table: Table, using: With): Promise<RegisterReader> {
  const layout = layoutOf(using.layout);
  const rows = await firstRows(table, layout.sheet);
  const sample = rows.filter((row: Row) => row.number > layout.headerRow);
  return registerReader({ ...using, layout, sample });
}

const A_WHILE_MS = 4;
const FEW = 24;

/**
 * Households of a sheet in chunks, always cut at the same places: a resumed job finds its place by the chunk's number. The first one is
 * small, so that a register that was empty has a size the planner can see. Others have their turn every few milliseconds: the database
 * is not to wait for the reader.
 */
export async function* chunks(
  table: Table,
  sheet: number,
  reader: RegisterReader,
  size: number,
): AsyncGenerator<Draft[]> {
  let waiting: Draft[] = [];
  let next = Math.min(FIRST, size);
  let since = performance.now();
  for await (const batch of table.batches(sheet))
    for (let at = 0; at < batch.length; at += FEW) {
      for (const draft of reader.push(batch.slice(at, at + FEW))) waiting.push(draft);
      if (waiting.length >= next) {
        const chunk = waiting.slice(0, next);
        waiting = waiting.slice(next);
        next = size;
        yield chunk;
      }
      if (performance.now() - since < A_WHILE_MS) continue;
      await breath();
      since = performance.now();
    }
  waiting.push(...reader.end());
  if (waiting.length > 0) yield waiting;
}
