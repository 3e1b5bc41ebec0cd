import type { Day } from "#kernel/day.ts";
import { endWithin } from "#modules/organisation/index.ts";
import type { Rules } from "#packs/index.ts";
import type { Call } from "#platform/command.ts";
import { addMonths } from "../domain/months.ts";
import type { EndKind } from "../domain/placement.ts";
import type { getPlacement } from "./placements.ts";

type Placement = Awaited<ReturnType<typeof getPlacement>>;
type Leaving = { on: Day; kind: EndKind; reason: string; bars: boolean; recallId?: string };

/** A placement ends: the appointment with it, the handover list opens, and who was not up to it is barred from promotion (Y7). */
export async function leavePost(
  call: Call<{ commandId: string }>,
  row: Placement,
  rules: Rules,
  { on, kind, reason, bars, recallId }: Leaving,
): Promise<void> {
  const { tx, world, actor, now, emit } = call;
  const { countyCode } = actor;
  const day = on < row.termSince ? row.termSince : on;
  await tx
    .updateTable("placement")
    .set({ endedOn: day, endKind: kind, endReason: reason, changedAt: now })
    .where("countyCode", "=", countyCode)
    .where("id", "=", row.id)
    .execute();
  await endWithin(call, row.appointmentId, day, reason);
  if (kind !== "cancelled")
    await tx
      .insertInto("placementItem")
      .values(
        rules["stationing.handover"].value.map(({ key, zh }) => ({
          countyCode,
          id: world.newId(),
          placementId: row.id,
          place: row.place,
          list: "handover",
          key,
          label: zh,
          changedAt: now,
        })),
      )
      .execute();
  if (bars) {
    const { years } = rules["stationing.no-promotion"].value;
    await tx
      .insertInto("promotionBar")
      .values({
        countyCode,
        id: world.newId(),
        cadreId: row.cadreId,
        placementId: row.id,
        recallId: recallId ?? null,
        since: day,
        until: addMonths(day, years * 12),
        reason,
        changedAt: now,
      })
      .execute();
  }
  await emit("stationing.left", { placementId: row.id, cadreId: row.cadreId, on: day, kind }, row.place);
}
