import type { Day } from "#kernel/day.ts";
import type { DayLine } from "#kernel/day-line.ts";
import type { Asked } from "./query.ts";

/** Whose day it is, and behind which walls: the ground of everything this person holds. */
export type DayAsked = Pick<Asked<unknown>, "tx" | "actor"> & { today: Day; until: Day };

/**
 * What waits in a module for a person: to be decided or answered, or for others to do so. It reads what the actor may act on, by right
 * and ground, and what is the actor's own. Listed in `apps/server/day-sources.ts`; the page of the day asks them all.
 */
export type DaySource = (asked: DayAsked) => Promise<DayLine[]>;
