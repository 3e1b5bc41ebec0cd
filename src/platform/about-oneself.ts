import { whyNotMay } from "#kernel/actor.ts";
import { Territory } from "#kernel/territory.ts";
import type { Caller } from "./world.ts";

/**
 * Who reads or acts about oneself by this right does so over the whole county: a record follows its person from village to village. Only for
 * what touches nobody but the actor; without the right there is still nothing.
 */
export function aboutOneself(by: Caller, verb: string): Caller {
  const { actor } = by;
  const ground = whyNotMay(actor, verb) ? [] : [Territory.parse(actor.countyCode)];
  return { ...by, actor: { ...actor, rights: { ...actor.rights, [verb]: ground } } };
}
