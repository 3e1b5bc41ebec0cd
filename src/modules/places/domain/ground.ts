import { type Actor, whyNotMay } from "#kernel/actor.ts";
import type { Refusal } from "#kernel/refusal.ts";
import { placesRefusals as no } from "./refusals.ts";

/** What lies outside the actor's ground for a verb is not found, whatever the reason. */
export const whyNotHere = (actor: Actor, verb: string, code: string): Refusal | null =>
  whyNotMay(actor, verb, code) ? no.notFound({ code }) : null;
