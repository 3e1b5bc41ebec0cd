import type { Actor } from "#kernel/actor.ts";
import type { World } from "#platform/world.ts";
import type { Me } from "../contract.ts";

/** The signed-in person as the screens need them. */
export async function meOf(world: World, actor: Actor): Promise<Me> {
  const county = await world.db
    .selectFrom("division")
    .select("name")
    .where("code", "=", actor.countyCode)
    .executeTakeFirst();
  const passkey = await world.db
    .selectFrom("passkey")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where("accountId", "=", actor.accountId)
    .where("endedAt", "is", null)
    .executeTakeFirst();
  const account = await world.db
    .selectFrom("account")
    .select("language")
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", actor.accountId)
    .executeTakeFirst();
  return {
    accountId: actor.accountId,
    cadreId: actor.cadreId,
    name: actor.name,
    countyCode: actor.countyCode,
    countyName: county?.name ?? actor.countyCode,
    offices: actor.offices.map((one) => ({ ...one })),
    rights: Object.fromEntries(Object.entries(actor.rights).map(([verb, ground]) => [verb, [...ground]])),
    language: account?.language === "zh" || account?.language === "en" ? account.language : null,
    hasPasskey: passkey !== undefined,
  };
}
