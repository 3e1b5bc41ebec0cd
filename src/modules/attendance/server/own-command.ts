import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { aboutOneself } from "#platform/about-oneself.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import type { Caller } from "#platform/world.ts";

const SIGN = "attendance.sign";

/** The records a verb acts on: by the right to sign in one's own and nobody else's, by any other those of the ground. */
export const actsOn = (actor: Actor, verb: string): RawBuilder<boolean> =>
  verb === SIGN
    ? sql<boolean>`(${within(actor, verb, "place")} and cadre_id = ${actor.cadreId})`
    : within(actor, verb, "place");

/** What somebody does about their own days they do in whichever village that was: who moved on still answers and reports back. */
export const ownCommand: typeof command = (definition) => {
  const act = command(definition);
  const { commandName, verb } = act;
  return Object.assign((raw: unknown, by: Caller) => act(raw, aboutOneself(by, verb)), { commandName, verb });
};
