import { z } from "zod";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { count, noCounts, type Planned } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import { examine } from "./examine.ts";
import { finishBatch } from "./finish-batch.ts";
import { goThrough, openBatch, type Take } from "./open-batch.ts";
import { working } from "./working.ts";
import { clearFindings, writeFindings } from "./write-findings.ts";

export const READ = "intake.read";
const ReadInput = z.object({ batchId: BatchId, sheet: z.int().optional() });

/** How many problems of each kind, most frequent first. */
export function kindCounter() {
  const kinds = new Map<string, { kind: string; severity: Problem["severity"]; count: number }>();
  return {
    add: ({ kind, severity }: Problem) => {
      const one = kinds.get(`${kind} ${severity}`) ?? { kind, severity, count: 0 };
      one.count += 1;
      kinds.set(`${kind} ${severity}`, one);
    },
    all: () => [...kinds.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count),
  };
}

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
    const [counts, kinds] = [noCounts(), kindCounter()];
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
      for (const one of planned) {
        count(counts, one);
        one.sketch.problems.forEach(kinds.add);
      }
      return false;
    };
    await goThrough(job, opened, { step: "read", rows: false, take });
    const found = { counts, done: null, kinds: kinds.all() };
    await finishBatch({ commandId: job.commandIdFor("finish"), batchId, state: "read", ...found }, caller);
    return { batchId, ...counts };
  },
};
