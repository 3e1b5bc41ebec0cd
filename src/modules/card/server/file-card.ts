import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { FileCard } from "../domain/asked.ts";
import { NOTHING_READY } from "../domain/gates.ts";
import { whyNotStep } from "../domain/pipeline.ts";
import { Moved } from "../domain/shown.ts";
import { getCard } from "./cards.ts";
import { take } from "./take.ts";
import { MADE_AT_FILING, volumeReady, wantedIn } from "./volumes.ts";

/** 六归类: a card with all its signatures goes into its household volume, with the papers the system makes itself. */
export const fileCard = command({
  name: "card.file",
  verb: "card.file",
  input: FileCard,
  output: Moved,
  load: async (call) => {
    const card = await getCard(call, "card.file", call.input.cardId);
    const rules = await getRules(call.tx, call.actor.countyCode, dayOf(call.now));
    return { card, rules, volume: await volumeReady(call.tx, rules, card) };
  },
  whyNot: ({ actor }, { card, volume }) => {
    const { signed, needed } = card.progress;
    return whyNotStep(card, "file", actor, {
      ...NOTHING_READY,
      signed: signed.length,
      needed: needed.length,
      ...volume,
    });
  },
  run: async (call, { card, rules }) => {
    const { tx, world, actor, now } = call;
    const made = wantedIn(rules, "household").filter(({ key }) => MADE_AT_FILING.some((one) => one === key));
    for (const { key, zh } of made)
      await tx
        .insertInto("archiveItem")
        .values({
          countyCode: card.countyCode,
          id: world.newId(),
          place: card.place,
          volume: "household",
          cardId: card.id,
          item: key,
          title: zh,
          fileId: null,
          made: true,
          version: card.progress.version,
          dated: dayOf(now),
          keptBy: actor.cadreId,
          keptAt: now,
          changedAt: now,
        })
        .execute();
    const { stage, eventHash } = await take(call, card, { action: "file", version: card.progress.version });
    call.mark({ place: card.place, subject: card.id });
    await call.emit("card.filed", { cardId: card.id }, card.place);
    return { cardId: card.id, stage, eventHash };
  },
});
