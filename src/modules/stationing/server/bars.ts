import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import { command } from "#platform/command.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { Appeal, BarId, BarRow, CheckPromotion, DecideAppeal, PromotionChecked } from "../contract.ts";
import { type Bar, namesIn, stands, whyNotAppeal, whyNotDecideAppeal } from "../domain/promotion.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, seesCounty } from "./names.ts";

const bars = (tx: Tx, countyCode: string) =>
  tx.selectFrom("promotionBar").selectAll().where("countyCode", "=", countyCode);
type Row = Awaited<ReturnType<ReturnType<typeof bars>["execute"]>>[number];
const barOf = (row: Row): Bar => ({ ...row, appealOutcome: row.appealOutcome as Bar["appealOutcome"] });

async function getBar(tx: Tx, countyCode: string, id: string): Promise<Row> {
  const row = await bars(tx, countyCode).where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw no.barNotFound({});
  return row;
}

/** Who may not be promoted until when; everybody else sees the own. */
export const listBars = query({
  name: "stationing.bars",
  verb: "stationing.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const all = seesCounty(actor, "stationing.manage");
    const rows = await bars(tx, actor.countyCode)
      .$if(!all, (some) => some.where("cadreId", "=", actor.cadreId))
      .orderBy("since", "desc")
      .orderBy("id")
      .limit(1000)
      .execute();
    const cadre = await cadresNamed(
      tx,
      actor.countyCode,
      rows.map((one) => one.cadreId),
    );
    return rows.map((row) =>
      BarRow.parse({
        ...row,
        cadre: { id: row.cadreId, name: cadre(row.cadreId).name },
        standing: stands(barOf(row), dayOf(now)),
      }),
    );
  },
});

export const appeal = command({
  name: "stationing.appeal",
  verb: "stationing.apply",
  input: Appeal,
  output: z.object({ id: BarId }),
  load: async ({ tx, actor, input, now }) => {
    const row = await getBar(tx, actor.countyCode, input.barId);
    if (row.cadreId !== actor.cadreId) throw no.barNotFound({});
    return {
      row,
      days: (await getRules(tx, actor.countyCode, dayOf(now)))["stationing.no-promotion"].value.appealDays,
    };
  },
  whyNot: ({ actor, now }, { row, days }) => whyNotAppeal(barOf(row), actor.cadreId, dayOf(now), days),
  run: async ({ tx, actor, input, now, mark, emit }, { row }) => {
    await tx
      .updateTable("promotionBar")
      .set({ appeal: input.text, appealedOn: dayOf(now), changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: actor.countyCode, subject: row.id });
    await emit("stationing.appealed", { barId: row.id, cadreId: row.cadreId }, actor.countyCode);
    return { id: input.barId };
  },
});

export const decideAppeal = command({
  name: "stationing.decide-appeal",
  verb: "stationing.manage",
  input: DecideAppeal,
  output: z.object({ id: BarId }),
  load: ({ tx, actor, input }) => getBar(tx, actor.countyCode, input.barId),
  whyNot: ({ actor }, row) => whyNotDecideAppeal(barOf(row), actor.cadreId),
  run: async ({ tx, actor, input, now, mark, emit }, row) => {
    await tx
      .updateTable("promotionBar")
      .set({
        appealOutcome: input.outcome,
        appealOpinion: input.opinion,
        appealDecidedOn: dayOf(now),
        appealDecidedBy: actor.cadreId,
        changedAt: now,
      })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: actor.countyCode, subject: row.id });
    await emit(
      "stationing.appeal-decided",
      { barId: row.id, cadreId: row.cadreId, outcome: input.outcome, opinion: input.opinion },
      actor.countyCode,
    );
    return { id: input.barId };
  },
});

/** Names of a promotion list are pasted: who is flagged (Y7). A command, so that it is on record who asked. */
export const checkPromotion = command({
  name: "stationing.check-promotion",
  verb: "stationing.manage",
  input: CheckPromotion,
  output: PromotionChecked,
  load: async ({ tx, actor, input }) => {
    const names = namesIn(input.names);
    const cadres =
      names.length === 0
        ? []
        : await tx
            .selectFrom("cadre")
            .select(["id", "name"])
            .where("countyCode", "=", actor.countyCode)
            .where("name", "in", names)
            .execute();
    return { names, cadres };
  },
  whyNot: (_, { names }) => (names.length === 0 ? no.nobodyNamed({}) : null),
  run: async ({ tx, actor, now, mark }, { names, cadres }) => {
    const ids = cadres.map((one) => one.id);
    const rows = ids.length === 0 ? [] : await bars(tx, actor.countyCode).where("cadreId", "in", ids).execute();
    const cadre = await cadresNamed(tx, actor.countyCode, ids);
    mark({ place: actor.countyCode });
    return {
      names: names.length,
      flagged: rows
        .filter((row) => stands(barOf(row), dayOf(now)))
        .map((row) => ({
          name: cadre(row.cadreId).name,
          cadreId: cadre(row.cadreId).id,
          unit: cadre(row.cadreId).unit,
          until: row.until,
          reason: row.reason,
        })),
      unknown: names.filter((name) => !cadres.some((one) => one.name === name)),
    };
  },
});
