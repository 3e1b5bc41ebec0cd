import type { Json } from "#kernel/canonical.ts";
import type { Tx } from "#platform/db/tables.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import type { CardId, Hash } from "../domain/card.ts";
import type { CardFacts } from "../domain/facts.ts";
import { no } from "../domain/refusals.ts";
import { SigningRule } from "../domain/seats.ts";
import type { CardContent } from "../domain/version.ts";

/** A frozen version as it lies in the database. */
export type FrozenVersion = {
  version: number;
  text: string;
  hash: Hash;
  content: CardContent;
  rule: SigningRule;
};

const columns = ["version", "text", "hash", "rule"] as const;
type Row = { version: number; text: string; hash: string; rule: unknown };
const frozen = (row: Row): FrozenVersion => ({
  version: row.version,
  text: row.text,
  hash: row.hash as Hash,
  content: JSON.parse(row.text) as CardContent,
  rule: SigningRule.parse(row.rule),
});

type Of = { countyCode: string; id: CardId };

export async function findVersion(tx: Tx, card: Of, version: number): Promise<FrozenVersion | undefined> {
  const row = await tx
    .selectFrom("cardVersion")
    .select(columns)
    .where("countyCode", "=", card.countyCode)
    .where("cardId", "=", card.id)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && frozen(row);
}

export async function getVersion(tx: Tx, card: Of, version: number): Promise<FrozenVersion> {
  const found = await findVersion(tx, card, version);
  if (!found) throw no.noSuchVersion({ version });
  return found;
}

export async function readVersions(tx: Tx, card: Of): Promise<FrozenVersion[]> {
  const rows = await tx
    .selectFrom("cardVersion")
    .select(columns)
    .where("countyCode", "=", card.countyCode)
    .where("cardId", "=", card.id)
    .orderBy("version")
    .execute();
  return rows.map(frozen);
}

/** The place in the vault of what a version seals. */
export const openingsContext = (cardId: string, version: number) => contextOf("card_version", `${cardId}/${version}`);

/** The values behind the commitments of a version. */
export async function readOpenings(tx: Tx, world: World, card: Of, version: number): Promise<CardFacts> {
  const row = await tx
    .selectFrom("cardVersion")
    .select("sealed")
    .where("countyCode", "=", card.countyCode)
    .where("cardId", "=", card.id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
  return world.vault.open(openingsContext(card.id, version), row.sealed) as Record<string, Json>;
}

export const sealOpenings = (world: World, cardId: CardId, version: number, openings: CardFacts): Uint8Array =>
  world.vault.seal(openingsContext(cardId, version), openings);
