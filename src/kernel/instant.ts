import { z } from "zod";

/** A moment, in UTC, as ISO text: the same on the wire, on the phone, in a receipt and in a test. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** Milliseconds from `since` to `until`; negative when `until` is earlier. */
export const msBetween = (since: Instant, until: Instant): number => Date.parse(until) - Date.parse(since);

const SHANGHAI_MS = 8 * 3_600_000;
const here = (at: string): string => new Date(Date.parse(at) + SHANGHAI_MS).toISOString();

/** Day and time in Asia/Shanghai, `YYYY-MM-DD HH:MM`. */
export const timeHere = (at: Instant | string): string => here(at).slice(0, 16).replace("T", " ");

/** The time of day in Asia/Shanghai, `HH:MM`. */
export const timeOfDay = (at: Instant | string): string => here(at).slice(11, 16);
