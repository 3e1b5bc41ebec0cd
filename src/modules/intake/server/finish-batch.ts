import { z } from "zod";
import { CommandId, FileId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import { BatchId, ImportCounts } from "../contract.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { noteName } from "./notes.ts";

const Content = z.object({ sha256: z.string(), bytes: z.number(), kind: z.literal("xlsx") });
const Kind = z.object({ kind: z.string(), severity: z.enum(["block", "warn"]), count: z.int() });

/** What a reading or a taking over came to; the last command of its job. */
const FinishBatch = z.object({
  commandId: CommandId,
  batchId: BatchId,
  state: z.enum(["read", "applied", "undone"]),
  counts: ImportCounts.nullable(),
  done: ImportCounts.nullable(),
  kinds: z.array(Kind).nullable(),
  notes: Content.nullable().describe("The workbook with the problems in it"),
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
    const noteFileId = input.notes ? FileId.parse(derivedId("intake-notes", input.commandId)) : null;
    if (input.notes && noteFileId)
      await addStoredFile(call, {
        id: noteFileId,
        content: input.notes,
        name: noteName(batch.file.name),
        place: batch.place,
        purpose: "import",
      });
    await tx
      .updateTable("importBatch")
      .set({
        state: input.state,
        changedAt: now,
        ...(input.state === "read" && { readAt: now }),
        ...(input.counts && { counts: JSON.stringify(input.counts) }),
        ...(input.done && { done: JSON.stringify(input.done) }),
        ...(input.kinds && { kinds: JSON.stringify(input.kinds), noteFileId }),
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id };
  },
});
