import { sql } from "kysely";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { enterHouseholds, writeHouseholds } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { BatchId, ImportCounts } from "../contract.ts";
import { type Counts, count, noCounts } from "../domain/plan.ts";
import type { ReadPlan } from "../domain/read-plan.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import type { ReadChunk } from "./aside/read-register-aside.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { examine } from "./examine.ts";
import { writeFindings } from "./write-findings.ts";

const ApplyChunk = z.object({ commandId: CommandId, batchId: BatchId, no: z.int().min(0) });

type With = {
  chunk: ReadChunk;
  plan: ReadPlan;
  year: number;
  /** There was no dry run. */
  isDirect: boolean;
  /** Told when the chunk is taken over now, and was not before. */
  onTaken: () => void;
};

/** What this chunk came to when an earlier job of the batch, stopped since, took it over. */
async function findDone(tx: Tx, countyCode: string, batchId: string, no: number): Promise<Counts | null> {
  const row = await tx
    .selectFrom("importChunk")
    .select("counts")
    .where("countyCode", "=", countyCode)
    .where("batchId", "=", batchId)
    .where("no", "=", no)
    .executeTakeFirst();
  return row ? ImportCounts.parse(row.counts) : null;
}

/**
 * Takes one chunk of a file over into the register, in one transaction: the good households, each decided again on what the register
 * has now. What is wrong with it now takes the place of what the dry run found. Its id follows from the job, so that a resumed job finds the receipt and does nothing twice.
 */
export const applyChunk = ({ chunk, plan, year, isDirect, onTaken }: With) =>
  command({
    name: "intake.take-over",
    verb: VERB,
    input: ApplyChunk,
    output: ImportCounts,
    load: async ({ tx, actor, input }) => ({
      batch: await getBatch(tx, actor, input.batchId),
      done: await findDone(tx, actor.countyCode, input.batchId, input.no),
    }),
    whyNot: (_, { batch }) =>
      batch.state === "applying" || isDirect ? null : no.notNow({ batchState: batch.state, action: "accept" }),
    run: async (call, { batch, done }) => {
      if (done) return done;
      const { tx, world, actor, now, input } = call;
      await sql`select pg_advisory_xact_lock(hashtextextended(${`intake ${actor.countyCode}`}, 0))`.execute(tx);
      const planned = await examine(call, chunk, {
        plan,
        year,
        place: batch.place,
        blanks: batch.blanks,
        readAt: isDirect ? null : batch.readAt,
        lock: true,
      });
      const counts = noCounts();
      for (const one of planned) count(counts, one);
      const fresh = planned.flatMap(({ outcome }, i) => (outcome === "new" ? [i] : []));
      if (fresh.length > 0) await enterHouseholds(call, await chunk.rows(fresh));
      const changed = planned.flatMap(({ outcome, known }) => (outcome === "changed" && known ? [known] : []));
      const before = changed.map((one) => one.existing);
      if (changed.length > 0)
        await writeHouseholds(
          call,
          changed.map(({ comparison, existing }) => ({ after: comparison.merged, before: existing })),
        );
      for (const { id, place } of changed.map((one) => one.comparison.merged))
        await call.emit("registry.household-changed", { householdId: id }, place);
      await tx
        .insertInto("importChunk")
        .values({
          countyCode: actor.countyCode,
          batchId: batch.id,
          no: input.no,
          place: batch.place,
          commandId: input.commandId,
          created: fresh.flatMap((i) => planned[i]?.sketch.id ?? []),
          changed: before.map((one) => one.id),
          counts: JSON.stringify(counts),
          before:
            before.length === 0
              ? null
              : world.vault.seal(contextOf("import_chunk", input.commandId), { households: before }),
          at: now,
        })
        .execute();
      const of = { countyCode: actor.countyCode, batchId: batch.id, place: batch.place, chunk: input.no };
      await writeFindings(tx, of, planned);
      call.mark({ place: batch.place, subject: batch.id });
      onTaken();
      return counts;
    },
  });
