import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { within } from "#platform/scope.ts";
import { Appraise, EndPlacement, HandOver, PlacementId } from "../contract.ts";
import { whyNotAppraise, whyNotEnd, whyNotHandOver } from "../domain/placement.ts";
import { leavePost } from "./leave-post.ts";
import { villagesNamed } from "./names.ts";
import { factsOf, getPlacement } from "./placements.ts";
import { villageOut } from "./village-out.ts";

/** The term is over, the person is replaced with a reason, or never came. Nobody leaves an unexited village by the calendar (X7). */
export const endPlacement = command({
  name: "stationing.end-placement",
  verb: "stationing.manage",
  input: EndPlacement,
  output: z.object({ id: PlacementId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await getPlacement(tx, actor, "stationing.manage", input.placementId, true);
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const village = {
      name: (await villagesNamed(tx, [row.place]))(row.place).name,
      exited: await villageOut(tx, actor.countyCode, row.place),
      stayUntilExit: rules["stationing.coverage"].value.stayUntilExit,
      firstSecretary: row.post === "first-secretary",
    };
    return { row, rules, village };
  },
  whyNot: ({ input }, { row, village }) => whyNotEnd(factsOf(row), input, village),
  run: async (call, { row, rules }) => {
    const { on, kind, reason, inability } = call.input;
    await leavePost(call, row, rules, { on, kind, reason, bars: inability && kind === "replaced" });
    call.mark({ place: row.place, subject: row.id });
    return { id: call.input.placementId };
  },
});

/** Everything on the list has been taken over. */
export const handOver = command({
  name: "stationing.hand-over",
  verb: "stationing.report",
  input: HandOver,
  output: z.object({ id: PlacementId }),
  load: async ({ tx, actor, input }) => {
    const row = await getPlacement(tx, actor, "stationing.report", input.placementId, true);
    const open = await tx
      .selectFrom("placementItem")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("countyCode", "=", actor.countyCode)
      .where("placementId", "=", row.id)
      .where("list", "=", "handover")
      .where("doneOn", "is", null)
      .where(within(actor, "stationing.report", "place"))
      .executeTakeFirstOrThrow();
    return { row, open: Number(open.n) };
  },
  whyNot: (_, { row, open }) => whyNotHandOver(factsOf(row), open),
  run: async ({ tx, actor, input, now, mark, emit }, { row }) => {
    await tx
      .updateTable("placement")
      .set({ handedOverOn: input.on, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    await emit("stationing.handed-over", { placementId: row.id, cadreId: row.cadreId }, row.place);
    return { id: input.placementId };
  },
});

/** 离任考核: the grade with which somebody leaves. */
export const appraise = command({
  name: "stationing.appraise",
  verb: "stationing.manage",
  input: Appraise,
  output: z.object({ id: PlacementId }),
  load: ({ tx, actor, input }) => getPlacement(tx, actor, "stationing.manage", input.placementId, true),
  whyNot: (_, row) => whyNotAppraise(factsOf(row)),
  run: async ({ tx, actor, input, now, mark }, row) => {
    const appraisal = input.opinion ? `${input.grade}：${input.opinion}` : input.grade;
    await tx
      .updateTable("placement")
      .set({ appraisedOn: input.on, appraisal, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    return { id: input.placementId };
  },
});
