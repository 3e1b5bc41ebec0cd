import type { Call } from "#platform/command.ts";

/** Writes down who did what about a leave, trip, correction or question. */
export async function addStep(
  call: Call<{ commandId: string }>,
  about: { id: string; place: string },
  action: string,
  note?: string,
): Promise<void> {
  const { tx, actor, now, world } = call;
  await tx
    .insertInto("attendanceStep")
    .values({
      countyCode: actor.countyCode,
      id: world.newId(),
      place: about.place,
      about: about.id,
      action,
      at: now,
      byCadre: actor.cadreId,
      byName: actor.name,
      note: note?.trim() || null,
    })
    .execute();
  call.mark({ place: about.place, subject: about.id });
}
