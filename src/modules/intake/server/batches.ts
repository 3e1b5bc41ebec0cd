import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { Instant } from "#kernel/instant.ts";
import { PageAsked } from "#kernel/page.ts";
import type { Tx } from "#platform/db/tables.ts";
import { type Asked, query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { Batch, BatchId } from "../contract.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { ALIVE, VERB } from "./batch-rows.ts";

const select = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("importBatch as b")
    .leftJoinLateral(sql<{ state: string; trouble: string | null }>`import_work(b.job_id)`.as("j"), (join) =>
      join.onTrue(),
    )
    .leftJoinLateral(sql<{ state: string }>`import_work(b.note_job_id)`.as("n"), (join) => join.onTrue())
    .selectAll("b")
    .select(["j.state as jobState", "j.trouble", "n.state as noteState"])
    .where("b.countyCode", "=", actor.countyCode)
    .where(within(actor, VERB, "b.place"));

type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const shown = (row: Row): Batch =>
  Batch.parse({
    ...row,
    wholeOnly: row.onlyWhole,
    alive: ALIVE.has(row.jobState ?? ""),
    noting: row.noteFileId === null && ALIVE.has(row.noteState ?? ""),
    trouble: row.trouble === null ? null : JSON.parse(row.trouble),
    kinds: row.kinds ?? [],
    createdBy: row.createdName,
  });

const Cursor = z.tuple([Instant, BatchId]);

/** Files handed in on the actor's ground, newest first. */
export async function batchRows({ tx, actor, input }: Asked<PageAsked>) {
  let asked = select(tx, actor)
    .orderBy("b.createdAt", "desc")
    .orderBy("b.id", "desc")
    .limit(input.limit + 1);
  if (input.after !== undefined) {
    const [at, id] = Cursor.parse(input.after.split("|"));
    asked = asked.where((eb) => eb(eb.refTuple("b.createdAt", "b.id"), "<", eb.tuple(at, id)));
  }
  const rows = (await asked.execute()).map(shown);
  const page = rows.slice(0, input.limit).map(({ layout: _, kinds: __, ...one }) => one);
  const last = page.at(-1);
  return { rows: page, next: last && rows.length > input.limit ? `${last.createdAt}|${last.id}` : null };
}

export const listBatches = query({ name: "intake.list", verb: VERB, input: PageAsked, run: batchRows });

/** One file with its columns and counts. */
export const getImport = query({
  name: "intake.get",
  verb: VERB,
  input: z.object({ batchId: BatchId }),
  run: async ({ tx, actor, input }) => {
    const row = await select(tx, actor).where("b.id", "=", input.batchId).executeTakeFirst();
    if (!row) throw no.notFound({ batchId: input.batchId });
    return shown(row);
  },
});
