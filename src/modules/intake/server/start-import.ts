import { z } from "zod";
import { JobId } from "#kernel/ids.ts";
import { type Call, command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { getStoredFile } from "#platform/files/stored-files.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { BatchId, StartImport } from "../contract.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { APPLY } from "./apply-import.ts";
import { VERB } from "./batch-rows.ts";
import { READ } from "./read-import.ts";

export const Started = z.object({ batchId: BatchId, jobId: JobId });

/** A file that was handed in is read in the background: headings, columns, households, errors. Nothing changes yet. */
export const startImport = command({
  name: "intake.start",
  verb: VERB,
  input: StartImport,
  output: Started,
  load: ({ tx, actor, input }) => getStoredFile(tx, actor, VERB, input.fileId),
  whyNot: (_, file) => (file.purpose === "import" ? null : no.notATable({})),
  run: async (call, file) => {
    const { tx, actor, now, input } = call;
    const batchId = BatchId.parse(derivedId("intake-batch", input.commandId));
    const jobId = await startReading(call, {
      batchId,
      place: file.place,
      direct: input.direct,
      ...(input.sheet !== undefined && { sheet: input.sheet }),
    });
    await tx
      .insertInto("importBatch")
      .values({
        countyCode: actor.countyCode,
        id: batchId,
        place: file.place,
        fileId: file.id,
        fileName: file.name,
        state: "reading",
        year: input.year ?? null,
        jobId,
        createdBy: actor.accountId,
        createdName: actor.name,
        createdAt: now,
        changedAt: now,
      })
      .execute();
    call.mark({ place: file.place, subject: batchId });
    return { batchId, jobId };
  },
});

type Reading = { batchId: BatchId; place: string; direct?: boolean; sheet?: number };

export const startReading = (
  call: Call<{ commandId: string }>,
  { place, direct = false, ...input }: Reading,
): Promise<JobId> =>
  startJob(call, { kind: direct ? APPLY : READ, place, input: direct ? { ...input, direct } : input });
