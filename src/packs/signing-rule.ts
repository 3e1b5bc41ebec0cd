import type { Rules } from "./rules-on.ts";

/** The rules a card's signing needs, gathered in one value that a frozen version can quote. */
export const signingRule = (rules: Rules) => ({
  seats: rules["card.seats"].value,
  onePersonSeats: rules["card.one-person-seats"].value,
  deadlineDays: rules["card.signing.deadline-days"].value,
  minSeconds: rules["card.signing.min-seconds"].value,
  passwordAllowed: rules["card.signing.password-allowed"].value,
});
