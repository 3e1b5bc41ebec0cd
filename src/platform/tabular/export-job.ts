import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import type { Files, StoredContent } from "../files/files.ts";
import type { RunningJob } from "../jobs/run-jobs.ts";
import type { Cell } from "./cell.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

const MAX_BYTES = 1024 * 1024 * 1024;

export type ExportFormat = "xlsx" | "csv";
export type ExportColumn = { title: string; kind: "number" | "text" };

/** The rows of a list page by page, telling the job how far it is. `total` is told with the first page when it is known. */
export async function* pagesOf<Row>(
  job: RunningJob,
  page: (
    after: string | null,
    done: number,
  ) => Promise<{ rows: Row[]; next: string | null; count?: number; total?: number }>,
): AsyncGenerator<Row> {
  let after: string | null = null;
  let done = 0;
  let total: number | undefined;
  do {
    const found = await page(after, done);
    total ??= found.total;
    done += found.count ?? found.rows.length;
    yield* found.rows;
    await job.progress(done, total === undefined ? undefined : Math.max(total, done));
    after = found.next;
  } while (after !== null);
}

/** Writes a file of rows in constant memory into the store of files; formulas are neutralised by both writers. */
export async function writeExport(
  files: Files,
  { format, sheet, columns }: { format: ExportFormat; sheet: string; columns: readonly ExportColumn[] },
  rows: AsyncIterable<readonly Cell[]>,
): Promise<StoredContent> {
  const heads = columns.map((one) => one.title);
  if (format === "csv") return files.put(encoded(writeCsv(heads, rows)), { maxBytes: MAX_BYTES });
  const pipe = new PassThrough();
  const written = writeXlsx([{ name: sheet, columns, rows }], async (piece) => {
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
