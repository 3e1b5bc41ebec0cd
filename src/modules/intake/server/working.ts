import { groundFor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import { walled, wallStatements } from "#platform/scope.ts";
import type { Caller, World } from "#platform/world.ts";
import { VERB } from "./batch-rows.ts";

type Working = { tx: Tx; world: World; actor: Caller["actor"]; now: Instant };

/** A transaction of a job's own bookkeeping, behind the same walls as its person. What changes the register is a command. */
export function working<Result>({ world, actor }: Caller, work: (at: Working) => Promise<Result>): Promise<Result> {
  const now = world.now();
  const ground = { county: actor.countyCode, account: actor.accountId, territories: groundFor(actor, VERB) };
  return walled(world, wallStatements(ground, now), (tx) => work({ tx, world, actor, now }));
}
