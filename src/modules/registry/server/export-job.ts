import type { z } from "zod";
import { speak } from "#i18n/index.ts";
import type { Language } from "#kernel/actor.ts";
import type { ExportCell } from "#kernel/exported.ts";
import type { JobKind, RunningJob } from "#platform/jobs/run-jobs.ts";
import { pagesOf, writeExport } from "#platform/tabular/export-job.ts";
import { keepExportAs, keepFile } from "#platform/tabular/keep-export.ts";
import { ExportRegister } from "../contract.ts";
import { exportColumns } from "../domain/export.ts";
import { listCells } from "../domain/list-columns.ts";
import { exportListPage } from "./export-list.ts";
import { exportPage } from "./export-page.ts";

const Input = ExportRegister.omit({ commandId: true });

/** Files of the register, and of lists that go out by its right. */
export const keepRegisterExport = keepExportAs("registry.keep-export", "register.export", "registry.export");

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
    return keepFile(job, keepRegisterExport, {
      content,
      name: "户册",
      format: input.format,
      under: input.filters.under,
      verb: "register.export",
    });
  },
};
