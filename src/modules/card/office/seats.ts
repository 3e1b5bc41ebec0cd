import type { Language } from "#kernel/actor.ts";
import type { Seat as ShownSeat } from "#ui/Seats.tsx";
import type { CardRow, CardShown, SignatureShown } from "../contract.ts";
import type { Seat } from "../domain/seats.ts";

/** What a seat is called in the reader's language. */
export const seatName = (language: Language, seat: Pick<Seat, "name" | "nameEn">): string =>
  language === "zh" ? seat.name : seat.nameEn;

type Signer = Pick<SignatureShown, "seat" | "signerName">;

/** The seats of a card as `Seats` draws them, with the names of those who have signed. */
export const seatsOf = (
  language: Language,
  seats: readonly Seat[],
  signatures: readonly Signer[],
  turn: readonly string[],
): ShownSeat[] =>
  [...seats]
    .sort((a, b) => a.no - b.no)
    .map((seat) => {
      const signed = signatures.find((one) => one.seat === seat.key);
      return {
        key: seat.key,
        title: seatName(language, seat),
        name: signed?.signerName,
        state: signed ? "signed" : turn.includes(seat.key) ? "next" : "open",
      };
    });

export const seatsOfCard = (language: Language, card: CardShown): ShownSeat[] =>
  seatsOf(language, card.rule.seats, card.signatures, card.turnSeats);

/** In a list only the number is known: the first ones are drawn as signed. */
export const dotsOf = (row: Pick<CardRow, "signed" | "needed">): ShownSeat[] =>
  Array.from({ length: row.needed }, (_, i) => ({
    key: String(i),
    title: "",
    state: i < row.signed ? "signed" : i === row.signed ? "next" : "open",
  }));
