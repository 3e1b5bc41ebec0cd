import type { Actor } from "#kernel/actor.ts";

/** The smallest division that holds every office of this person: what they look at when nothing narrower is chosen. */
export function groundOf(actor: Pick<Actor, "offices" | "countyCode">): string {
  const codes = actor.offices.map((office): string => office.territory);
  const [first = actor.countyCode, ...rest] = codes;
  const shared = [12, 9, 6].find(
    (length) => first.length >= length && rest.every((code) => code.slice(0, length) === first.slice(0, length)),
  );
  return shared ? first.slice(0, shared) : actor.countyCode;
}
