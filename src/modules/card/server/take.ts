import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import { noteCardState } from "#modules/registry/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Emit } from "#platform/outbox.ts";
import type { Hash } from "../domain/card.ts";
import { listedOf } from "../domain/listed.ts";
import { type Action, advance, type CardEvent, type Progress } from "../domain/pipeline.ts";
import type { SigningTable } from "../domain/signing.ts";
import type { CardState } from "./cards.ts";
import { addEvent, eventHash, type StoredEvent } from "./events.ts";

type By = { tx: Tx; actor: Actor; now: Instant; input: { commandId: string }; emit: Emit };

type Taken = {
  action: Action;
  version?: number | null;
  seat?: string | null;
  seats?: readonly string[];
  note?: string | null;
  detail?: object;
};

/** What the list of cards shows beside the stage; it follows from the version in force. */
type Aside = {
  hash?: Hash | null;
  table?: Pick<SigningTable, "rule" | "signatures">;
  checkedHash?: string | null;
};

/** Where a step led, and the hash of its event for the receipt. */
export type TakenTo = Progress & { eventHash: Hash };

/**
 * Takes one step: writes the event, brings the card's row to where the events now lead, and tells `card.moved`.
 * The card's row is locked.
 */
export async function take(by: By, card: CardState, taken: Taken, aside: Aside = {}): Promise<TakenTo> {
  const event: CardEvent = {
    action: taken.action,
    at: by.now,
    by: by.actor.cadreId,
    byName: by.actor.name,
    version: taken.version ?? null,
    seat: taken.seat ?? null,
    seats: taken.seats ?? null,
    note: taken.note ?? null,
  };
  const { countyCode, id: cardId, place } = card;
  const to = { countyCode, cardId, place, commandId: by.input.commandId, no: card.events.length + 1 };
  const detail = JSON.parse(JSON.stringify(taken.detail ?? {})) as StoredEvent["detail"]; // as it will be read
  const stored = { ...event, no: to.no, detail };
  await addEvent(by.tx, to, stored);
  card.events.push(stored);
  const progress = advance(card.progress, event);
  card.progress = progress;

  const { stage, version } = progress;
  await by.tx
    .updateTable("card")
    .set({
      ...listedOf(progress, aside.table),
      changedAt: by.now,
      ...(version === null ? { versionHash: null } : aside.hash !== undefined && { versionHash: aside.hash }),
      ...(aside.checkedHash !== undefined && { checkedHash: aside.checkedHash }),
    })
    .where("countyCode", "=", countyCode)
    .where("id", "=", cardId)
    .execute();
  await noteCardState(by.tx, countyCode, card.householdId, stage);
  await by.emit("card.moved", { cardId, householdId: card.householdId, stage, version }, place);
  return { ...progress, eventHash: eventHash(cardId, stored) };
}
