import { z } from "zod";
import { speak } from "#i18n/index.ts";
import { groundFor, type Language } from "#kernel/actor.ts";
import { CommandId, FileId } from "#kernel/ids.ts";
import { Place } from "#kernel/territory.ts";
import { command } from "#platform/command.ts";
import type { StoredContent } from "#platform/files/files.ts";
import { addStoredFile } from "#platform/files/stored-files.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { pagesOf, writeExport } from "#platform/tabular/export-job.ts";
import { ExportRegister } from "../contract.ts";
import { type ExportCell, exportColumns } from "../domain/export.ts";
import { listCells } from "../domain/list-columns.ts";
import { exportListPage } from "./export-list.ts";
import { exportPage } from "./export-page.ts";

const Input = ExportRegister.omit({ commandId: true });

/** The command by which a finished file is kept as its owner's, to be fetched from the jobs tray by those with the right. */
export const keepExportAs = (name: string, verb: string, purpose: string) =>
  command({
    name,
    verb,
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
      await addStoredFile(call, { id: fileId, content: content as StoredContent, name, place, purpose });
      return { fileId };
    },
  });
export type KeepExport = ReturnType<typeof keepExportAs>;

const keepExport = keepExportAs("registry.keep-export", "register.export", "registry.export");

const rowsOf = (job: RunningJob, input: z.infer<typeof Input>): AsyncGenerator<ExportCell[]> =>
  pagesOf(job, async (after, from) => {
    const asked = { ...input, after, from };
    const page = input.rows === "list" ? await exportListPage(asked, job.caller) : await exportPage(asked, job.caller);
    return { ...page, count: page.households };
  });

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
  return exportColumns(columns, gbCodes).columns.map(({ title, numeric }) => ({
    title,
    kind: numeric ? "number" : "text",
  }));
}

/** Writes the file page by page in constant memory. After a crash it begins anew: a file is kept only when it is whole. */
export const exportJob: JobKind = {
  kind: "registry.export",
  run: async (job) => {
    const input = Input.parse(job.input);
    const { world, actor } = job.caller;
    const file = { format: input.format, sheet: "户册", columns: headsOf(input, actor.language) };
    const content = await writeExport(world.files, file, rowsOf(job, input));
    return keepFile(job, { content, name: "户册", format: input.format, under: input.filters.under });
  },
};

type Written = { content: StoredContent; name: string; format: string; under: string | undefined; verb?: string };

/** Files what a job has written under the ground it is about. */
export async function keepFile(
  job: RunningJob,
  { content, name, format, under, verb = "register.export" }: Written,
  keep: KeepExport = keepExport,
): Promise<{ fileId: FileId; bytes: number }> {
  const { actor, world } = job.caller;
  const [ground = actor.countyCode] = groundFor(actor, verb);
  const kept = await keep(
    {
      commandId: job.commandIdFor("keep"),
      fileId: FileId.parse(job.commandIdFor("file")),
      place: placeOf(under ?? ground),
      name: `${name}-${world.now().slice(0, 10)}.${format}`,
      content: { sha256: content.sha256, bytes: content.bytes, kind: content.kind },
    },
    job.caller,
  );
  return { ...kept, bytes: content.bytes };
}

/** A file lies in a place; one over a larger ground is filed under that ground's own code, filled up with zeros. */
const placeOf = (territory: string): string => Place.parse(territory.padEnd(12, "0"));
