import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { officesOf } from "#modules/organisation/index.ts";
import type { World } from "#platform/world.ts";
import { actorOf, systemActor } from "../domain/actor-of.ts";
import { openAccounts } from "./open-accounts.ts";

/** The same person with the offices held today; with none when the account was closed or the cadre left. The system stays what it is. */
export async function actorNow(world: Pick<World, "db" | "now">, before: Actor): Promise<Actor> {
  const { countyCode, accountId, cadreId } = before;
  if (accountId === systemActor(countyCode).accountId) return before;
  const today = dayOf(world.now());
  const there = await openAccounts(world.db, today)
    .select("account.id")
    .where("account.countyCode", "=", countyCode)
    .where("account.id", "=", accountId)
    .executeTakeFirst();
  return actorOf(before, there ? await officesOf(world.db, countyCode, cadreId, today) : []);
}
