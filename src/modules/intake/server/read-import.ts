import { z } from "zod";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { count, noCounts, type Planned } from "../domain/plan.ts";
import { examine } from "./examine.ts";
import { countKinds } from "./findings.ts";
import { finishBatch } from "./finish-batch.ts";
import { goThrough, openBatch, type Take } from "./open-batch.ts";
import { working } from "./working.ts";
import { clearFindings, writeFindings } from "./write-findings.ts";

export const READ = "intake.read";
const ReadInput = z.object({ batchId: BatchId, sheet: z.int().optional() });

/** The dry run: reads a file, writes down what is wrong and what would change, and changes nothing. Begun again, it starts from the top. */
export const readImport: JobKind = {
  kind: READ,
  run: async (job) => {
    const { batchId, sheet } = ReadInput.parse(job.input);
    const { caller } = job;
    const { countyCode } = caller.actor;
    await working(caller, ({ tx }) => clearFindings(tx, countyCode, batchId));
    const opened = await openBatch(job, batchId, sheet);
    const { batch, year, plan } = opened;
    const counts = noCounts();
    const take: Take = async (chunk) => {
      const planned = await working(caller, async (books): Promise<Planned[]> => {
        const all = await examine(books, chunk, {
          plan,
          year,
          place: batch.place,
          blanks: batch.blanks,
          readAt: null,
          lock: false,
        });
        await writeFindings(books.tx, { countyCode, batchId, place: batch.place, chunk: chunk.no }, all);
        return all;
      });
      for (const one of planned) count(counts, one);
      return false;
    };
    await goThrough(job, opened, { step: "read", rows: false, take });
    const found = { counts, done: null, kinds: await working(caller, (at) => countKinds(at, batchId)) };
    await finishBatch({ commandId: job.commandIdFor("finish"), batchId, state: "read", ...found }, caller);
    return { batchId, ...counts };
  },
};
