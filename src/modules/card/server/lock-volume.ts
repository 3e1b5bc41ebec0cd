import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { type Call, command } from "#platform/command.ts";
import { LockVolume, OpenVolume } from "../domain/asked.ts";
import { no } from "../domain/refusals.ts";
import { getCard } from "./cards.ts";
import { findLock, type VolumeOf } from "./volumes.ts";

const ok = z.object({ ok: z.literal(true) });

async function volumeAsked(call: Call<z.infer<typeof LockVolume>>) {
  const { tx, actor, input } = call;
  const card = input.cardId ? await getCard(call, "card.file", input.cardId) : null;
  const of: VolumeOf = {
    countyCode: actor.countyCode,
    volume: input.volume,
    place: card?.place ?? input.place,
    cardId: card?.id ?? null,
  };
  return { of, lock: await findLock(tx, of) };
}

/** The archive keeper closes a volume (封存定稿版本): it takes nothing more until it is opened with a reason. */
export const lockVolume = command({
  name: "card.lock-volume",
  verb: "card.file",
  input: LockVolume,
  output: ok,
  load: volumeAsked,
  whyNot: ({ actor }, { of, lock }) =>
    whyNotMay(actor, "card.file", of.place) ?? (lock ? no.volumeLocked({ volume: of.volume }) : null),
  run: async ({ tx, world, actor, now, mark }, { of }) => {
    const locked = await tx
      .insertInto("archiveLock")
      .values({
        ...of,
        id: world.newId(),
        lockedBy: actor.cadreId,
        lockedName: actor.name,
        lockedAt: now,
        openedAt: null,
        openedBecause: null,
        changedAt: now,
      })
      .onConflict((on) => on.doNothing()) // somebody else has locked it at the same moment
      .returning("id")
      .executeTakeFirst();
    if (!locked) throw no.volumeLocked({ volume: of.volume });
    mark({ place: of.place, ...(of.cardId && { subject: of.cardId }) });
    return { ok: true as const };
  },
});

/** Opens a locked volume again; the reason stays with the lock. */
export const openVolume = command({
  name: "card.open-volume",
  verb: "card.file",
  input: OpenVolume,
  output: ok,
  load: volumeAsked,
  whyNot: ({ actor }, { of, lock }) =>
    whyNotMay(actor, "card.file", of.place) ?? (lock ? null : no.volumeOpen({ volume: of.volume })),
  run: async ({ tx, input, now, mark }, { of, lock }) => {
    await tx
      .updateTable("archiveLock")
      .set({ openedAt: now, openedBecause: input.because, changedAt: now })
      .where("countyCode", "=", of.countyCode)
      .where("id", "=", lock?.id ?? "")
      .execute();
    mark({ place: of.place, ...(of.cardId && { subject: of.cardId }) });
    return { ok: true as const };
  },
});
