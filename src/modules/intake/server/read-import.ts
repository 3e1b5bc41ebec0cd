import { z } from "zod";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { count, noCounts, type Planned } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import { examine } from "./examine.ts";
import { finishBatch } from "./finish-batch.ts";
import { type NoteBook, note, writeNotes } from "./notes.ts";
import { goThrough, openBatch } from "./open-batch.ts";
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
    const opened = await openBatch(job, batchId, sheet);
    const { batch, table, layout, year } = opened;
    try {
      const { countyCode, language } = caller.actor;
      await working(caller, ({ tx }) => clearFindings(tx, countyCode, batchId));
      const [counts, kinds, book] = [noCounts(), kindCounter(), new Map() as NoteBook];
      await goThrough(job, opened, "read", ({ reader }) => ({
        take: async (chunk, no) => {
          const planned = await working(caller, async (books): Promise<Planned[]> => {
            const all = await examine(books, reader, chunk, { year, blanks: batch.blanks, readAt: null, lock: false });
            await writeFindings(books.tx, { countyCode, batchId, place: batch.place, chunk: no }, all);
            return all;
          });
          for (const one of planned) {
            count(counts, one);
            for (const problem of one.draft.problems) {
              kinds.add(problem);
              note(book, problem, language);
            }
          }
        },
      }));
      const notes = book.size > 0 ? await writeNotes(caller.world, batch.file.sha256, layout, book) : null;
      await finishBatch(
        {
          commandId: job.commandIdFor("finish"),
          batchId,
          state: "read",
          counts,
          done: null,
          kinds: kinds.all(),
          notes,
        },
        caller,
      );
      return { batchId, ...counts };
    } finally {
      await table.close();
    }
  },
};
