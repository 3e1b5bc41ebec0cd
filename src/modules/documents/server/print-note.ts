import type { Instant } from "#kernel/instant.ts";
import type { Caller } from "#platform/world.ts";
import type { PrintNote } from "../domain/card-document.ts";

/** A moment in Asia/Shanghai as a paper says it: `2026-11-22 10:30`. */
export const clockText = (at: string): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

/** What stands at the foot of everything this person prints now. */
export const printNote = ({ world, actor }: Caller): PrintNote => ({
  origin: world.origin,
  printed: { at: clockText(world.now() satisfies Instant), by: actor.name },
});
