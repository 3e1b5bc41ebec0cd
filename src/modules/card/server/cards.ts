import type { Actor } from "#kernel/actor.ts";
import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { World } from "#platform/world.ts";
import { CardId, type Hash } from "../domain/card.ts";
import { type Progress, progressOf } from "../domain/pipeline.ts";
import { no } from "../domain/refusals.ts";
import { readEvents, type StoredEvent } from "./events.ts";

/** A card with what happened to it, as commands need it. */
export type CardState = {
  countyCode: string;
  id: CardId;
  place: string;
  householdId: HouseholdId;
  headName: string;
  versionHash: Hash | null;
  factsHash: string | null;
  checkedHash: string | null;
  /** From it the commitments to sealed facts are made. */
  secret: string;
  events: StoredEvent[];
  progress: Progress;
};

type By = { tx: Tx; world: World; actor: Actor };

/** Reads a card on the actor's ground and holds its row until the transaction ends, so that two changes cannot race. */
export const getCard = (by: By, verb: string, cardId: CardId): Promise<CardState> => loadCard(by, verb, cardId, true);

/** The same for reading only. */
export const readCard = (by: By, verb: string, cardId: CardId): Promise<CardState> => loadCard(by, verb, cardId, false);

async function loadCard({ tx, world, actor }: By, verb: string, cardId: CardId, lock: boolean): Promise<CardState> {
  const row = await tx
    .selectFrom("card")
    .select(["id", "place", "householdId", "headName", "versionHash", "factsHash", "checkedHash", "sealed"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", cardId)
    .where(within(actor, verb, "place"))
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst();
  if (!row) throw no.notFound({});
  const { sealed, ...rest } = row;
  const events = await readEvents(tx, actor.countyCode, cardId);
  return {
    ...rest,
    id: cardId,
    householdId: row.householdId as HouseholdId,
    versionHash: row.versionHash as Hash | null,
    countyCode: actor.countyCode,
    secret: String(world.vault.open(contextOf("card", cardId), sealed).secret),
    events,
    progress: progressOf(events),
  };
}

/** The card of a household on the actor's ground. */
export async function findCardId(
  { tx, actor }: Pick<By, "tx" | "actor">,
  verb: string,
  householdId: HouseholdId,
): Promise<CardId | undefined> {
  const row = await tx
    .selectFrom("card")
    .select("id")
    .where("countyCode", "=", actor.countyCode)
    .where("householdId", "=", householdId)
    .where(within(actor, verb, "place"))
    .executeTakeFirst();
  return row && CardId.parse(row.id);
}
