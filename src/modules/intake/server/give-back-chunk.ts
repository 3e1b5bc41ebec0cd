import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { CommandId, type HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { findHouseholds, takeYearsBack, writeHouseholds } from "#modules/registry/index.ts";
import { type Call, command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { BatchId } from "../contract.ts";
import { intakeRefusals as no } from "../domain/refusals.ts";
import type { Household } from "../domain/registry.ts";
import { giveBack, withdraw } from "../domain/undo.ts";
import { getBatch, VERB } from "./batch-rows.ts";

type ChunkRow = {
  no: number;
  commandId: string;
  created: string[];
  changed: string[];
  at: Instant;
  before: Uint8Array | null;
};

/** The chunks of a batch that are not undone, the last one first. */
export const standing = (tx: Tx, countyCode: string, batchId: string) =>
  tx
    .selectFrom("importChunk")
    .select(["no", "commandId", "created", "changed", "at", "before"])
    .where("countyCode", "=", countyCode)
    .where("batchId", "=", batchId)
    .where("undone", "=", false)
    .orderBy("no", "desc");

const GiveBack = z.object({ commandId: CommandId, batchId: BatchId, no: z.int() });

/** One chunk given back, in one transaction. A household changed while this was going on stays as it is. */
export const giveBackChunk = command({
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
