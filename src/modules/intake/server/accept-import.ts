import { command } from "#platform/command.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { AcceptImport } from "../contract.ts";
import { whyNotAccept, whyNotBlanks } from "../domain/batch.ts";
import { APPLY } from "./apply-import.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { Started } from "./start-import.ts";

/** The clerk has seen the dry run: the good households of the file are taken over in the background. */
export const acceptImport = command({
  name: "intake.accept",
  verb: VERB,
  input: AcceptImport,
  output: Started,
  load: ({ tx, actor, input }) => getBatch(tx, actor, input.batchId, { lock: true }),
  whyNot: ({ input }, batch) => whyNotAccept(batch, input.wholeOnly) ?? whyNotBlanks(batch.blanks, input.blanks),
  run: async (call, batch) => {
    const { tx, actor, now, input } = call;
    const jobId = await startJob(call, { kind: APPLY, place: batch.place, input: { batchId: batch.id } });
    await tx
      .updateTable("importBatch")
      .set({ state: "applying", onlyWhole: input.wholeOnly, jobId, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id, jobId };
  },
});
