import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { type BatchId, ImportChange, ImportProblem, KindCount, ListChanges, ListProblems } from "../contract.ts";
import { getBatch, VERB } from "./batch-rows.ts";

const after = (cursor: string | undefined): number =>
  cursor === undefined ? -1 : z.coerce.number().int().parse(cursor);

function paged<Row extends { no: number }>(rows: Row[], limit: number): { rows: Row[]; next: string | null } {
  const page = rows.slice(0, limit);
  return { rows: page, next: rows.length > limit ? String(page.at(-1)?.no) : null };
}

const problemsOf = (tx: Tx, actor: Actor, batchId: BatchId, afterNo: number) =>
  tx
    .selectFrom("importProblem")
    .select(["no", "row", "col as column", "kind", "rule", "severity", "field", "facts"])
    .where("countyCode", "=", actor.countyCode)
    .where("batchId", "=", batchId)
    .where(within(actor, VERB, "place"))
    .where("no", ">", afterNo)
    .orderBy("no");

const MANY = 5000;

/** Many problems of a file after this number, and the last one's number when there may be more. */
export async function problemsAfter(
  { tx, actor }: { tx: Tx; actor: Actor },
  batchId: BatchId,
  afterNo: number,
): Promise<{ rows: ImportProblem[]; last: number | undefined }> {
  const rows = (await problemsOf(tx, actor, batchId, afterNo).limit(MANY).execute()) as ImportProblem[];
  return { rows, last: rows.length < MANY ? undefined : rows.at(-1)?.no };
}

/** How many problems of each kind, what blocks first, the most frequent first. */
export async function countKinds({ tx, actor }: { tx: Tx; actor: Actor }, batchId: BatchId): Promise<KindCount[]> {
  const rows = await tx
    .selectFrom("importProblem")
    .select(["kind", "severity", (eb) => eb.fn.countAll<number>().as("count")])
    .where("countyCode", "=", actor.countyCode)
    .where("batchId", "=", batchId)
    .groupBy(["severity", "kind"])
    .orderBy("severity")
    .orderBy("count", "desc")
    .orderBy("kind")
    .execute();
  return rows.map((row) => KindCount.parse({ ...row, count: Number(row.count) }));
}

/** What is wrong in a file, in the order of its rows. */
export const listProblems = query({
  name: "intake.problems",
  verb: VERB,
  input: ListProblems,
  run: async ({ tx, actor, input }) => {
    await getBatch(tx, actor, input.batchId);
    let asked = problemsOf(tx, actor, input.batchId, after(input.after)).limit(input.limit + 1);
    if (input.kind !== undefined) asked = asked.where("kind", "=", input.kind);
    if (input.severity !== undefined) asked = asked.where("severity", "=", input.severity);
    return paged(z.array(ImportProblem).parse(await asked.execute()), input.limit);
  },
});

/** Facts of households on record that a file would change. */
export const listChanges = query({
  name: "intake.changes",
  verb: VERB,
  input: ListChanges,
  run: async ({ tx, actor, input }) => {
    await getBatch(tx, actor, input.batchId);
    const rows = await tx
      .selectFrom("importChange")
      .select(["no", "row", "householdId", "head", "of", "field", "before", "after"])
      .where("countyCode", "=", actor.countyCode)
      .where("batchId", "=", input.batchId)
      .where(within(actor, VERB, "place"))
      .where("no", ">", after(input.after))
      .orderBy("no")
      .limit(input.limit + 1)
      .execute();
    return paged(z.array(ImportChange).parse(rows), input.limit);
  },
});
