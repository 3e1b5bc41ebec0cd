import { z } from "zod";
import { addDays, dayOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { DecideRecall, ProposeRecall, RecallId, RecallRow, Under } from "../contract.ts";
import { no } from "../domain/refusals.ts";
import { checkFiles } from "./check-files.ts";
import { leavePost } from "./leave-post.ts";
import { villagesNamed } from "./names.ts";
import { getPlacement } from "./placements.ts";

/** Recalls on one's ground; open ones first. Told to those who may propose one, and to whom it is about. */
export const listRecalls = query({
  name: "stationing.recalls",
  verb: "stationing.recall",
  input: Under,
  run: async ({ tx, actor, input }) => {
    let some = tx
      .selectFrom("recall as r")
      .innerJoin("placement as p", (join) =>
        join.onRef("p.countyCode", "=", "r.countyCode").onRef("p.id", "=", "r.placementId"),
      )
      .innerJoin("cadre as c", (join) =>
        join.onRef("c.countyCode", "=", "p.countyCode").onRef("c.id", "=", "p.cadreId"),
      )
      .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
      .selectAll("r")
      .select(["p.cadreId", "c.name as cadreName", "p.unitId", "u.name as unitName"])
      .where("r.countyCode", "=", actor.countyCode)
      .where(within(actor, "stationing.recall", "r.place"));
    if (input.under) {
      const { from, to } = rangeOf(input.under);
      some = some.where("r.place", ">=", from).where("r.place", "<", to);
    }
    const rows = await some
      .orderBy("r.outcome", (order) => order.asc().nullsFirst())
      .orderBy("r.proposedOn", "desc")
      .orderBy("r.id")
      .limit(500)
      .execute();
    const village = await villagesNamed(
      tx,
      rows.map((one) => one.place),
    );
    return rows.map((row) =>
      RecallRow.parse({
        ...row,
        village: village(row.place),
        cadre: { id: row.cadreId, name: row.cadreName },
        unit: { id: row.unitId, name: row.unitName },
        replaced: row.replacedId !== null,
      }),
    );
  },
});

/** Township or unit proposes to call somebody back, with its ground (dossier 6.6). */
export const proposeRecall = command({
  name: "stationing.propose-recall",
  verb: "stationing.recall",
  input: ProposeRecall,
  output: z.object({ id: RecallId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await getPlacement(tx, actor, "stationing.recall", input.placementId, true);
    await checkFiles({ tx, actor }, "stationing.read", [input.fileId]);
    const open = await tx
      .selectFrom("recall")
      .select("proposedOn")
      .where("countyCode", "=", actor.countyCode)
      .where("placementId", "=", row.id)
      .where("outcome", "is", null)
      .where(within(actor, "stationing.recall", "place"))
      .executeTakeFirst();
    return { row, open, rule: (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.recall"].value };
  },
  whyNot: ({ actor, input }, { row, open, rule }) => {
    if (row.cadreId === actor.cadreId) return no.notOnYourself({});
    if (row.endedOn) return no.placementEnded({ on: row.endedOn });
    if (open) return no.recallOpen({ on: open.proposedOn });
    return rule.grounds.some((one) => one.key === input.ground) ? null : no.choiceUnknown({ choice: input.ground });
  },
  run: async ({ tx, actor, input, now, mark, emit }, { row }) => {
    const { id, placementId, ground, facts, fileId } = input;
    await tx
      .insertInto("recall")
      .values({
        countyCode: actor.countyCode,
        id,
        place: row.place,
        placementId,
        ground,
        facts,
        fileId,
        proposedOn: dayOf(now),
        proposedBy: actor.cadreId,
        proposedName: actor.name,
        changedAt: now,
      })
      .execute();
    mark({ place: row.place, subject: id });
    await emit("stationing.recall-proposed", { recallId: id, placementId, ground }, row.place);
    return { id };
  },
});

/**
 * The county decides. Recalled: the post ends, the handover opens, the unit replaces within days, and the ground may bar promotion.
 * Who left another way in the meantime is not recalled any more: the proposal is rejected.
 */
export const decideRecall = command({
  name: "stationing.decide-recall",
  verb: "stationing.manage",
  input: DecideRecall,
  output: z.object({ id: RecallId }),
  load: async ({ tx, actor, input, now }) => {
    const recall = await tx
      .selectFrom("recall")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.recallId)
      .where(within(actor, "stationing.manage", "place"))
      .forUpdate()
      .executeTakeFirst();
    if (!recall) throw no.recallNotFound({});
    return {
      recall,
      row: await getPlacement(tx, actor, "stationing.manage", recall.placementId, true),
      rules: await getRules(tx, actor.countyCode, dayOf(now)),
    };
  },
  whyNot: ({ actor, input }, { recall, row }) => {
    if (recall.decidedOn) return no.recallDecided({ on: recall.decidedOn });
    if (recall.proposedBy === actor.cadreId) return no.notYourProposal({});
    if (row.cadreId === actor.cadreId) return no.notOnYourself({});
    return row.endedOn && input.outcome === "recalled" ? no.placementEnded({ on: row.endedOn }) : null;
  },
  run: async (call, { recall, row, rules }) => {
    const { tx, actor, input, now, mark, emit } = call;
    const { grounds, replaceWithinDays } = rules["stationing.recall"].value;
    const { outcome, opinion, on } = input;
    const recalled = outcome === "recalled";
    const replaceBy = recalled ? addDays(on, replaceWithinDays) : null;
    await tx
      .updateTable("recall")
      .set({ outcome, opinion, decidedOn: on, decidedBy: actor.cadreId, replaceBy, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", recall.id)
      .execute();
    const ground = grounds.find((one) => one.key === recall.ground);
    if (recalled)
      await leavePost(call, row, rules, {
        on,
        kind: "recalled",
        reason: `召回：${ground?.zh ?? recall.ground}`,
        bars: ground?.bars === true,
        recallId: recall.id,
      });
    mark({ place: recall.place, subject: recall.id });
    await emit(
      "stationing.recall-decided",
      { recallId: recall.id, cadreId: row.cadreId, outcome, opinion, unitId: row.unitId, replaceBy },
      recall.place,
    );
    return { id: input.recallId };
  },
});
