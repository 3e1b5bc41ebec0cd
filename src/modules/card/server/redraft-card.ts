import { sql } from "kysely";
import { z } from "zod";
import { CommandId, HouseholdId } from "#kernel/ids.ts";
import { type Call, command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { contextOf } from "#platform/vault/vault.ts";
import { CardId } from "../domain/card.ts";
import { diff } from "../domain/diff.ts";
import { PIPELINE, STAGES } from "../domain/pipeline.ts";
import { countFindings } from "../domain/score.ts";
import { voids } from "../domain/version.ts";
import { type CardState, getCard } from "./cards.ts";
import { type FactsNow, factsNow } from "./facts-now.ts";
import { newSecret } from "./hash.ts";
import { readHousehold } from "./register.ts";
import { take } from "./take.ts";
import { findVersion } from "./versions.ts";

export const Redraft = z.object({ commandId: CommandId, householdId: HouseholdId });
type Redraft = z.infer<typeof Redraft>;

const Redrafted = z.object({ cardId: CardId, stage: z.enum(STAGES), voided: z.int().nullable(), changed: z.int() });

/** A household has one card, and its id follows from the household's. */
export const cardIdOf = (householdId: HouseholdId): CardId => CardId.parse(derivedId("card", householdId));

/**
 * After a change in the register: makes the card when there is none, brings its score up to date, and when a fact on
 * the frozen version changed, makes it a draft again. The signatures stay on record and count no more.
 */
export const redraftCard = command({
  name: "card.redraft",
  verb: "card.prepare",
  input: Redraft,
  output: Redrafted,
  load: async (call) => {
    const cardId = cardIdOf(call.input.householdId);
    await makeIfMissing(call, cardId);
    const card = await getCard(call, "card.prepare", cardId);
    return { card, now: await factsNow(call, card) };
  },
  whyNot: () => null,
  run: async (call, { card, now }) => {
    await refresh(call, card, now);
    call.mark({ place: card.place, subject: card.id });
    const { version } = card.progress;
    const frozen = version === null ? undefined : await findVersion(call.tx, card, version);
    const checkStale = card.progress.stage === "checked" && card.checkedHash !== now.hash;
    const stale = frozen ? voids(frozen.content, now.facts) : checkStale;
    if (!stale || !PIPELINE[card.progress.stage].void)
      return { cardId: card.id, stage: card.progress.stage, voided: null, changed: 0 };

    const changes = frozen ? diff(frozen.content.facts, now.facts) : [];
    const note = changes
      .slice(0, 6)
      .map((one) => one.label.zh)
      .join("、");
    const detail = { changed: changes.map(({ path, label, kind }) => ({ path, label, kind })) };
    const { stage } = await take(call, card, { action: "void", version, note: note || null, detail });
    await call.emit("card.voided", { cardId: card.id, version }, card.place);
    return { cardId: card.id, stage, voided: version, changed: changes.length };
  },
});

/** A new card knows nothing yet: `refresh` fills in what it shows. */
async function makeIfMissing(call: Call<Redraft>, id: CardId): Promise<void> {
  const { tx, world, actor, input, now } = call;
  const { countyCode } = actor;
  const there = await tx
    .selectFrom("card")
    .select("id")
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .executeTakeFirst();
  if (there) return;
  const { household } = await readHousehold(call, input.householdId);
  const sealed = world.vault.seal(contextOf("card", id), { secret: newSecret() });
  await tx
    .insertInto("card")
    .values({
      countyCode,
      id,
      place: household.place,
      householdId: household.id,
      stage: "opened",
      sealed,
      changedAt: now,
    })
    .onConflict((on) => on.columns(["countyCode", "id"]).doNothing())
    .execute();
}

/** What lists show of the household: place, name, natural village, score. The card follows a household that moves. */
async function refresh({ tx, now: at }: Call<Redraft>, card: CardState, now: FactsNow): Promise<void> {
  const place: string = now.household.place;
  if (place !== card.place) await sql`select card_follow(${card.id}::uuid, ${place})`.execute(tx);
  card.place = place;
  await tx
    .updateTable("card")
    .set({
      place,
      headName: now.headName,
      sortKey: now.sortKey,
      naturalVillage: now.household.naturalVillage ?? "",
      factsHash: now.hash,
      wanted: now.wanted,
      filled: now.filled,
      ...countFindings(now.findings),
      changedAt: at,
    })
    .where("countyCode", "=", card.countyCode)
    .where("id", "=", card.id)
    .execute();
}
