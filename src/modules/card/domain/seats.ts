import { z } from "zod";
import { SeatRule } from "#packs/schemas/card.ts";
import type { SeatKey } from "./card.ts";

/** One of the seven seats, as the pack states it. */
export const Seat = SeatRule;
export type Seat = SeatRule;

/**
 * The pack's rules on signing, together (dossier Y9; order, pairs and delegates are for the county to decide).
 * A version quotes the rule it was frozen under, so a later change of rule leaves it alone.
 */
export const SigningRule = z.object({
  seats: z.array(Seat).min(1),
  /** Pairs of seats one person may fill when holding both offices (一肩挑): each seat is still signed by itself. */
  onePersonSeats: z.array(z.tuple([z.string(), z.string()])),
  /** Days a signer has, counted from the day after the turn comes. */
  deadlineDays: z.int().min(1),
  /** A card must have been on the screen at least this long before it can be signed. */
  minSeconds: z.int().min(0),
  /** May the password be typed again where no passkey is at hand? */
  passwordAllowed: z.boolean(),
});
export type SigningRule = z.infer<typeof SigningRule>;

/** May the two seats be filled by one person under the rule? */
export const mayBeOnePerson = (rule: SigningRule, a: SeatKey, b: SeatKey): boolean =>
  rule.onePersonSeats.some((pair) => pair.includes(a) && pair.includes(b));
