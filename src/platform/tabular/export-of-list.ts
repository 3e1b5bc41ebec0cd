import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import type { ExportedColumn } from "#kernel/exported.ts";
import { JobId } from "#kernel/ids.ts";
import { ExportAsked } from "#kernel/page.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { command } from "../command.ts";
import type { JobKind } from "../jobs/run-jobs.ts";
import { startJob } from "../jobs/start-job.ts";
import { type Asked, query } from "../query.ts";
import { pagesOf, writeExport } from "./export-job.ts";
import { type KeepExport, keepFile } from "./keep-export.ts";
import { type ListWords, wordsFor } from "./list-words.ts";

const AT_ONCE = 200;

type ListAsked = { limit: number; after?: string | undefined };

type Definition<Input extends ListAsked, Row> = {
  /** Name of the command and kind of the job: `card.export`. */
  name: string;
  /** Code of the file's name. */
  file: string;
  verb: string;
  /** What the list itself may be asked; `after` and `limit` are ours. */
  input: z.ZodType<Input>;
  /** A page of the list on the ground of `verb`. */
  page: (asked: Asked<Input>) => Promise<{ rows: Row[]; next: string | null }>;
  /** Where a row lies, when its columns name places. */
  placeOf?: (row: Row) => string | null;
  columns: readonly ExportedColumn<Row>[];
  words: ListWords;
  /** How the finished file is kept, and so who may fetch it. */
  keep: KeepExport;
  /** Where the list is narrowed to, when it can be; outside the right that is not found. */
  ground?: {
    under: (input: Omit<Input, "after" | "limit">) => string | undefined;
    notFound: (under: string) => Refusal;
  };
};

/** A list of a module with the filters that are on becomes a workbook or CSV: the command that starts it and the job that writes it. */
export function exportOfList<Input extends ListAsked, Row>(list: Definition<Input, Row>) {
  const { name, verb, columns, ground, words: given } = list;
  const Started = z.looseObject(ExportAsked.shape);
  const filtersOf = (raw: object): Input => list.input.parse({ ...raw, limit: AT_ONCE });

  const start = command({
    name,
    verb,
    input: Started,
    output: z.object({ jobId: JobId }),
    load: async ({ input }) => ground?.under(filtersOf(input)),
    whyNot: ({ actor }, under) =>
      ground && under !== undefined && whyNotMay(actor, verb, under) ? ground.notFound(under) : null,
    run: async (call, under) => {
      const { commandId: _, ...input } = call.input;
      const place = under ?? call.actor.rights[verb]?.[0] ?? call.actor.countyCode;
      call.mark({ place });
      return { jobId: await startJob(call, { kind: name, place, input }) };
    },
  });

  const page = query({
    name: `${name}-page`,
    verb,
    input: list.input,
    run: async (asked) => {
      const { rows, next } = await list.page(asked);
      const words = await wordsFor(
        given,
        asked,
        rows.flatMap((row) => list.placeOf?.(row) ?? []),
      );
      return { rows: rows.map((row) => columns.map((column) => column.of(row, words))), next };
    },
  });

  const job: JobKind = {
    kind: name,
    run: async (running) => {
      const { format } = z.looseObject({ format: ExportAsked.shape.format }).parse(running.input);
      const asked = filtersOf(running.input as object);
      const { world, actor } = running.caller;
      const title = given.speak(actor.language, list.file);
      const rows = pagesOf(running, (after) => page(after === null ? asked : { ...asked, after }, running.caller));
      const heads = columns.map((column) => ({
        title: given.speak(actor.language, column.title),
        kind: column.number ? ("number" as const) : ("text" as const),
      }));
      const content = await writeExport(world.files, { format, sheet: title, columns: heads }, rows);
      return keepFile(running, list.keep, { content, name: title, format, under: ground?.under(asked), verb });
    },
  };
  return { start, job };
}
