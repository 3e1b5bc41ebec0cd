import { groundFor } from "#kernel/actor.ts";
import { dayOf, yearOf } from "#kernel/day.ts";
import { knownVillages } from "#modules/places/index.ts";
import { registerTypes } from "#modules/registry/index.ts";
import { getRules } from "#modules/rules/index.ts";
import type { RunningJob } from "#platform/jobs/run-jobs.ts";
import { openTable } from "#platform/tabular/open-table.ts";
import type { BatchId, ImportLayout } from "../contract.ts";
import { type ReadPlan, readPlan } from "../domain/read-plan.ts";
import type { ReadOrder } from "./aside/order.ts";
import { type Begun, beginAside, type ReadChunk, readRegisterAside } from "./aside/read-register-aside.ts";
import { getBatch, type StoredBatch, VERB } from "./batch-rows.ts";
import { layoutOf } from "./drafts.ts";
import { findLayout } from "./find-layout.ts";
import { working } from "./working.ts";

/** A batch whose file is understood. */
export type OpenBatch = {
  batch: StoredBatch;
  layout: ImportLayout;
  year: number;
  path: string;
  isWorkbook: boolean;
  plan: ReadPlan;
  /** A thread that reads its rows already, until it is given its order. */
  begun: Begun | null;
};

/** Opens the file of a batch; where nobody has chosen yet, looks for the headings and writes the proposal down. */
export async function openBatch({ caller }: RunningJob, batchId: BatchId, sheet?: number): Promise<OpenBatch> {
  const batch = await working(caller, ({ tx, actor }) => getBatch(tx, actor, batchId));
  const path = caller.world.files.path(batch.file.sha256);
  const table = await openTable(path);
  let begun: Begun | null = null;
  const opened = (layout: ImportLayout, year: number): OpenBatch => {
    const plan = readPlan(layoutOf(layout).columns);
    return { batch, layout, year, path, isWorkbook: table.format === "xlsx", plan, begun };
  };
  try {
    if (batch.layout && batch.year !== null) return opened(batch.layout, batch.year);
    // Looking for the headings goes through the whole sheet: merged cells stand at its end.
    if (table.format === "xlsx") begun = beginAside(path, sheet ?? table.sheets.findIndex((one) => !one.hidden));
    return await working(caller, async ({ tx, actor, now }) => {
      const found = await findLayout(tx, actor, table, sheet);
      const year = batch.year ?? found.year ?? yearOf(dayOf(now));
      await tx
        .updateTable("importBatch")
        .set({ layout: JSON.stringify(found.layout), year })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", batchId)
        .execute();
      return opened(found.layout, year);
    });
  } catch (error) {
    begun?.end(false);
    throw error;
  } finally {
    await table.close();
  }
}

/** What is done with each chunk. Says whether all its households were new, as those that follow then likely are. */
export type Take = (chunk: ReadChunk) => Promise<boolean>;

/**
 * Goes through a file chunk by chunk, while a thread reads and judges those that follow; with `rows`, it makes their rows too.
 * Tells the job how far it is; the total is estimated from the share of the file that has been read.
 */
export async function goThrough(
  job: RunningJob,
  opened: OpenBatch,
  { step, rows, take }: { step: string; rows: boolean; take: Take },
): Promise<void> {
  const { begun } = opened;
  opened.begun = null;
  const order = await orderFor(job, opened, rows).catch((error: unknown) => {
    begun?.end(false);
    throw error;
  });
  let done = 0;
  for await (const chunk of readRegisterAside(order, begun ?? undefined)) {
    chunk.done(await take(chunk));
    done += chunk.seen.length;
    await job.progress(done, chunk.share > 0 ? Math.max(done, Math.round(done / chunk.share)) : undefined, step);
  }
  await job.progress(done, done, step);
}

async function orderFor({ caller }: RunningJob, opened: OpenBatch, rows: boolean): Promise<ReadOrder> {
  const { world, actor } = caller;
  const { batch, layout, year, path, isWorkbook } = opened;
  const today = dayOf(world.now());
  const { countyCode } = actor;
  return {
    path,
    isWorkbook,
    layout,
    year,
    today,
    rules: await working(caller, ({ tx }) => getRules(tx, countyCode, today)),
    villages: await knownVillages(world.db, countyCode),
    place: batch.place,
    grounds: groundFor(actor, VERB),
    countyCode,
    keys: world.vault.handOver(),
    types: rows ? await registerTypes(world.db) : null,
  };
}
