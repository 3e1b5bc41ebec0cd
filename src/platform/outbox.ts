import type { CommandId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "./db/tables.ts";

/** Queues an event in the same transaction as the change it tells of. Payloads carry ids, never facts about people. */
export type Emit = (event: string, payload: object, place?: string) => Promise<void>;

export const emitter =
  (tx: Tx, countyCode: string, commandId: CommandId, now: Instant): Emit =>
  async (event, payload, place) => {
    await tx
      .insertInto("outbox")
      .values({ countyCode, event, place: place ?? null, payload: JSON.stringify(payload), commandId, at: now })
      .execute();
  };
