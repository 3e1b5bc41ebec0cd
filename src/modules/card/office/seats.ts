import type { Seat as ShownSeat } from "#ui/Seats.tsx";
import type { CardRow, CardShown, SignatureShown } from "../contract.ts";
import type { Seat } from "../domain/seats.ts";

type Signer = Pick<SignatureShown, "seat" | "signerName">;

/** The seats of a card as `Seats` draws them, with the names of those who have signed. */
export const seatsOf = (seats: readonly Seat[], signatures: readonly Signer[], turn: readonly string[]): ShownSeat[] =>
  [...seats]
    .sort((a, b) => a.no - b.no)
    .map((seat) => {
      const signed = signatures.find((one) => one.seat === seat.key);
      return {
        key: seat.key,
        title: seat.name,
        name: signed?.signerName,
        state: signed ? "signed" : turn.includes(seat.key) ? "next" : "open",
      };
    });

export const seatsOfCard = (card: CardShown): ShownSeat[] => seatsOf(card.rule.seats, card.signatures, card.turnSeats);

/** In a list only the number is known: the first ones are drawn as signed. */
export const dotsOf = (row: Pick<CardRow, "signed" | "needed">): ShownSeat[] =>
  Array.from({ length: row.needed }, (_, i) => ({
    key: String(i),
    title: "",
    state: i < row.signed ? "signed" : i === row.signed ? "next" : "open",
  }));
