import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { worklogRefusals as no } from "./refusals.ts";

/** When a report was handed in, as far as its device is believed, and its place in that device's own order; null at the desk. */
export type HandedIn = { at: Instant; device: { id: string; counter: number } | null };

/** Was one handed in before the other? Two of one device follow its counter, which only goes up; else the time tells. */
const isBefore = (one: HandedIn, other: HandedIn): boolean =>
  one.device && other.device && one.device.id === other.device.id
    ? one.device.counter < other.device.counter
    : one.at < other.at;

/** Why a report cannot take the place of the one that was sent, or null: the week has closed, or that one is the newer. */
export function whyNotReplace(sent: HandedIn, next: HandedIn, late: boolean): Refusal | null {
  if (late) return no.sentAndClosed({});
  return isBefore(next, sent) ? no.newerSent({ at: sent.at }) : null;
}
