import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { FileId } from "#kernel/ids.ts";
import { getRules } from "#modules/rules/index.ts";
import { query } from "#platform/query.ts";
import { contentsOf, VOLUMES } from "../domain/archive.ts";
import { CardId } from "../domain/card.ts";
import { ArchiveItemId } from "../domain/ids.ts";
import { no } from "../domain/refusals.ts";
import type { VolumeShown } from "../domain/shown-errors.ts";
import { readCard } from "./cards.ts";
import { findLock, readPapers, wantedIn } from "./volumes.ts";

/** A volume of the archive: contents by class, what is missing, whether it is locked. */
export const getVolume = query({
  name: "card.volume",
  verb: "card.read",
  input: z.object({
    volume: z.enum(VOLUMES),
    place: z.string().regex(/^(\d{9}|\d{12})$/),
    cardId: CardId.optional(),
  }),
  run: async (asked): Promise<z.infer<typeof VolumeShown>> => {
    const { tx, actor, input } = asked;
    const card = input.cardId ? await readCard(asked, "card.read", input.cardId) : null;
    if ((input.volume === "household") !== (card !== null)) throw no.volumeUnclear({ volume: input.volume });
    const place = card?.place ?? input.place;
    if (whyNotMay(actor, "card.read", place)) throw no.paperNotFound({}); // elsewhere is not found, never forbidden
    const of = { countyCode: actor.countyCode, volume: input.volume, place, cardId: card?.id ?? null };
    const rules = await getRules(tx, actor.countyCode, dayOf(asked.now));
    const classes = rules["card.archive.classes"].value;
    const papers = await readPapers(tx, of);
    const contents = contentsOf(wantedIn(rules, input.volume), classes, papers);
    const lock = await findLock(tx, of);
    return {
      ...contents,
      volume: input.volume,
      place,
      locked: lock ? { name: lock.lockedName, at: lock.lockedAt } : null,
      classes: contents.classes.map((one) => {
        const words = classes.find((two) => two.key === one.key);
        return { ...one, zh: words?.zh ?? one.key, en: words?.en ?? one.key };
      }),
      papers: papers.map((one) => ({
        ...one,
        id: ArchiveItemId.parse(one.id),
        fileId: one.fileId === null ? null : FileId.parse(one.fileId),
      })),
    };
  },
});
