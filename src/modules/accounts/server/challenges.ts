import type { Instant } from "#kernel/instant.ts";
import type { World } from "#platform/world.ts";
import { accountRefusals as no } from "../domain/sign-in.ts";

const MINUTES = 5;

/** Remembers a WebAuthn challenge for five minutes and gives it an id. Those that are over go. */
export async function giveChallenge(
  world: World,
  one: { countyCode: string; challenge: string; purpose: "register" | "sign-in"; accountId: string | null },
): Promise<string> {
  const [id, now] = [world.newId(), world.now()];
  const expiresAt = new Date(Date.parse(now) + MINUTES * 60_000).toISOString() as Instant;
  await world.db.deleteFrom("webauthnChallenge").where("expiresAt", "<", now).execute();
  await world.db
    .insertInto("webauthnChallenge")
    .values({ ...one, id, expiresAt })
    .execute();
  return id;
}

/** Takes a challenge, once. Refuses when it is unknown, used, over or of another purpose. */
export async function takeChallenge(
  world: World,
  id: string,
  purpose: "register" | "sign-in",
): Promise<{ challenge: string; accountId: string | null }> {
  const row = await world.db
    .deleteFrom("webauthnChallenge")
    .where("id", "=", id)
    .where("purpose", "=", purpose)
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expiresAt < world.now()) throw no.passkeyRefused({});
  return row;
}
