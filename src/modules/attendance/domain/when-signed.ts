import { type Day, dayOf, daysBetween } from "#kernel/day.ts";
import { type Instant, msBetween, timeOfDay } from "#kernel/instant.ts";
import { type Half, halfOf } from "./half-day.ts";

/** What a device says about a thing done on it: its own time, and a number that only goes up. */
export type DeviceStamp = { id: string; at: Instant; counter: number };

export type SignedWhen = { day: Day; half: Half; doubt: "late" | "ahead" | null };

type Belief = { days: number; minutes: number };

/**
 * When something was done. A device without signal is believed as far as the rule goes: not ahead of the server, not older than so
 * many days. What cannot be believed was done when it arrived.
 */
export function believed(
  device: DeviceStamp | null,
  received: Instant,
  rule: Belief,
): { at: Instant; doubt: SignedWhen["doubt"] } {
  if (!device) return { at: received, doubt: null };
  const ahead = msBetween(received, device.at);
  if (ahead > rule.minutes * 60_000) return { at: received, doubt: "ahead" };
  if (daysBetween(dayOf(device.at), dayOf(received)) > rule.days) return { at: received, doubt: "late" };
  return { at: ahead > 0 ? received : device.at, doubt: null };
}

/** The half day a sign-in counts for; what the device says and cannot be believed is asked about. */
export function whenSigned(device: DeviceStamp | null, received: Instant, rule: Belief, noon: string): SignedWhen {
  const { at, doubt } = believed(device, received, rule);
  return { day: dayOf(at), half: halfOf(timeOfDay(at), noon), doubt };
}
