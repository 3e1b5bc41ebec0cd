import type { Actor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Refusal } from "#kernel/refusal.ts";
import type { Books } from "#modules/registry/index.ts";
import type { CardId, Hash, SeatKey, SigningMethod } from "../domain/card.ts";
import { no } from "../domain/refusals.ts";
import { type SigningTable, whyNotSign } from "../domain/signing.ts";
import { voids } from "../domain/version.ts";
import { type CardState, getCard } from "./cards.ts";
import { sealedNow } from "./facts-now.ts";
import { signingTable } from "./table.ts";
import { getVersion } from "./versions.ts";

/** One card of those that are signed together. */
export type OneAsked = {
  cardId: CardId;
  seat: SeatKey;
  versionHash: Hash;
  shownId: string;
  shownSeconds: number;
  delegation: string | null;
};

/** A card on the table: what was asked, where it stands, and that it was shown to this signer. */
export type AtTable = {
  asked: OneAsked;
  card: CardState;
  table: SigningTable;
  shown: { nonce: string; shownAt: Instant; usedAt: Instant | null; seconds: number } | null;
  stale: boolean;
};

/** Longest time between showing and signing; then the card must be looked at again. */
const OLD_AFTER_MS = 24 * 3_600_000;

export async function layOnTable(call: Books, asked: OneAsked): Promise<AtTable> {
  const { tx, actor } = call;
  const card = await getCard(call, "card.sign", asked.cardId);
  const table = await signingTable(call, card, dayOf(call.now));
  const row = await tx
    .selectFrom("seatShown")
    .select(["nonce", "shownAt", "usedAt"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", asked.shownId)
    .where("cardId", "=", card.id)
    .where("version", "=", table.version ?? 0)
    .where("seat", "=", asked.seat)
    .where("cadreId", "=", actor.cadreId)
    .forUpdate()
    .executeTakeFirst();
  const frozen = table.version === null ? null : await getVersion(tx, card, table.version);
  const facts = await sealedNow(call, "card.sign", card);
  return {
    asked,
    card,
    table,
    stale: frozen !== null && voids(frozen.content, facts.facts),
    shown: row ? { ...row, seconds: secondsShown(row.shownAt, call.now, asked.shownSeconds) } : null,
  };
}

/** What the device counted, but never more than has passed since the server showed it. */
const secondsShown = (shownAt: Instant, now: Instant, counted: number): number =>
  Math.max(0, Math.min(counted, Math.floor((Date.parse(now) - Date.parse(shownAt)) / 1000)));

/** Why this one cannot be signed, or null: the domain's answer, and what only the server knows of the showing. */
export function whyNotAtTable(
  { asked, table, shown, stale }: AtTable,
  actor: Actor,
  method: SigningMethod,
  now: Instant,
): Refusal | null {
  const shownSeconds = shown?.seconds ?? null;
  const refused = whyNotSign(table, actor, { ...asked, method, shownSeconds });
  if (refused) return refused;
  if (stale) return no.changedSince({});
  if (!shown) return no.notShown({});
  if (shown.usedAt) return no.challengeUsed({});
  return Date.parse(now) - Date.parse(shown.shownAt) > OLD_AFTER_MS ? no.challengeOld({}) : null;
}
