import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { FileId, JobId } from "#kernel/ids.ts";
import type { Territory } from "#kernel/territory.ts";
import type { Tx } from "#platform/db/tables.ts";
import { getStoredFile, type StoredFile } from "#platform/files/stored-files.ts";
import { within } from "#platform/scope.ts";
import type { BatchId, ImportLayout } from "../contract.ts";
import type { BatchStanding, BatchState } from "../domain/batch.ts";
import type { Blanks } from "../domain/compare.ts";
import type { Counts } from "../domain/plan.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";

export const VERB = "import.run";

/** A batch as the server works with it. */
export type StoredBatch = BatchStanding & {
  id: BatchId;
  place: Territory;
  file: StoredFile;
  jobId: JobId;
  /** The job that makes its workbook with notes. */
  noteJobId: string | null;
  layout: ImportLayout | null;
  year: number | null;
  wholeOnly: boolean;
  blanks: Blanks;
  readAt: string | null;
};

export const ALIVE: ReadonlySet<string> = new Set(["waiting", "running"]);

/** The batch on the actor's ground; for a change its row is held. */
export async function getBatch(tx: Tx, actor: Actor, batchId: BatchId, { lock = false } = {}): Promise<StoredBatch> {
  let asked = tx
    .selectFrom("importBatch")
    .selectAll()
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", batchId)
    .where(within(actor, VERB, "place"));
  if (lock) asked = asked.forUpdate();
  const row = await asked.executeTakeFirst();
  if (!row) throw no.notFound({ batchId });
  const file = await getStoredFile(tx, actor, VERB, row.fileId as FileId);
  return {
    id: batchId,
    place: row.place as Territory,
    file,
    state: row.state as BatchState,
    alive: await isAlive(tx, row.jobId),
    counts: row.counts as Counts | null,
    jobId: row.jobId as JobId,
    noteJobId: row.noteJobId,
    layout: row.layout as ImportLayout | null,
    year: row.year,
    wholeOnly: row.onlyWhole,
    blanks: row.blanks as Blanks,
    readAt: row.readAt,
  };
}

/** Is somebody's work on the batch under way, whoever started it? */
async function isAlive(tx: Tx, jobId: string): Promise<boolean> {
  const { rows } = await sql<{ state: string }>`select state from import_work(${jobId}::uuid)`.execute(tx);
  return rows.some((one) => ALIVE.has(one.state));
}
