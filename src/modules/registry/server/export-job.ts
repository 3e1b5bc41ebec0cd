import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import { z } from "zod";
import { speak } from "#i18n/index.ts";
import { groundFor, type Language } from "#kernel/actor.ts";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import type { Files, StoredContent } from "#platform/files/files.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { writeCsv } from "#platform/tabular/write-csv.ts";
import { writeXlsx } from "#platform/tabular/write-xlsx.ts";
import { ExportRegister } from "../contract.ts";
import { columnsOf, type ExportCell, exportColumns } from "../domain/export.ts";
import { listCells } from "../domain/list-columns.ts";
import { exportListPage } from "./export-list.ts";
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
    const asked = { ...input, after, from: done };
    const page: Awaited<ReturnType<typeof exportPage>> =
      input.rows === "list" ? await exportListPage(asked, job.caller) : await exportPage(asked, job.caller);
    total ??= page.total;
    done += page.households;
    yield* page.rows;
    await job.progress(done, Math.max(total, done));
    after = page.next;
  } while (after !== null);
}

/** What stands over each column: the national layout for facts, the words of the screen for the list as shown. */
function headsOf(
  { rows, columns, gbCodes }: z.infer<typeof Input>,
  language: Language,
): { title: string; kind: "number" | "text" }[] {
  if (rows === "list")
    return listCells(columns).cells.map(({ title, number }) => ({
      title: speak(language, title),
      kind: number ? "number" : "text",
    }));
  return columnsOf(exportColumns(columns).fields, gbCodes).map(({ title, numeric }) => ({
    title,
    kind: numeric ? "number" : "text",
  }));
}

async function write(
  files: Files,
  input: z.infer<typeof Input>,
  columns: readonly { title: string; kind: "number" | "text" }[],
  rows: AsyncIterable<ExportCell[]>,
): Promise<StoredContent> {
  const heads = columns.map((one) => one.title);
  if (input.format === "csv") return files.put(encoded(writeCsv(heads, rows)), { maxBytes: MAX_BYTES });
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
    const { world, actor } = job.caller;
    const content = await write(world.files, input, headsOf(input, actor.language), rowsOf(job, input));
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
