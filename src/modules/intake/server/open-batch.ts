import { type Day, dayOf, yearOf } from "#kernel/day.ts";
import { lineFor } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Rules } from "#packs/index.ts";
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
const CHUNK = 800;

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

/** What a walk through a file has at hand. */
export type At = { reader: RegisterReader; rules: Rules; today: Day };
/** What is done with each chunk: `ahead` while the database still works on the one before, then `take`. */
export type Walk<Ahead> = {
  ahead?: (chunk: readonly Draft[]) => Promise<Ahead>;
  take: (chunk: readonly Draft[], no: number, ahead: Ahead | null) => Promise<void>;
};

/**
 * Goes through a file chunk by chunk. The next chunk is being read and judged while the database works on this one.
 * Tells the job how far it is; the total is estimated from the share of the file that has been read.
 */
export async function goThrough<Ahead = null>(
  job: RunningJob,
  { batch, table, layout, year }: OpenBatch,
  step: string,
  walk: (at: At) => Walk<Ahead>,
): Promise<void> {
  const { world, actor } = job.caller;
  const findPlace = await openFindPlace(world.db, actor, batch.place);
  const today = dayOf(world.now());
  const rules = await working(job.caller, ({ tx }) => getRules(tx, actor.countyCode, today));
  const lineOf = (household: Household) => lineFor(rules, household.place, household.year.year);
  const reader = await openReader(table, { layout, year, today, findPlace, newId: world.newId, lineOf });
  const { ahead, take } = walk({ reader, rules, today });
  const source = chunks(table, layout.sheet, reader, CHUNK);
  const read = async () => {
    const { value: chunk } = await source.next();
    return chunk && { chunk, share: table.share(), made: ahead ? await ahead(chunk) : null };
  };
  let done = 0;
  let next = read();
  for (let no = 0; ; no++) {
    const now = await next;
    if (!now) break;
    next = read();
    next.catch(() => {}); // told when its turn comes
    await take(now.chunk, no, now.made);
    done += now.chunk.length;
    await job.progress(done, now.share > 0 ? Math.max(done, Math.round(done / now.share)) : undefined, step);
  }
  await job.progress(done, done, step);
}
