import { z } from "zod";
import { analyzeRegister } from "#modules/registry/index.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { addCounts, type Counts, count, noCounts } from "../domain/plan.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { applyChunk } from "./apply-chunk.ts";
import { examine } from "./examine.ts";
import { countKinds } from "./findings.ts";
import { finishBatch } from "./finish-batch.ts";
import { goThrough, type OpenBatch, openBatch, type Take } from "./open-batch.ts";
import { working } from "./working.ts";

export const APPLY = "intake.apply";
/** Chunks after which the register may be several times larger than before. */
const GROWN = new Set([0, 1, 6, 25, 100]);
const ApplyInput = z.object({ batchId: BatchId, sheet: z.int().optional(), direct: z.boolean().default(false) });

/**
 * Takes a file over, chunk by chunk. Cut off by a crash, it goes through the file again and finds a receipt for every chunk that was
 * committed. `direct`: without a dry run before.
 */
export const applyImport: JobKind = {
  kind: APPLY,
  run: async (job) => {
    const { batchId, sheet, direct } = ApplyInput.parse(job.input);
    const opened = await openBatch(job, batchId, sheet);
    if (opened.batch.wholeOnly) await makeSure(job, opened);
    const done = await takeOver(job, opened, direct);
    const found = { counts: direct ? done : null, kinds: await working(job.caller, (at) => countKinds(at, batchId)) };
    await finishBatch({ commandId: job.commandIdFor("finish"), batchId, state: "applied", done, ...found }, job.caller);
    return { batchId, ...done };
  },
};

async function takeOver(job: RunningJob, opened: OpenBatch, isDirect: boolean): Promise<Counts> {
  const { batch, year, plan } = opened;
  const { world } = job.caller;
  const done = noCounts();
  const take: Take = async (chunk) => {
    let isNew = false;
    const onTaken = (): void => {
      isNew = true;
    };
    const apply = applyChunk({ chunk, plan, year, isDirect, onTaken });
    const { no } = chunk;
    const counts: Counts = await apply(
      { commandId: job.commandIdFor("chunk", String(no)), batchId: batch.id, no },
      job.caller,
    );
    if (isNew && GROWN.has(no)) await analyzeRegister(world);
    addCounts(done, counts);
    return isNew && counts.new + counts.refused === chunk.seen.length;
  };
  await goThrough(job, opened, { step: "apply", rows: true, take });
  return done;
}

/** All or nothing: before anything is written, every household is decided once more on what the register has now. */
async function makeSure(job: RunningJob, opened: OpenBatch): Promise<void> {
  const { batch, year, plan } = opened;
  const counts = noCounts();
  const take: Take = async (chunk) => {
    const planned = await working(job.caller, (books) =>
      examine(books, chunk, {
        plan,
        year,
        place: batch.place,
        blanks: batch.blanks,
        readAt: batch.readAt,
        lock: false,
      }),
    );
    for (const one of planned) count(counts, one);
    return false;
  };
  await goThrough(job, opened, { step: "check", rows: false, take });
  if (counts.refused > 0) throw no.notWhole({ refused: counts.refused });
}
