import type { z } from "zod";
import { type Actor, groundFor, whyNotMay } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "./db/tables.ts";
import { walled, wallStatements } from "./scope.ts";
import type { Caller, World } from "./world.ts";

export type Asked<Input> = { tx: Tx; world: World; actor: Actor; input: Input; now: Instant };

type Definition<Input, Output> = {
  name: string;
  /** The right it needs; its ground becomes the ground of the transaction. */
  verb: string;
  input: z.ZodType<Input>;
  run: (asked: Asked<Input>) => Promise<Output>;
};

export type Query<Output> = ((raw: unknown, by: Caller) => Promise<Output>) & { queryName: string; verb: string };

/** A read: right, parse, then run behind both walls. It changes nothing. */
export function query<Input, Output>(def: Definition<Input, Output>): Query<Output> {
  const ask = async (raw: unknown, { world, actor }: Caller): Promise<Output> => {
    const noRight = whyNotMay(actor, def.verb);
    if (noRight) throw noRight;
    const input = def.input.parse(raw);
    const now = world.now();
    const ground = {
      county: actor.countyCode,
      account: actor.accountId,
      cadre: actor.cadreId,
      territories: groundFor(actor, def.verb),
    };
    return walled(world, [...wallStatements(ground, now), "set local transaction_read_only = on"], async (tx) => {
      return def.run({ tx, world, actor, input, now });
    });
  };
  return Object.assign(ask, { queryName: def.name, verb: def.verb });
}
