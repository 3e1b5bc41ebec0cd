import type { Json } from "#kernel/canonical.ts";
import { CadreId } from "#kernel/ids.ts";
import type { Call } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import { CardId } from "../domain/card.ts";
import { EntryId, ErrorId } from "../domain/ids.ts";
import type { EntryState, ErrorState, ResponsibilityEntry, SignedVersion } from "../domain/liability.ts";
import { no } from "../domain/refusals.ts";
import { readSignatures } from "./signatures.ts";
import { type FrozenVersion, getVersion } from "./versions.ts";

export type StoredError = {
  id: ErrorId;
  cardId: CardId;
  place: string;
  version: number;
  path: string;
  label: string;
  state: ErrorState;
};

/** A version with its signatures, as liability needs it. */
export async function signedVersion(
  tx: Tx,
  card: { countyCode: string; id: CardId },
  frozen: FrozenVersion,
): Promise<SignedVersion> {
  return {
    version: frozen.version,
    facts: frozen.content.facts,
    needed: frozen.rule.seats.map((seat) => seat.key),
    signatures: await readSignatures(tx, card.countyCode, card.id, frozen.version),
  };
}

/** Has this fact of this version been reported, and the report not been rejected? The card is held meanwhile. */
export async function isReported(
  tx: Tx,
  card: { countyCode: string; id: CardId },
  { version, path }: { version: number; path: string },
): Promise<boolean> {
  const found = await tx
    .selectFrom("errorReport")
    .select("id")
    .where("countyCode", "=", card.countyCode)
    .where("cardId", "=", card.id)
    .where("version", "=", version)
    .where("path", "=", path)
    .where("state", "<>", "rejected")
    .executeTakeFirst();
  return found !== undefined;
}

/** An error on the actor's ground, held until the transaction ends, with the version it is about and its entries. */
export async function getError(call: Call<unknown>, verb: string, errorId: ErrorId) {
  const { tx, actor } = call;
  const row = await tx
    .selectFrom("errorReport")
    .select(["id", "cardId", "place", "version", "path", "label", "state"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", errorId)
    .where(within(actor, verb, "place"))
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw no.errorNotFound({});
  const error: StoredError = {
    ...row,
    id: ErrorId.parse(row.id),
    cardId: CardId.parse(row.cardId),
    state: row.state as ErrorState,
  };
  const card = { countyCode: actor.countyCode, id: error.cardId };
  const version = await signedVersion(tx, card, await getVersion(tx, card, error.version));
  return { error, version, entries: await readEntriesOf(tx, actor.countyCode, [errorId]) };
}

export type StoredEntry = ResponsibilityEntry & { id: EntryId; errorId: ErrorId; outcome: string | null };

export async function readEntriesOf(tx: Tx, countyCode: string, errorIds: readonly string[]): Promise<StoredEntry[]> {
  if (errorIds.length === 0) return [];
  const rows = await tx
    .selectFrom("responsibilityEntry")
    .select([
      "id",
      "errorId",
      "no",
      "seat",
      "cadreId",
      "name",
      "post",
      "share",
      "state",
      "statement",
      "heardAt",
      "outcome",
    ])
    .where("countyCode", "=", countyCode)
    .where("errorId", "in", [...errorIds])
    .orderBy("errorId")
    .orderBy("no")
    .execute();
  return rows.map((row) => ({
    ...row,
    id: EntryId.parse(row.id),
    errorId: ErrorId.parse(row.errorId),
    cadreId: CadreId.parse(row.cadreId),
    state: row.state as EntryState,
  }));
}

export type BothValues = { said: Json; shouldBe: Json };
export const sealValues = (world: World, errorId: ErrorId, values: BothValues): Uint8Array =>
  world.vault.seal(contextOf("error_report", errorId), values);
export const openValues = (world: World, errorId: ErrorId, sealed: Uint8Array): BothValues =>
  world.vault.open(contextOf("error_report", errorId), sealed) as BothValues;
