import { timeHere } from "#kernel/instant.ts";
import type { Caller } from "#platform/world.ts";
import type { PrintNote } from "../domain/card-document.ts";

/** What stands at the foot of everything this person prints now. */
export const printNote = ({ world, actor }: Caller): PrintNote => ({
  origin: world.origin,
  printed: { at: timeHere(world.now()), by: actor.name },
});
