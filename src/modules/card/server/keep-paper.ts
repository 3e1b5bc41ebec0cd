import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { whyNotKeep } from "../domain/archive.ts";
import { KeepPaper } from "../domain/asked.ts";
import { ArchiveItemId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";
import { getCard } from "./cards.ts";
import { checkFiles } from "./proof-files.ts";
import { findLock, wantedIn } from "./volumes.ts";

/** Puts a scanned paper into a volume: of a household (with its card), a village or a township. */
export const keepPaper = command({
  name: "card.keep-paper",
  verb: "card.prepare",
  input: KeepPaper,
  output: z.object({ archiveItemId: ArchiveItemId }),
  load: async (call) => {
    const { tx, actor, input } = call;
    const card = input.cardId ? await getCard(call, "card.prepare", input.cardId) : null;
    const place = card?.place ?? input.place;
    await checkFiles(call, "card.prepare", [input.fileId]);
    const rules = await getRules(tx, actor.countyCode, dayOf(call.now));
    const of = { countyCode: actor.countyCode, volume: input.volume, place, cardId: card?.id ?? null };
    return { place, wanted: wantedIn(rules, input.volume), lock: await findLock(tx, of) };
  },
  whyNot: ({ actor, input }, { place, wanted, lock }) => {
    const fits = { household: input.cardId !== null, village: place.length === 12, township: place.length === 9 };
    if (!fits[input.volume] || (input.volume !== "household" && input.cardId !== null))
      return no.volumeUnclear({ volume: input.volume });
    return whyNotMay(actor, "card.prepare", place) ?? whyNotKeep(wanted, input.item, input.volume, lock !== undefined);
  },
  run: async ({ tx, world, actor, input, now, mark }, { place }) => {
    const archiveItemId = ArchiveItemId.parse(world.newId());
    const { volume, cardId, item, title, fileId, dated } = input;
    await tx
      .insertInto("archiveItem")
      .values({
        countyCode: actor.countyCode,
        id: archiveItemId,
        place,
        volume,
        cardId,
        item,
        title,
        fileId,
        made: false,
        version: null,
        dated,
        keptBy: actor.cadreId,
        keptAt: now,
        changedAt: now,
      })
      .execute();
    mark({ place, subject: archiveItemId });
    return { archiveItemId };
  },
});
