import { z } from "zod";
import { analyzeRegister, prepareHouseholds } from "#modules/registry/index.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { addCounts, type Counts, count, noCounts, type Planned } from "../domain/plan.ts";
import { blocks } from "../domain/problem.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { type Ahead, applyChunk, enteredOf, type Prepare } from "./apply-chunk.ts";
import { examine } from "./examine.ts";
import { finishBatch } from "./finish-batch.ts";
import { goThrough, type OpenBatch, openBatch } from "./open-batch.ts";
import { kindCounter } from "./read-import.ts";
import { working } from "./working.ts";

export const APPLY = "intake.apply";
/** Chunks after which the register may be several times larger than before. */
const GROWN = new Set([0, 1, 6, 25, 100]);
const ApplyInput = z.object({ batchId: BatchId, sheet: z.int().optional(), direct: z.boolean().default(false) });

/**
 * Takes a file over, chunk by chunk. Cut off by a crash, it goes through the file again and finds a receipt for every chunk that was
 * committed. `direct`: without a dry run before; problems are written down on the way.
 */
export const applyImport: JobKind = {
  kind: APPLY,
  run: async (job) => {
    const { batchId, sheet, direct } = ApplyInput.parse(job.input);
    const opened = await openBatch(job, batchId, sheet);
    try {
      if (opened.batch.wholeOnly) await makeSure(job, opened);
      const { done, kinds } = await takeOver(job, opened, direct);
      const { world, actor } = job.caller;
      const found = direct ? { counts: done, kinds: kinds.all() } : { counts: null, kinds: null };
      await finishBatch(
        { commandId: job.commandIdFor("finish"), batchId, state: "applied", done, ...found, notes: null },
        { world, actor },
      );
      return { batchId, ...done };
    } finally {
      await opened.table.close();
    }
  },
};

async function takeOver(job: RunningJob, opened: OpenBatch, isDirect: boolean) {
  const { batch, year } = opened;
  const { world, actor } = job.caller;
  const [done, kinds] = [noCounts(), kindCounter()];
  const keep = (planned: readonly Planned[]): void => {
    for (const { draft } of isDirect ? planned : []) draft.problems.forEach(kinds.add);
  };
  await goThrough<Ahead | null>(job, opened, "apply", ({ reader, rules, today }) => {
    const using = { vault: world.vault, countyCode: actor.countyCode, rules, today, present: reader.plan.present };
    const prepare: Prepare = (drafts, db) => prepareHouseholds(drafts.map(enteredOf), { ...using, db });
    let allWereNew = true;
    return {
      ahead: async (chunk) => {
        const drafts = allWereNew ? chunk.filter((one) => !blocks(one.problems)) : [];
        return drafts.length > 0 ? { drafts, prepared: await prepare(drafts, world.db) } : null;
      },
      take: async (drafts, chunk, ahead) => {
        let isNew = false;
        const planned = (all: readonly Planned[]): void => {
          isNew = true;
          keep(all);
        };
        const take = applyChunk({ reader, drafts, year, isDirect, planned, prepare, ahead });
        const counts: Counts = await take(
          { commandId: job.commandIdFor("chunk", String(chunk)), batchId: batch.id, no: chunk },
          job.caller,
        );
        allWereNew = isNew && counts.new + counts.refused === drafts.length;
        if (isNew && GROWN.has(chunk)) await analyzeRegister(world);
        addCounts(done, counts);
      },
    };
  });
  return { done, kinds };
}

/** All or nothing: before anything is written, every household is decided once more on what the register has now. */
async function makeSure(job: RunningJob, opened: OpenBatch): Promise<void> {
  const { batch, year } = opened;
  const counts = noCounts();
  await goThrough(job, opened, "check", ({ reader }) => ({
    take: async (chunk) => {
      const planned = await working(job.caller, (books) =>
        examine(books, reader, chunk, { year, blanks: batch.blanks, readAt: batch.readAt, lock: false }),
      );
      for (const one of planned) count(counts, one);
    },
  }));
  if (counts.refused > 0) throw no.notWhole({ refused: counts.refused });
}
