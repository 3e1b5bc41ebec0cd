import type { Day } from "#kernel/day.ts";
import { groupOf } from "#kernel/day-line.ts";
import { lineOf } from "../../domain/day.ts";
import type { DayItem } from "../../domain/duty-shapes.ts";
import type { Asked } from "./asked.ts";

/** Letters I have to sign and milestones I have to reach in plans that are in force. */
export async function planItems({ tx, actor }: Asked, today: Day, until: Day): Promise<DayItem[]> {
  const rows = await tx
    .selectFrom("planPart as p")
    .innerJoin("plan", (join) => join.onRef("plan.countyCode", "=", "p.countyCode").onRef("plan.id", "=", "p.planId"))
    .select(["p.id", "p.planId", "p.kind", "p.title", "p.dueOn", "p.doneOn", "p.signedAt", "p.place"])
    .where("p.countyCode", "=", actor.countyCode)
    .where("p.ownerId", "=", actor.cadreId)
    .where("plan.state", "=", "in-force")
    .where("p.kind", "in", ["letter", "milestone"])
    .where("p.signedAt", "is", null)
    .limit(100)
    .execute();
  return rows.flatMap((one) => {
    const done = one.doneOn === today;
    const group = done
      ? "done"
      : one.doneOn !== null
        ? null
        : one.kind === "letter"
          ? "due"
          : groupOf(one.dueOn, today, until);
    if (group === null) return [];
    return [
      lineOf({
        key: `plan ${one.id}`,
        group,
        kind: one.kind === "letter" ? "letter" : "milestone",
        title: one.title,
        place: one.place,
        on: one.dueOn,
        late: !done && one.dueOn !== null && one.dueOn < today,
        to: `/plans/${one.planId}`,
      }),
    ];
  });
}
