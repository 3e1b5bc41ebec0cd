import { sql } from "kysely";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { type Entered, enterHouseholds, type Prepared, writeHouseholds } from "#modules/registry/index.ts";
import { command } from "#platform/command.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { BatchId, ImportCounts } from "../contract.ts";
import { type Counts, count, noCounts, type Planned } from "../domain/plan.ts";
import { ruledFindings } from "../domain/problem.ts";
import type { Draft, RegisterReader } from "../domain/read-register.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { examine } from "./examine.ts";
import { writeFindings } from "./write-findings.ts";

const ApplyChunk = z.object({ commandId: CommandId, batchId: BatchId, no: z.int().min(0) });

type Chunk = {
  reader: RegisterReader;
  drafts: readonly Draft[];
  year: number;
  /** Findings are written down here too: there was no dry run. */
  isDirect: boolean;
  planned: (planned: readonly Planned[]) => void;
  prepare: Prepare;
  /** Rows made before it was known whether all of these households are new. */
  ahead: Ahead | null;
};

export type Prepare = (drafts: readonly Draft[], db: Tx | Db) => Promise<Prepared>;
export type Ahead = { drafts: readonly Draft[]; prepared: Prepared };

export const enteredOf = ({ household, problems, reading }: Draft): Entered => ({
  household,
  found: ruledFindings(problems, reading.found),
});

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
 * has now. Its id follows from the job, so that a resumed job finds the receipt and does nothing twice.
 */
export const applyChunk = ({ reader, drafts, year, isDirect, planned: tell, prepare, ahead }: Chunk) =>
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
      const planned = await examine(call, reader, drafts, {
        year,
        blanks: batch.blanks,
        readAt: isDirect ? null : batch.readAt,
        lock: true,
      });
      const counts = noCounts();
      for (const one of planned) count(counts, one);
      const taken = planned.filter((one) => one.outcome === "new" || one.outcome === "changed");
      const changed = taken.filter((one) => one.outcome === "changed");
      const before = changed.flatMap((one) => one.existing ?? []);
      const fresh = taken.filter((one) => one.outcome === "new").map((one) => one.draft);
      const isAsThought = ahead?.drafts.length === fresh.length && fresh.every((one, i) => one === ahead.drafts[i]);
      await enterHouseholds(call, isAsThought ? ahead.prepared : await prepare(fresh, tx));
      if (changed.length > 0)
        await writeHouseholds(
          call,
          changed.map((one) => ({ after: one.household, before: one.existing })),
        );
      for (const { household } of changed)
        await call.emit("registry.household-changed", { householdId: household.id }, household.place);
      await tx
        .insertInto("importChunk")
        .values({
          countyCode: actor.countyCode,
          batchId: batch.id,
          no: input.no,
          place: batch.place,
          commandId: input.commandId,
          created: fresh.map((one) => one.household.id),
          changed: changed.map((one) => one.household.id),
          counts: JSON.stringify(counts),
          before:
            before.length === 0
              ? null
              : world.vault.seal(contextOf("import_chunk", input.commandId), { households: before }),
          at: now,
        })
        .execute();
      if (isDirect)
        await writeFindings(
          tx,
          { countyCode: actor.countyCode, batchId: batch.id, place: batch.place, chunk: input.no },
          planned,
        );
      call.mark({ place: batch.place, subject: batch.id });
      tell(planned);
      return counts;
    },
  });
