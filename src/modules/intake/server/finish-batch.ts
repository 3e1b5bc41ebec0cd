import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { BatchId, ImportCounts, KindCount } from "../contract.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { NOTE } from "./note-import.ts";

/**
 * What a reading or a taking over came to; the last command of its job. The workbook with notes is begun after a reading that found
 * something wrong, and again after a taking over that refused a household.
 */
const FinishBatch = z.object({
  commandId: CommandId,
  batchId: BatchId,
  state: z.enum(["read", "applied", "undone"]),
  counts: ImportCounts.nullable(),
  done: ImportCounts.nullable(),
  kinds: z.array(KindCount).nullable(),
});

export const finishBatch = command({
  name: "intake.finish",
  verb: VERB,
  input: FinishBatch,
  output: z.object({ batchId: BatchId }),
  load: ({ tx, actor, input }) => getBatch(tx, actor, input.batchId, { lock: true }),
  whyNot: () => null,
  run: async (call, batch) => {
    const { tx, actor, now, input } = call;
    const isAnew = input.state === "read" || (input.done?.refused ?? 0) > 0;
    const isNoted = isAnew && (input.kinds?.length ?? 0) > 0;
    const noteJobId = isNoted
      ? await startJob(call, { kind: NOTE, place: batch.place, input: { batchId: batch.id } })
      : null;
    await tx
      .updateTable("importBatch")
      .set({
        state: input.state,
        changedAt: now,
        ...(input.state === "read" && { readAt: now }),
        ...(input.counts && { counts: JSON.stringify(input.counts) }),
        ...(input.done && { done: JSON.stringify(input.done) }),
        ...(input.kinds && { kinds: JSON.stringify(input.kinds) }),
        ...(isAnew && { noteFileId: null, noteJobId }),
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id };
  },
});
