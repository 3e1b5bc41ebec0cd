import { z } from "zod";
import { JobId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { BatchId, OnBatch } from "../contract.ts";
import { whyNotTake } from "../domain/batch.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { finishBatch } from "./finish-batch.ts";
import { giveBackChunk, standing } from "./give-back-chunk.ts";
import { working } from "./working.ts";

const UNDO = "intake.undo";

/** Gives back what a file brought: new households end, changed ones become what they were. Refused when any was changed since. */
export const undoImport = command({
  name: "intake.undo",
  verb: VERB,
  input: OnBatch,
  output: z.object({ batchId: BatchId, jobId: JobId }),
  load: async ({ tx, actor, input }) => ({
    batch: await getBatch(tx, actor, input.batchId, { lock: true }),
    since: await countChangedSince(tx, actor.countyCode, input.batchId),
  }),
  whyNot: (_, { batch, since }) =>
    whyNotTake(batch, "undo") ?? (since > 0 ? no.changedSince({ households: since }) : null),
  run: async (call, { batch }) => {
    const jobId = await startJob(call, { kind: UNDO, place: batch.place, input: { batchId: batch.id } });
    await call.tx
      .updateTable("importBatch")
      .set({ state: "undoing", jobId, changedAt: call.now })
      .where("countyCode", "=", call.actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id, jobId };
  },
});

/** Households of the batch that somebody has changed since it was taken over. */
async function countChangedSince(tx: Tx, countyCode: string, batchId: string): Promise<number> {
  let count = 0;
  for (const chunk of await standing(tx, countyCode, batchId).execute()) {
    const ids = [...chunk.created, ...chunk.changed];
    if (ids.length === 0) continue;
    const { since } = await tx
      .selectFrom("householdSummary")
      .select((eb) => eb.fn.countAll<number>().as("since"))
      .where("countyCode", "=", countyCode)
      .where("id", "in", ids)
      .where("changedAt", "<>", chunk.at)
      .executeTakeFirstOrThrow();
    count += Number(since);
  }
  return count;
}

export const undoJob: JobKind = {
  kind: UNDO,
  run: async (job) => {
    const { batchId } = z.object({ batchId: BatchId }).parse(job.input);
    const rows = await working(job.caller, ({ tx, actor }) => standing(tx, actor.countyCode, batchId).execute());
    const total = { households: 0, left: 0 };
    for (const [i, { no: chunk }] of rows.entries()) {
      const { households, left } = await giveBackChunk(
        { commandId: job.commandIdFor("chunk", String(chunk)), batchId, no: chunk },
        job.caller,
      );
      total.households += households;
      total.left += left;
      await job.progress(i + 1, rows.length, "undo");
    }
    await finishBatch(
      {
        commandId: job.commandIdFor("finish"),
        batchId,
        state: "undone",
        counts: null,
        done: null,
        kinds: null,
      },
      job.caller,
    );
    return { batchId, ...total };
  },
};
