import { z } from "zod";
import { CommandId, FileId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { BatchId } from "../contract.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { problemsAfter } from "./findings.ts";
import { type NoteBook, note, noteName, writeNotes } from "./notes.ts";
import { working } from "./working.ts";

export const NOTE = "intake.note";

const Content = z.object({ sha256: z.string(), bytes: z.number(), kind: z.literal("xlsx") });
const KeepNotes = z.object({ commandId: CommandId, batchId: BatchId, jobId: z.uuid(), notes: Content });

/** The workbook with the problems in it belongs to the batch, unless the file has been read anew since. */
const keepNotes = command({
  name: "intake.keep-notes",
  verb: VERB,
  input: KeepNotes,
  output: z.object({ batchId: BatchId, noteFileId: FileId.nullable() }),
  load: ({ tx, actor, input }) => getBatch(tx, actor, input.batchId, { lock: true }),
  whyNot: () => null,
  run: async (call, batch) => {
    const { tx, actor, input } = call;
    call.mark({ place: batch.place, subject: batch.id });
    if (batch.noteJobId !== input.jobId) return { batchId: batch.id, noteFileId: null };
    const noteFileId = FileId.parse(derivedId("intake-notes", input.commandId));
    await addStoredFile(call, {
      id: noteFileId,
      content: input.notes,
      name: noteName(batch.file.name),
      place: batch.place,
      purpose: "import",
    });
    await tx
      .updateTable("importBatch")
      .set({ noteFileId })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    return { batchId: batch.id, noteFileId };
  },
});

/** After a dry run: the clerk's own workbook with what was found written into it. The answer of the dry run does not wait for it. */
export const noteImport: JobKind = {
  kind: NOTE,
  run: async (job) => {
    const { batchId } = z.object({ batchId: BatchId }).parse(job.input);
    const batch = await working(job.caller, ({ tx, actor }) => getBatch(tx, actor, batchId));
    const book = await readBook(job, batchId);
    if (!batch.layout || book.size === 0) return { batchId, noteFileId: null };
    const notes = await writeNotes(job.caller.world, batch.file.sha256, batch.layout, book);
    return keepNotes({ commandId: job.commandIdFor("keep"), batchId, jobId: job.id, notes }, job.caller);
  },
};

/** The sentences of all that was found, by row. */
async function readBook(job: RunningJob, batchId: BatchId): Promise<NoteBook> {
  const book: NoteBook = new Map();
  const { language } = job.caller.actor;
  for (let after = -1, done = 0; ; ) {
    const { rows, last } = await working(job.caller, (at) => problemsAfter(at, batchId, after));
    for (const problem of rows) note(book, problem, language);
    if (last === undefined) return book;
    after = last;
    done += rows.length;
    await job.progress(done, undefined, "note");
  }
}
