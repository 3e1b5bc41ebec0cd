import type { Day } from "#kernel/day.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { BodyRule } from "#packs/schemas/governance.ts";
import { no } from "./refusals.ts";

/** One person's place in a body. `until`: when the term runs out; `endedOn`: the day the person left, whatever the term says. */
export type Seat = {
  body: string;
  role: string;
  name: string;
  cadreId: string | null;
  since: Day;
  until: Day;
  endedOn: Day | null;
};

/** Is the person in the body on that day? A term that has run out goes on until somebody is chosen anew. */
export const sits = (seat: Pick<Seat, "since" | "endedOn">, day: Day): boolean =>
  seat.since <= day && (seat.endedOn === null || day < seat.endedOn);

export const samePerson = (a: Pick<Seat, "name" | "cadreId">, b: Pick<Seat, "name" | "cadreId">): boolean =>
  a.cadreId !== null && b.cadreId !== null ? a.cadreId === b.cadreId : a.name === b.name;

/** How a body of a village stands on a day. */
export type BodyStanding = { body: string; seats: number; least: number; gap: "none" | "few" | "term-over" | null };

/** `none`: nobody is in it; `few`: fewer than the rule asks; `term-over`: the term of its people has run out. */
export function standingOf(rule: BodyRule, seats: readonly Seat[], day: Day): BodyStanding {
  const now = seats.filter((one) => one.body === rule.key && sits(one, day));
  const gap =
    now.length === 0
      ? "none"
      : now.length < rule.least
        ? "few"
        : now.some((one) => one.until <= day)
          ? "term-over"
          : null;
  return { body: rule.key, seats: now.length, least: rule.least, gap };
}

/** Who watches does not decide: nobody sits in the supervisory and the village committee at once (K, law on village committees). */
const bothOf = (a: string, b: string): boolean =>
  (a === "supervisors" && b === "committee") || (a === "committee" && b === "supervisors");

/** Why this person cannot take this seat, given everybody who sits, has sat or will sit in the village's bodies, or null. */
export function whyNotSeat(
  seat: Pick<Seat, "body" | "role" | "name" | "cadreId" | "since" | "until">,
  others: readonly Seat[],
  rules: readonly BodyRule[],
): Refusal | null {
  const rule = rules.find((one) => one.key === seat.body);
  if (!rule?.roles.some((one) => one.key === seat.role)) return no.bodyUnknown({ body: seat.body });
  if (seat.until <= seat.since) return no.termBackwards({});
  // A seat is held until it is ended, so two of them meet unless the other was over before this one begins.
  const same = others.filter((one) => (one.endedOn === null || seat.since < one.endedOn) && samePerson(one, seat));
  if (same.some((one) => one.body === seat.body)) return no.seatTaken({ name: seat.name });
  return same.some((one) => bothOf(seat.body, one.body)) ? no.onBoth({ name: seat.name }) : null;
}
