import { type Actor, groundFor } from "#kernel/actor.ts";

/** The right by which records are read. */
export const VERB = "stationing.read";
/** The right of the organisation department; over the whole county it opens everybody's record. */
export const OFFICE = "stationing.manage";

/** The organisation department of the county sees everybody's record; everybody else the own. */
export const seesAll = (actor: Actor): boolean => groundFor(actor, OFFICE).some((one) => one.length <= 6);
