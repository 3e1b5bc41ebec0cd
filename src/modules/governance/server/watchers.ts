import type { Actor } from "#kernel/actor.ts";
import type { Day } from "#kernel/day.ts";
import type { Tx } from "#platform/db/tables.ts";
import { sits } from "../domain/bodies.ts";

/** Who sits in the supervisory committee (村务监督委员会) of the village on that day. */
export async function watchersOn(tx: Tx, actor: Actor, place: string, day: Day) {
  const rows = await tx
    .selectFrom("villageSeat")
    .select(["id", "name", "since", "endedOn"])
    .where("countyCode", "=", actor.countyCode)
    .where("place", "=", place)
    .where("body", "=", "supervisors")
    .orderBy("since")
    .orderBy("id")
    .execute();
  return rows.filter((one) => sits(one, day)).map(({ id, name }) => ({ id, name }));
}
