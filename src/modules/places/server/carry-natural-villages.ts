import type { Actor } from "#kernel/actor.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import { derivedId } from "#platform/derived-id.ts";

type By = { tx: Tx; actor: Actor; now: Instant; input: { commandId: string } };

/** A village was merged: its natural villages end there and stand in the successor, unless one of that name does. Returns how many. */
export async function carryNaturalVillages(by: By, from: string, into: string, on: string): Promise<number> {
  const { tx, actor, now } = by;
  const living = (place: string) =>
    tx
      .selectFrom("naturalVillage")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("place", "=", place)
      .where("until", "is", null)
      .execute();
  const moving = await living(from);
  const names = new Set((await living(into)).map((one) => one.name));
  const fresh = moving.filter((one) => !names.has(one.name));
  await tx
    .updateTable("naturalVillage")
    .set({ until: on as never, changedAt: now })
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", from)
    .where("until", "is", null)
    .execute();
  for (const one of fresh)
    await tx
      .insertInto("naturalVillage")
      .values({ ...one, id: derivedId("carry-over", by.input.commandId, one.id), place: into, changedAt: now })
      .execute();
  return moving.length;
}
