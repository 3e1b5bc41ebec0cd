import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { canonical, type Json } from "#kernel/canonical.ts";
import type { CommandId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { refusal } from "#kernel/refusal.ts";
import { redact } from "#kernel/sensitive.ts";
import type { Tx } from "./db/tables.ts";

/** What an audit entry is about: the place and the thing, so that a thing's history can be listed. */
export type Marks = { place?: string; subject?: string };

const no = { idReused: refusal<{ commandId: string }>("command.id-reused", 409) };

export const hashInput = (name: string, input: object): Uint8Array =>
  createHash("sha256")
    .update(canonical([name, input] as Json))
    .digest();

/**
 * What this actor's command came to when it was first accepted, if it was.
 * The lock makes a second copy of the same command wait for the first, and then find its receipt.
 */
export async function findReceipt(
  tx: Tx,
  actor: Actor,
  commandId: CommandId,
  inputHash: Uint8Array,
): Promise<object | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${commandId}, 0))`.execute(tx);
  const row = await tx
    .selectFrom("auditEntry")
    .select(["result", "accountId", "inputHash"])
    .where("countyCode", "=", actor.countyCode)
    .where("commandId", "=", commandId)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.accountId !== actor.accountId || Buffer.compare(row.inputHash, inputHash) !== 0)
    throw no.idReused({ commandId });
  return row.result as object;
}

type Receipt = {
  actor: Actor;
  now: Instant;
  name: string;
  input: { commandId: CommandId };
  inputHash: Uint8Array;
  output: object;
  marks: Marks;
};

export async function writeReceipt(
  tx: Tx,
  { actor, now, name, input, inputHash, output, marks }: Receipt,
): Promise<void> {
  const { commandId, ...asked } = input;
  await tx
    .insertInto("auditEntry")
    .values({
      countyCode: actor.countyCode,
      commandId,
      command: name,
      accountId: actor.accountId,
      cadreId: actor.cadreId,
      at: now,
      place: marks.place ?? null,
      subject: marks.subject ?? null,
      input: JSON.stringify(redact(asked)),
      inputHash,
      result: JSON.stringify(redact(output)),
    })
    .execute();
}
