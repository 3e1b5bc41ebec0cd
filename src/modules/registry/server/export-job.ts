import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import type { Files, StoredContent } from "#platform/files/files.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { writeCsv } from "#platform/tabular/write-csv.ts";
import { writeXlsx } from "#platform/tabular/write-xlsx.ts";
import { ExportRegister } from "../contract.ts";
import { type ExportCell, exportColumns, headerOf, isNumeric } from "../domain/export.ts";
import { exportPage } from "./export-page.ts";

const Input = ExportRegister.omit({ commandId: true });
const MAX_BYTES = 1024 * 1024 * 1024;

/** The finished file is kept as its owner's, and can be fetched from the jobs tray. */
const keepExport = command({
  name: "registry.keep-export",
  verb: "register.export",
  input: z.object({
    commandId: CommandId,
    fileId: FileId,
    place: z.string(),
    name: z.string(),
    content: z.object({ sha256: z.string(), bytes: z.int(), kind: z.string() }),
  }),
  output: z.object({ fileId: FileId }),
  load: async () => null,
  whyNot: () => null,
  run: async (call) => {
    const { fileId, place, name, content } = call.input;
    call.mark({ place });
    await addStoredFile(call, {
      id: fileId,
      content: content as StoredContent,
      name,
      place,
      purpose: "registry.export",
    });
    return { fileId };
  },
});

async function* rowsOf(job: RunningJob, input: z.infer<typeof Input>): AsyncGenerator<ExportCell[]> {
  let after: string | null = null;
  let done = 0;
  let total: number | undefined;
  do {
    const page: Awaited<ReturnType<typeof exportPage>> = await exportPage({ ...input, after, from: done }, job.caller);
    total ??= page.total;
    done += page.households;
    yield* page.rows;
    await job.progress(done, Math.max(total, done));
    after = page.next;
  } while (after !== null);
}

async function write(
  files: Files,
  input: z.infer<typeof Input>,
  rows: AsyncIterable<ExportCell[]>,
): Promise<StoredContent> {
  const { fields } = exportColumns(input.columns);
  if (input.format === "csv") return files.put(encoded(writeCsv(fields.map(headerOf), rows)), { maxBytes: MAX_BYTES });
  const columns = fields.map((field) => ({
    title: headerOf(field),
    kind: isNumeric(field) ? ("number" as const) : ("text" as const),
  }));
  const pipe = new PassThrough();
  const written = writeXlsx([{ name: "户册", columns, rows }], async (piece) => {
    if (!pipe.write(piece)) await once(pipe, "drain");
  }).then(
    () => pipe.end(),
    (error: Error) => pipe.destroy(error),
  );
  const stored = await files.put(Readable.toWeb(pipe) as unknown as AsyncIterable<Uint8Array>, { maxBytes: MAX_BYTES });
  await written;
  return stored;
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text, "utf8");
}

/** Writes the file page by page in constant memory. After a crash it begins anew: a file is kept only when it is whole. */
export const exportJob: JobKind = {
  kind: "registry.export",
  run: async (job) => {
    const input = Input.parse(job.input);
    const content = await write(job.caller.world.files, input, rowsOf(job, input));
    const fileId = FileId.parse(job.commandIdFor("file"));
    const [ground = job.caller.actor.countyCode] = groundFor(job.caller.actor, "register.export");
    const place = placeOf(input.filters.under ?? ground);
    const kept = await keepExport(
      {
        commandId: job.commandIdFor("keep"),
        fileId,
        place,
        name: `户册-${job.caller.world.now().slice(0, 10)}.${input.format}`,
        content: { sha256: content.sha256, bytes: content.bytes, kind: content.kind },
      },
      job.caller,
    );
    return { ...kept, bytes: content.bytes };
  },
};

/** A file lies in a place; one over a larger ground is filed under that ground's own code, filled up with zeros. */
const placeOf = (territory: string): string => Place.parse(territory.padEnd(12, "0"));
