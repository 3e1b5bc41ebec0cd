import { setImmediate as breath } from "node:timers/promises";
import type { Row } from "#kernel/cell.ts";
import type { ImportLayout } from "../contract.ts";
import { type Layout, unitOf } from "../domain/layout.ts";
import { type Draft, type ReadWith, type RegisterReader, registerReader } from "../domain/read-register.ts";
import type { FieldId } from "../domain/registry.ts";

/** The layout with what the domain needs beside what is stored. */
export const layoutOf = (stored: ImportLayout): Layout => ({
  ...stored,
  columns: stored.columns.map((one) => ({ ...one, field: one.field as FieldId | null, unit: unitOf(one.title) })),
});

/** Rows by which a reader learns how a sheet is built. */
const LOOK_AT = 600;
/** Households in one transaction: long enough to pay for it, short enough to be watched and stopped. */
const CHUNK = 800;
/** The first chunk is small, so that a register that was empty has a size the planner can see. */
const FIRST = 100;
const A_WHILE_MS = 15;
const FEW = 24;

type Batch = { rows: readonly Row[]; share: number };
type With = Omit<ReadWith, "layout" | "sample"> & { layout: ImportLayout };
export type Chunk = { drafts: Draft[]; share: number };

/**
 * A sheet's reader, taught by its first rows, and its households in chunks, always cut at the same places: a resumed job finds its place
 * by the chunk's number. Whoever asks something of this thread has a turn every few milliseconds.
 */
export async function openSheet(
  batches: AsyncGenerator<Batch>,
  using: With,
): Promise<{ reader: RegisterReader; chunks: AsyncGenerator<Chunk> }> {
  const layout = layoutOf(using.layout);
  const first: Batch[] = [];
  for (let rows = 0; rows < LOOK_AT; ) {
    const next = await batches.next();
    if (next.done) break;
    first.push(next.value);
    rows += next.value.rows.length;
  }
  const seen = first.flatMap((one) => one.rows).slice(0, LOOK_AT);
  const reader = registerReader({ ...using, layout, sample: seen.filter((row) => row.number > layout.headerRow) });
  return { reader, chunks: chunksOf(reader, again(first, batches)) };
}

async function* again(first: Batch[], rest: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  yield* first.splice(0);
  yield* rest;
}

async function* chunksOf(reader: RegisterReader, batches: AsyncGenerator<Batch>): AsyncGenerator<Chunk> {
  let waiting: Draft[] = [];
  let next = FIRST;
  let since = performance.now();
  for await (const { rows, share } of batches)
    for (let at = 0; at < rows.length; at += FEW) {
      for (const draft of reader.push(rows.slice(at, at + FEW))) waiting.push(draft);
      if (waiting.length >= next) {
        const drafts = waiting.slice(0, next);
        waiting = waiting.slice(next);
        next = CHUNK;
        yield { drafts, share };
      }
      if (performance.now() - since < A_WHILE_MS) continue;
      await breath();
      since = performance.now();
    }
  waiting.push(...reader.end());
  if (waiting.length > 0) yield { drafts: waiting, share: 1 };
}
