import { sql } from "kysely";
import { z } from "zod";
import { CommandId } from "#kernel/ids.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { Reaction } from "#platform/reactions.ts";
import { CardId } from "../domain/card.ts";
import { diff } from "../domain/diff.ts";
import { PIPELINE, STAGES } from "../domain/pipeline.ts";
import { EventHash } from "../domain/shown.ts";
import { voids } from "../domain/version.ts";
import { type CardState, lockCard } from "./cards.ts";
import { sealedNow } from "./facts-now.ts";
import { take } from "./take.ts";
import { findVersion } from "./versions.ts";

export const Redraft = z.object({ commandId: CommandId, cardId: CardId });
const Redrafted = z.object({
  cardId: CardId,
  stage: z.enum(STAGES).nullable().describe("null: the household has no card yet"),
  setBack: z.boolean(),
  voided: z.int().nullable(),
  changed: z.int(),
  eventHash: EventHash,
});

/**
 * After a change in the register: when a fact on the frozen version changed, the card is a draft again. The signatures
 * stay on record and count no more. A card that was only checked must be checked again. It follows a household that moved.
 */
export const redraftCard = command({
  name: "card.redraft",
  verb: "card.prepare",
  input: Redraft,
  output: Redrafted,
  load: async (call) => {
    const card = await lockCard(call, "card.prepare", call.input.cardId);
    return { card, now: card && (await sealedNow(call, "card.prepare", card)) };
  },
  whyNot: () => null,
  run: async (call, { card, now }) => {
    if (!card || !now) return { cardId: call.input.cardId, stage: null, setBack: false, voided: null, changed: 0 };
    await follow(call.tx, card, now.household.place);
    call.mark({ place: card.place, subject: card.id });
    const { stage, version } = card.progress;
    const frozen = version === null ? undefined : await findVersion(call.tx, card, version);
    const stale = frozen ? voids(frozen.content, now.facts) : card.checkedHash !== now.hash;
    if (!stale || !PIPELINE[stage].void) return { cardId: card.id, stage, setBack: false, voided: null, changed: 0 };

    const changes = frozen ? diff(frozen.content.facts, now.facts) : [];
    const note = changes
      .map((one) => one.label.zh)
      .slice(0, MOST_NAMED)
      .join("、");
    const detail = { changed: changes.map(({ path, label, kind }) => ({ path, label, kind })) };
    const after = await take(call, card, { action: "void", version, note: note || null, detail });
    await call.emit("card.voided", { cardId: card.id, version }, card.place);
    const { stage: to, eventHash } = after;
    return { cardId: card.id, stage: to, setBack: true, voided: version, changed: changes.length, eventHash };
  },
});

const MOST_NAMED = 6;

async function follow(tx: Tx, card: CardState, place: string): Promise<void> {
  if (place === card.place) return;
  await sql`select card_follow(${card.id}::uuid, ${place})`.execute(tx);
  card.place = place;
}

const Changed = z.object({ householdId: CardId });

/** A household changed: what was signed of it may no longer be what is true. Households without a card cost one look. */
export const redraftOnChange: Reaction = {
  on: "registry.household-changed",
  name: "card.redraft",
  react: async (happened, by) => {
    const { householdId: cardId } = Changed.parse(happened.payload);
    const card = await by.world.db
      .selectFrom("card")
      .select("stage")
      .where("countyCode", "=", by.actor.countyCode)
      .where("id", "=", cardId)
      .executeTakeFirst();
    if (card) await redraftCard({ commandId: happened.commandIdFor("card.redraft"), cardId }, by);
  },
};
