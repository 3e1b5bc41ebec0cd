import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { officesOf } from "#modules/organisation/index.ts";
import type { World } from "#platform/world.ts";
import { actorOf, systemActor } from "../domain/actor-of.ts";

/** The same person with the offices held today; with none when the account was closed or the cadre left. The system stays what it is. */
export async function actorNow(world: Pick<World, "db" | "now">, before: Actor): Promise<Actor> {
  const { countyCode, accountId, cadreId } = before;
  if (accountId === systemActor(countyCode).accountId) return before;
  const today = dayOf(world.now());
  const there = await world.db
    .selectFrom("account")
    .innerJoin("cadre", (join) =>
      join.onRef("cadre.countyCode", "=", "account.countyCode").onRef("cadre.id", "=", "account.cadreId"),
    )
    .select("account.id")
    .where("account.countyCode", "=", countyCode)
    .where("account.id", "=", accountId)
    .where("account.closedAt", "is", null)
    .where((eb) => eb.or([eb("cadre.until", "is", null), eb("cadre.until", ">", today)]))
    .executeTakeFirst();
  return actorOf(before, there ? await officesOf(world.db, countyCode, cadreId, today) : []);
}
