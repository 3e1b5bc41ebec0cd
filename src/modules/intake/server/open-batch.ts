import { dayOf, yearOf } from "#kernel/day.ts";
import { lineFor } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { RunningJob } from "#platform/jobs/run-jobs.ts";
import { openTable, type Table } from "#platform/tabular/open-table.ts";
import type { BatchId, ImportLayout } from "../contract.ts";
import type { Draft, RegisterReader } from "../domain/read-register.ts";
import type { Household } from "../domain/registry.ts";
import { getBatch, type StoredBatch } from "./batch-rows.ts";
import { chunks, openReader } from "./drafts.ts";
import { findLayout } from "./find-layout.ts";
import { openFindPlace } from "./find-place.ts";
import { working } from "./working.ts";

/** Households in one transaction: long enough to pay for it, short enough to be watched and stopped. */
export const CHUNK = 400;

/** A batch with its file open. */
export type OpenBatch = { batch: StoredBatch; table: Table; layout: ImportLayout; year: number };

/** Opens the file of a batch; where nobody has chosen yet, looks for the headings and writes the proposal down. */
export async function openBatch({ caller }: RunningJob, batchId: BatchId, sheet?: number): Promise<OpenBatch> {
  const batch = await working(caller, ({ tx, actor }) => getBatch(tx, actor, batchId));
  const table = await openTable(caller.world.files.path(batch.file.sha256));
  try {
    if (batch.layout && batch.year !== null) return { batch, table, layout: batch.layout, year: batch.year };
    return await working(caller, async ({ tx, actor, now }) => {
      const found = await findLayout(tx, actor, table, sheet);
      const year = batch.year ?? found.year ?? yearOf(dayOf(now));
      await tx
        .updateTable("importBatch")
        .set({ layout: JSON.stringify(found.layout), year })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", batchId)
        .execute();
      return { batch, table, layout: found.layout, year };
    });
  } catch (error) {
    await table.close();
    throw error;
  }
}

type Each = (chunk: readonly Draft[], no: number) => Promise<void>;

/**
 * Goes through a file chunk by chunk. The next chunk is being read and judged while the database works on this one.
 * Tells the job how far it is; the total is estimated from the share of the file that has been read.
 */
export async function goThrough(
  job: RunningJob,
  { batch, table, layout, year }: OpenBatch,
  step: string,
  each: (reader: RegisterReader) => Each,
): Promise<void> {
  const { world, actor } = job.caller;
  const findPlace = await openFindPlace(world.db, actor, batch.place);
  const today = dayOf(world.now());
  const rules = await working(job.caller, ({ tx }) => getRules(tx, actor.countyCode, today));
  const lineOf = (household: Household) => lineFor(rules, household.place, household.year.year);
  const reader = await openReader(table, { layout, year, today, findPlace, newId: world.newId, lineOf });
  const take = each(reader);
  const source = chunks(table, layout.sheet, reader, CHUNK);
  let done = 0;
  let next = source.next();
  for (let no = 0; ; no++) {
    const { value: chunk } = await next;
    if (!chunk) break;
    const share = table.share();
    next = source.next();
    next.catch(() => {}); // told when its turn comes
    await take(chunk, no);
    done += chunk.length;
    await job.progress(done, share > 0 ? Math.max(done, Math.round(done / share)) : undefined, step);
  }
  await job.progress(done, done, step);
}
