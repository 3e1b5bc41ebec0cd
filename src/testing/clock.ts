import { type Day, startOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";

/** A clock that stands still until it is moved. Stories move it; nothing waits. */
export type Clock = { now: () => Instant; moveTo: (at: string) => void; moveBy: (ms: number) => void };

export function clockAt(start: string): Clock {
  let moment = Date.parse(start);
  return {
    now: () => new Date(moment).toISOString() as Instant,
    moveTo: (at) => {
      moment = Date.parse(at.length === 10 ? startOf(at as Day) : at);
    },
    moveBy: (ms) => {
      moment += ms;
    },
  };
}
