import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CommandId, type HouseholdId, JobId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { findHouseholds, takeYearsBack, writeHouseholds } from "#modules/registry/index.ts";
import { type Call, command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { JobKind } from "#platform/jobs/run-jobs.ts";
import { startJob } from "#platform/jobs/start-job.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { BatchId, OnBatch } from "../contract.ts";
import { whyNotTake } from "../domain/batch.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import type { Household } from "../domain/registry.ts";
import { giveBack, withdraw } from "../domain/undo.ts";
import { getBatch, VERB } from "./batch-rows.ts";
import { finishBatch } from "./finish-batch.ts";
import { working } from "./working.ts";

const UNDO = "intake.undo";

/** Gives back what a file brought: new households end, changed ones become what they were. Refused when any was changed since. */
export const undoImport = command({
  name: "intake.undo",
  verb: VERB,
  input: OnBatch,
  output: z.object({ batchId: BatchId, jobId: JobId }),
  load: async ({ tx, actor, input }) => ({
    batch: await getBatch(tx, actor, input.batchId, { lock: true }),
    since: await countChangedSince(tx, actor.countyCode, input.batchId),
  }),
  whyNot: (_, { batch, since }) =>
    whyNotTake(batch, "undo") ?? (since > 0 ? no.changedSince({ households: since }) : null),
  run: async (call, { batch }) => {
    const jobId = await startJob(call, { kind: UNDO, place: batch.place, input: { batchId: batch.id } });
    await call.tx
      .updateTable("importBatch")
      .set({ state: "undoing", jobId, changedAt: call.now })
      .where("countyCode", "=", call.actor.countyCode)
      .where("id", "=", batch.id)
      .execute();
    call.mark({ place: batch.place, subject: batch.id });
    return { batchId: batch.id, jobId };
  },
});

type ChunkRow = {
  no: number;
  commandId: string;
  created: string[];
  changed: string[];
  at: Instant;
  before: Uint8Array | null;
};

const standing = (tx: Tx, countyCode: string, batchId: string) =>
  tx
    .selectFrom("importChunk")
    .select(["no", "commandId", "created", "changed", "at", "before"])
    .where("countyCode", "=", countyCode)
    .where("batchId", "=", batchId)
    .where("undone", "=", false)
    .orderBy("no", "desc");

/** Households of the batch that somebody has changed since it was taken over. */
async function countChangedSince(tx: Tx, countyCode: string, batchId: string): Promise<number> {
  let count = 0;
  for (const chunk of await standing(tx, countyCode, batchId).execute()) {
    const ids = [...chunk.created, ...chunk.changed];
    if (ids.length === 0) continue;
    const { since } = await tx
      .selectFrom("householdSummary")
      .select((eb) => eb.fn.countAll<number>().as("since"))
      .where("countyCode", "=", countyCode)
      .where("id", "in", ids)
      .where("changedAt", "<>", chunk.at)
      .executeTakeFirstOrThrow();
    count += Number(since);
  }
  return count;
}

const GiveBack = z.object({ commandId: CommandId, batchId: BatchId, no: z.int() });

/** One chunk given back, in one transaction. A household changed while this was going on stays as it is. */
const giveBackChunk = command({
  name: "intake.give-back",
  verb: VERB,
  input: GiveBack,
  output: z.object({ households: z.int(), left: z.int() }),
  load: async (call) => {
    const chunk = await standing(call.tx, call.actor.countyCode, call.input.batchId)
      .where("no", "=", call.input.no)
      .executeTakeFirst();
    return { batch: await getBatch(call.tx, call.actor, call.input.batchId), chunk };
  },
  whyNot: (_, { batch }) => (batch.state === "undoing" ? null : no.notNow({ batchState: batch.state, action: "undo" })),
  run: async (call, { batch, chunk }) => {
    call.mark({ place: batch.place, subject: batch.id });
    if (!chunk) return { households: 0, left: 0 };
    const outcome = await undoChunk(call, chunk, batch.year);
    await call.tx
      .updateTable("importChunk")
      .set({ undone: true })
      .where("countyCode", "=", call.actor.countyCode)
      .where("batchId", "=", batch.id)
      .where("no", "=", chunk.no)
      .execute();
    return outcome;
  },
});

/** `year` is the one of the file: a household that was shown in another year had not got it. */
async function undoChunk(
  call: Call<unknown>,
  chunk: ChunkRow,
  year: number | null,
): Promise<{ households: number; left: number }> {
  const today = dayOf(call.now);
  const sealed =
    chunk.before === null
      ? []
      : call.world.vault.open(contextOf("import_chunk", chunk.commandId), chunk.before).households;
  const before = new Map((sealed as Household[]).map((one) => [one.id as string, one]));
  const ids = [...chunk.created, ...chunk.changed] as HouseholdId[];
  const written = [];
  const begun = [];
  for (const id of ids) {
    const was = before.get(id);
    const shown = was && { year: was.year.year };
    const [found] = await findHouseholds(call, [id], { verb: VERB, lock: true, ...shown });
    if (!found || found.changedAt !== chunk.at) continue;
    if (was && year !== null && was.year.year !== year) begun.push(id);
    written.push({
      after: was ? giveBack(found.household, was, today) : withdraw(found.household, today),
      before: found.household,
    });
  }
  if (year !== null) await takeYearsBack(call, begun, year);
  if (written.length > 0) await writeHouseholds(call, written);
  for (const { after } of written)
    await call.emit("registry.household-changed", { householdId: after.id }, after.place);
  return { households: written.length, left: ids.length - written.length };
}

export const undoJob: JobKind = {
  kind: UNDO,
  run: async (job) => {
    const { batchId } = z.object({ batchId: BatchId }).parse(job.input);
    const rows = await working(job.caller, ({ tx, actor }) => standing(tx, actor.countyCode, batchId).execute());
    const total = { households: 0, left: 0 };
    for (const [i, { no: chunk }] of rows.entries()) {
      const { households, left } = await giveBackChunk(
        { commandId: job.commandIdFor("chunk", String(chunk)), batchId, no: chunk },
        job.caller,
      );
      total.households += households;
      total.left += left;
      await job.progress(i + 1, rows.length, "undo");
    }
    await finishBatch(
      {
        commandId: job.commandIdFor("finish"),
        batchId,
        state: "undone",
        counts: null,
        done: null,
        kinds: null,
      },
      job.caller,
    );
    return { batchId, ...total };
  },
};
