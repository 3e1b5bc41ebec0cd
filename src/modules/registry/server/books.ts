import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { World } from "#platform/world.ts";

/** What reading and writing the register needs; every command's call and every query's asked is one. */
export type Books = { tx: Tx; world: World; actor: Actor; now: Instant };

/** What asking the register needs before a transaction is there. */
export type Looking = Omit<Books, "tx">;
