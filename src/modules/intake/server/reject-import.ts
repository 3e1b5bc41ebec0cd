import { z } from "zod";
import { command } from "#platform/command.ts";
import { BatchId, OnBatch } from "../contract.ts";
import { whyNotTake } from "../domain/batch.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { clearFindings } from "./write-findings.ts";

/** The file is put aside: nothing of it is taken over, and what was found in it is forgotten. */
export const rejectImport = command({
  name: "intake.reject",
  verb: VERB,
  input: OnBatch,
  output: z.object({ batchId: BatchId }),
  load: ({ tx, actor, input }) => getBatch(tx, actor, input.batchId, { lock: true }),
  whyNot: (_, batch) => whyNotTake(batch, "reject"),
  run: async ({ tx, actor, now, mark }, batch) => {
    await clearFindings(tx, actor.countyCode, batch.id);
    await tx
      .updateTable("importBatch")
      .set({ state: "rejected", changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id };
  },
});
