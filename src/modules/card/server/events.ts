import type { CadreId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { CardId, Hash } from "../domain/card.ts";
import type { Action, CardEvent } from "../domain/pipeline.ts";
import { hashOf } from "./hash.ts";

/** An event with what it brought: must-sees, checklist points, papers, fields that changed. */
export type StoredEvent = CardEvent & { no: number; detail: Record<string, unknown> };

export async function readEvents(tx: Tx, countyCode: string, cardId: CardId): Promise<StoredEvent[]> {
  const rows = await tx
    .selectFrom("cardEvent")
    .select(["no", "action", "at", "byCadre", "byName", "version", "seat", "seats", "note", "detail"])
    .where("countyCode", "=", countyCode)
    .where("cardId", "=", cardId)
    .orderBy("no")
    .execute();
  return rows.map(eventOf);
}

type Row = Omit<StoredEvent, "action" | "by" | "detail"> & { action: string; byCadre: string | null; detail: unknown };

export const eventOf = (row: Row): StoredEvent => ({
  no: row.no,
  action: row.action as Action,
  at: row.at,
  by: row.byCadre as CadreId | null,
  byName: row.byName,
  version: row.version,
  seat: row.seat,
  seats: row.seats,
  note: row.note,
  detail: row.detail as Record<string, unknown>,
});

/** The hash of an event, which the receipt of its command keeps. The place is left out: it follows the household. */
export function eventHash(cardId: CardId, event: StoredEvent): Hash {
  const { no, action, at, by, byName, version, seat, seats, note, detail } = event;
  return hashOf({ cardId, no, action, at, by, byName, version, seat, seats, note, detail });
}

/** Writes one event. The card's row is locked, so that numbers follow each other. */
export async function addEvent(
  tx: Tx,
  to: { countyCode: string; cardId: CardId; place: string; commandId: string; no: number },
  event: CardEvent & { detail?: object },
): Promise<void> {
  const { action, at, by, byName, version, seat, seats, note, detail = {} } = event;
  await tx
    .insertInto("cardEvent")
    .values({
      ...to,
      action,
      at,
      byCadre: by,
      byName,
      version,
      seat,
      seats: seats === null ? null : [...seats],
      note,
      detail: JSON.stringify(detail),
    })
    .execute();
}
