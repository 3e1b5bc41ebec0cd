import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { BatchId, ImportCounts } from "../contract.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { NOTE } from "./note-import.ts";

const Kind = z.object({ kind: z.string(), severity: z.enum(["block", "warn"]), count: z.int() });

/** What a reading or a taking over came to; the last command of its job. After a reading that found something wrong, the workbook with notes is begun. */
const FinishBatch = z.object({
  commandId: CommandId,
  batchId: BatchId,
  state: z.enum(["read", "applied", "undone"]),
  counts: ImportCounts.nullable(),
  done: ImportCounts.nullable(),
  kinds: z.array(Kind).nullable(),
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
    const isNoted = input.state === "read" && (input.kinds?.length ?? 0) > 0;
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
        ...(input.kinds && { kinds: JSON.stringify(input.kinds), noteFileId: null, noteJobId }),
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id };
  },
});
