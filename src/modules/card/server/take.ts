import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import { noteCardState } from "#modules/registry/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Emit } from "#platform/outbox.ts";
import type { Hash } from "../domain/card.ts";
import { type Action, advance, type CardEvent, type Progress } from "../domain/pipeline.ts";
import type { SigningRule } from "../domain/seats.ts";
import { deadlineOf, type SigningTable, turnSince, whoseTurn } from "../domain/signing.ts";
import type { CardState } from "./cards.ts";
import { addEvent } from "./events.ts";

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
  table?: { rule: SigningRule; signatures: SigningTable["signatures"] };
  checkedHash?: string | null;
};

/**
 * Takes one step: writes the event, brings the card's row to where the events now lead, and tells `card.moved`.
 * The card's row is locked.
 */
export async function take(by: By, card: CardState, taken: Taken, aside: Aside = {}): Promise<Progress> {
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
  await addEvent(by.tx, to, { ...event, detail: taken.detail ?? {} });
  card.events.push({ ...event, no: to.no, detail: { ...taken.detail } });
  const progress = advance(card.progress, event);
  card.progress = progress;

  const { stage, version, lastVersion, setBack, signed, needed, since } = progress;
  const turn = stage === "review" && aside.table ? whoseTurn(aside.table) : [];
  const waits = turn.length > 0 && aside.table && since ? turnSince(aside.table, since) : null;
  await by.tx
    .updateTable("card")
    .set({
      stage,
      version,
      lastVersion,
      signedCount: signed.length,
      neededCount: needed.length,
      turnSeats: turn.map((seat) => seat.key),
      turnSince: waits,
      dueOn: waits && aside.table ? deadlineOf(aside.table.rule, waits) : null,
      setBack: setBack ? (setBack.note ?? setBack.action) : null,
      changedAt: by.now,
      ...(version === null ? { versionHash: null } : aside.hash !== undefined && { versionHash: aside.hash }),
      ...(aside.checkedHash !== undefined && { checkedHash: aside.checkedHash }),
    })
    .where("countyCode", "=", countyCode)
    .where("id", "=", cardId)
    .execute();
  await noteCardState(by.tx, countyCode, card.householdId, stage);
  await by.emit("card.moved", { cardId, householdId: card.householdId, stage, version }, place);
  return progress;
}
