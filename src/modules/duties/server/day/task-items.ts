import type { Day } from "#kernel/day.ts";
import { groupOf } from "#kernel/day-line.ts";
import { lineOf } from "../../domain/day.ts";
import type { DayItem } from "../../domain/duty-shapes.ts";
import type { Asked } from "./asked.ts";

/** My tasks by their day; those I reported and those I gave wait for others, unless a report waits for me. */
export async function taskItems({ tx, actor }: Asked, today: Day, until: Day): Promise<DayItem[]> {
  const rows = await tx
    .selectFrom("task")
    .select(["id", "title", "place", "dueOn", "state", "doneOn", "ownerId", "issuedBy"])
    .where("countyCode", "=", actor.countyCode)
    .where((eb) => eb.or([eb("ownerId", "=", actor.cadreId), eb("issuedBy", "=", actor.cadreId)]))
    .where((eb) => eb.or([eb("state", "in", ["open", "reported"]), eb("doneOn", "=", today)]))
    .orderBy("dueOn")
    .limit(200)
    .execute();
  return rows.flatMap((one) => {
    const mine = one.ownerId === actor.cadreId;
    const gave = one.issuedBy === actor.cadreId;
    const group =
      one.state === "done"
        ? "done"
        : one.state === "reported"
          ? gave
            ? "due"
            : "waiting"
          : mine
            ? groupOf(one.dueOn, today, until)
            : "waiting";
    if (group === null) return [];
    const late = one.state !== "done" && one.dueOn < today;
    return [
      lineOf({
        key: `task ${one.id}`,
        group,
        kind: "task",
        title: one.title,
        place: one.place,
        on: one.dueOn,
        late,
        to: `/tasks/${one.id}`,
      }),
    ];
  });
}
