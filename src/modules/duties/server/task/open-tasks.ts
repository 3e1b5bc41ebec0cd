import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/db/tables.ts";

const MOST = 10;

/** The tasks this person still has to do, the nearest first: for who plans the days to come. */
export const openTasksOf = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom("task")
    .select(["id", "title", "dueOn"])
    .where("countyCode", "=", actor.countyCode)
    .where("ownerId", "=", actor.cadreId)
    .where("state", "=", "open")
    .orderBy("dueOn")
    .orderBy("id")
    .limit(MOST)
    .execute();
