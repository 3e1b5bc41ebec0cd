import { z } from "zod";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { type Volume, whyNotTakeOut } from "../domain/archive.ts";
import { TakeOutPaper } from "../domain/asked.ts";
import { no } from "../domain/refusals.ts";
import { findLock } from "./volumes.ts";

/** Takes a paper out of a volume, with the reason. The entry stays on record. */
export const takeOutPaper = command({
  name: "card.take-out-paper",
  verb: "card.prepare",
  input: TakeOutPaper,
  output: z.object({ ok: z.literal(true) }),
  load: async ({ tx, actor, input }) => {
    const paper = await tx
      .selectFrom("archiveItem")
      .select(["id", "volume", "place", "cardId"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.archiveItemId)
      .where("takenOutAt", "is", null)
      .where(within(actor, "card.prepare", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!paper) throw no.paperNotFound({});
    const of = { ...paper, countyCode: actor.countyCode, volume: paper.volume as Volume };
    return { paper, lock: await findLock(tx, of) };
  },
  whyNot: (_, { paper, lock }) => whyNotTakeOut(paper.volume as Volume, lock !== undefined),
  run: async ({ tx, actor, input, now, mark }, { paper }) => {
    await tx
      .updateTable("archiveItem")
      .set({ takenOutAt: now, takenOutBecause: input.because, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", paper.id)
      .execute();
    mark({ place: paper.place, subject: paper.id });
    return { ok: true as const };
  },
});
