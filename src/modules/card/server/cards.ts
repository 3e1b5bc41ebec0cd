import { HouseholdId } from "#kernel/ids.ts";
import { type Books, getHousehold } from "#modules/registry/index.ts";
import { within } from "#platform/scope.ts";
import { contextOf } from "#platform/vault/vault.ts";
import type { CardId, Hash } from "../domain/card.ts";
import { type Progress, progressOf } from "../domain/pipeline.ts";
import { no } from "../domain/refusals.ts";
import { readEvents, type StoredEvent } from "./events.ts";
import { newSecret } from "./hash.ts";

/** A card with what happened to it, as commands need it. */
export type CardState = {
  countyCode: string;
  id: CardId;
  place: string;
  householdId: HouseholdId;
  versionHash: Hash | null;
  checkedHash: string | null;
  /** From it the commitments to sealed facts are made. */
  secret: string;
  events: StoredEvent[];
  progress: Progress;
};

/** A card has the id of its household: there is one for each. */
export const householdOf = (cardId: CardId): HouseholdId => HouseholdId.parse(cardId);

async function findCard(books: Books, verb: string, id: CardId, lock: boolean): Promise<CardState | undefined> {
  const { tx, world, actor } = books;
  const row = await tx
    .selectFrom("card")
    .select(["place", "versionHash", "checkedHash", "sealed"])
    .where("countyCode", "=", actor.countyCode)
    .where("id", "=", id)
    .where(within(actor, verb, "place"))
    .$if(lock, (rows) => rows.forUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const events = await readEvents(tx, actor.countyCode, id);
  return {
    countyCode: actor.countyCode,
    id,
    place: row.place,
    householdId: householdOf(id),
    versionHash: row.versionHash as Hash | null,
    checkedHash: row.checkedHash,
    secret: String(world.vault.open(contextOf("card", id), row.sealed).secret),
    events,
    progress: progressOf(events),
  };
}

/** The card as it is, held until the transaction ends; undefined while nobody has begun one. */
export const lockCard = (books: Books, verb: string, id: CardId): Promise<CardState | undefined> =>
  findCard(books, verb, id, true);

/** The card on the actor's ground, held until the transaction ends, so that two changes cannot race. */
export async function getCard(books: Books, verb: string, id: CardId): Promise<CardState> {
  const card = await findCard(books, verb, id, true);
  if (!card) throw no.notFound({});
  return card;
}

/** The same for a first step: a household whose card nobody has begun gets one. */
export async function getOrBeginCard(books: Books, verb: string, id: CardId): Promise<CardState> {
  const card = await findCard(books, verb, id, true);
  if (card) return card;
  const { tx, world, actor, now } = books;
  const { household } = await getHousehold(books, householdOf(id), { verb });
  const sealed = world.vault.seal(contextOf("card", id), { secret: newSecret() });
  await tx
    .insertInto("card")
    .values({ countyCode: actor.countyCode, id, place: household.place, stage: "opened", sealed, changedAt: now })
    .onConflict((on) => on.columns(["countyCode", "id"]).doNothing())
    .execute();
  return getCard(books, verb, id);
}

/** The card for reading. One that nobody has begun is shown as opened, and nothing is written. */
export async function readCard(books: Books, verb: string, id: CardId): Promise<CardState> {
  const card = await findCard(books, verb, id, false);
  if (card) return card;
  const { household } = await getHousehold(books, householdOf(id), { verb });
  return {
    countyCode: books.actor.countyCode,
    id,
    place: household.place,
    householdId: household.id,
    versionHash: null,
    checkedHash: null,
    secret: newSecret(),
    events: [],
    progress: progressOf([]),
  };
}
