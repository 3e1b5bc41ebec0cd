import type { CardShown, Shown } from "../../contract.ts";
import type { Seat } from "../../domain/seats.ts";

/** A card this person may sign now, and in which seat. */
export type ToSign = { card: CardShown; seat: Seat; delegate: boolean };

/** A card that was on the screen, for how long, and the statement that a signature would make. */
export type Read = ToSign & { shown: Shown; shownSeconds: number; delegation: string | null };

/** What the server takes of one signature. */
export const oneSignature = ({ card, seat, shown, shownSeconds, delegation }: Read) => ({
  cardId: card.id,
  seat: seat.key,
  versionHash: card.versionHash as NonNullable<Shown["statementHash"]>,
  shownId: shown.shownId,
  shownSeconds,
  delegation,
});
