/** One place in the database at which a card was changed behind the program's back. */
export type CardBreak = {
  code:
    | "card.break.version-changed"
    | "card.break.version-missing"
    | "card.break.signature-changed"
    | "card.break.signature-missing"
    | "card.break.event-changed"
    | "card.break.event-missing"
    | "card.break.card-changed"
    | "card.break.card-missing"
    | "card.break.not-in-audit";
  cardId: string;
  version: number | null;
  seat: string | null;
};
