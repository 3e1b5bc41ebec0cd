import { createHash, randomBytes } from "node:crypto";
import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { AccountId, CadreId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import { officesOf } from "#modules/organisation/index.ts";
import type { World } from "#platform/world.ts";
import { actorOf } from "../domain/actor-of.ts";
import { IDLE_HOURS, SESSION_HOURS } from "../domain/sign-in.ts";
import { openAccounts } from "./open-accounts.ts";

const later = (from: Instant, hours: number): Instant =>
  new Date(Date.parse(from) + hours * 3_600_000).toISOString() as Instant;
export const keyOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** Opens a session and returns its token: 256 random bits, kept by the browser only. */
export async function openSession(
  world: World,
  account: { countyCode: string; id: string },
  agent: string,
): Promise<{ token: string; seconds: number }> {
  const token = randomBytes(32).toString("base64url");
  const now = world.now();
  await world.db
    .insertInto("session")
    .values({
      countyCode: account.countyCode,
      key: keyOf(token),
      accountId: account.id,
      agent: agent.slice(0, 200),
      createdAt: now,
      seenAt: now,
      expiresAt: later(now, SESSION_HOURS),
    })
    .execute();
  return { token, seconds: SESSION_HOURS * 3600 };
}

export const endSession = async (world: World, token: string): Promise<void> => {
  await world.db.deleteFrom("session").where("key", "=", keyOf(token)).execute();
  forgetSessions();
};

/** Actors of sessions seen in the last seconds, so that a page of requests asks the database once; and those being asked for now. */
let known = new Map<string, { actor: Actor; until: number }>();
let asked = new Map<string, Promise<Actor | null>>();
const REMEMBER_MS = 3_000;
const REMEMBER_MOST = 5_000;
/** Who comes from now on is asked for anew; what is still being asked is remembered nowhere. */
export const forgetSessions = (): void => {
  [known, asked] = [new Map(), new Map()];
};

/** How old "last seen" may be before it is written again: idleness is told in hours. */
const SEEN_MS = 60_000;

/** Who holds this token today, with the offices held today; null when the session is over, idle too long, the account closed, or the cadre gone. */
export async function findActor(world: World, token: string): Promise<Actor | null> {
  const name = keyOf(token).toString("hex");
  const kept = known.get(name);
  if (kept && kept.until > Date.parse(world.now())) return kept.actor;
  const [memory, open] = [known, asked];
  const asking = open.get(name) ?? askActor(world, keyOf(token)).finally(() => open.delete(name));
  open.set(name, asking);
  const actor = await asking;
  if (memory.size > REMEMBER_MOST) memory.clear();
  if (actor) memory.set(name, { actor, until: Date.parse(world.now()) + REMEMBER_MS });
  return actor;
}

async function askActor(world: World, key: Buffer): Promise<Actor | null> {
  const now = world.now();
  const today = dayOf(now);
  const row = await openAccounts(world.db, today)
    .innerJoin("session", (join) =>
      join.onRef("session.countyCode", "=", "account.countyCode").onRef("session.accountId", "=", "account.id"),
    )
    .select(["account.countyCode", "account.id", "account.cadreId", "account.language", "cadre.name", "session.seenAt"])
    .where("session.key", "=", key)
    .where("session.expiresAt", ">", now)
    .executeTakeFirst();
  if (!row || later(row.seenAt, IDLE_HOURS) < now) return null;
  if (Date.parse(now) - Date.parse(row.seenAt) > SEEN_MS)
    await world.db.updateTable("session").set({ seenAt: now }).where("key", "=", key).execute();

  const offices = await officesOf(world.db, row.countyCode, row.cadreId, today);
  const language = row.language === "en" ? "en" : "zh";
  return actorOf(
    {
      accountId: AccountId.parse(row.id),
      cadreId: CadreId.parse(row.cadreId),
      name: row.name,
      countyCode: row.countyCode,
      language,
    },
    offices,
  );
}
