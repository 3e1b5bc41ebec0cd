import { z } from "zod";
import { whyNotMay } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { rangeOf } from "#kernel/territory.ts";
import { findDivision } from "#modules/places/index.ts";
import { command } from "#platform/command.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import {
  AddReserve,
  EndReserve,
  EndTalent,
  ReserveId,
  ReserveRow,
  SaveTalent,
  TalentId,
  TalentRow,
  Under,
} from "../contract.ts";
import { stands } from "../domain/promotion.ts";
import { no } from "../domain/refusals.ts";
import { cadresNamed, villagesNamed } from "./names.ts";

/** Reserve cadres at the front line with where they are, how they were appraised, and whether a bar stands (Y6). */
export const listReserves = query({
  name: "stationing.reserves",
  verb: "stationing.manage",
  input: z.object({}).optional(),
  run: async ({ tx, actor, now }) => {
    const { countyCode } = actor;
    const rows = await tx
      .selectFrom("reserveCadre")
      .selectAll()
      .where("countyCode", "=", countyCode)
      .where("until", "is", null)
      .orderBy("since", "desc")
      .orderBy("id")
      .limit(1000)
      .execute();
    const ids = rows.map((one) => one.cadreId);
    const cadre = await cadresNamed(tx, countyCode, ids);
    const placed =
      ids.length === 0
        ? []
        : await tx
            .selectFrom("placement")
            .select(["cadreId", "place", "appraisal", "endedOn"])
            .where("countyCode", "=", countyCode)
            .where("cadreId", "in", ids)
            .orderBy("termSince")
            .execute();
    const bars =
      ids.length === 0
        ? []
        : await tx
            .selectFrom("promotionBar")
            .selectAll()
            .where("countyCode", "=", countyCode)
            .where("cadreId", "in", ids)
            .execute();
    const village = await villagesNamed(
      tx,
      placed.map((one) => one.place),
    );
    return rows.map((row) => {
      const mine = placed.filter((one) => one.cadreId === row.cadreId);
      const now_ = mine.findLast((one) => one.endedOn === null);
      const barred = bars.some(
        (one) =>
          one.cadreId === row.cadreId && stands({ ...one, appealOutcome: one.appealOutcome as never }, dayOf(now)),
      );
      const at = now_ && village(now_.place);
      return ReserveRow.parse({
        ...row,
        cadre: { id: row.cadreId, name: cadre(row.cadreId).name },
        unit: cadre(row.cadreId).unit,
        village: at ? `${at.township}${at.name}` : null,
        appraisal: mine.at(-1)?.appraisal ?? null,
        barred,
      });
    });
  },
});

export const addReserve = command({
  name: "stationing.add-reserve",
  verb: "stationing.manage",
  input: AddReserve,
  output: z.object({ id: ReserveId }),
  load: async ({ tx, actor, input }) => ({
    cadre: await tx
      .selectFrom("cadre")
      .select("name")
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.cadreId)
      .where("until", "is", null)
      .executeTakeFirst(),
    there: await tx
      .selectFrom("reserveCadre")
      .select("id")
      .where("countyCode", "=", actor.countyCode)
      .where("cadreId", "=", input.cadreId)
      .where("until", "is", null)
      .executeTakeFirst(),
  }),
  whyNot: (_, { cadre, there }) =>
    cadre ? (there ? no.inPoolAlready({ name: cadre.name }) : null) : no.cadreUnknown({}),
  run: async ({ tx, actor, input, now, mark, emit }) => {
    const { id, cadreId, merits } = input;
    await tx
      .insertInto("reserveCadre")
      .values({ countyCode: actor.countyCode, id, cadreId, merits, since: dayOf(now), changedAt: now })
      .execute();
    mark({ place: actor.countyCode, subject: cadreId });
    await emit("stationing.reserve-added", { cadreId, opinion: merits }, actor.countyCode);
    return { id };
  },
});

export const endReserve = command({
  name: "stationing.end-reserve",
  verb: "stationing.manage",
  input: EndReserve,
  output: z.object({ id: ReserveId }),
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("reserveCadre")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst();
    if (!row) throw no.reserveNotFound({});
    return row;
  },
  whyNot: (_, row) => (row.until ? no.poolEnded({ on: row.until }) : null),
  run: async ({ tx, actor, input, now, mark, emit }, row) => {
    await tx
      .updateTable("reserveCadre")
      .set({ until: dayOf(now), endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: actor.countyCode, subject: row.cadreId });
    await emit("stationing.reserve-ended", { cadreId: row.cadreId, opinion: input.reason }, actor.countyCode);
    return { id: input.id };
  },
});

/** The villages' own pool: reserve cadres and those who lead others to income (S15). */
export const listTalents = query({
  name: "stationing.talents",
  verb: "stationing.read",
  input: Under,
  run: async ({ tx, actor, input }) => {
    let some = tx
      .selectFrom("villageTalent")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("until", "is", null)
      .where(within(actor, "stationing.read", "place"));
    if (input.under) {
      const { from, to } = rangeOf(input.under);
      some = some.where("place", ">=", from).where("place", "<", to);
    }
    const rows = await some.orderBy("place").orderBy("kind").orderBy("id").limit(2000).execute();
    const village = await villagesNamed(
      tx,
      rows.map((one) => one.place),
    );
    return rows.map((row) => TalentRow.parse({ ...row, village: village(row.place) }));
  },
});

export const saveTalent = command({
  name: "stationing.save-talent",
  verb: "stationing.report",
  input: SaveTalent,
  output: z.object({ id: TalentId }),
  load: async ({ tx, actor, input }) => ({
    village: await findDivision(tx, input.place),
    there: await tx
      .selectFrom("villageTalent")
      .select(["place", "until"])
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .executeTakeFirst(),
  }),
  whyNot: ({ actor, input }, { village, there }) => {
    if (!village || whyNotMay(actor, "stationing.report", input.place)) return no.placeUnknown({ place: input.place });
    if (there && there.place !== input.place) return no.talentNotFound({});
    return there?.until ? no.poolEnded({ on: there.until }) : null;
  },
  run: async ({ tx, actor, input, now, mark }) => {
    const { commandId: _, id, ...facts } = input;
    await tx
      .insertInto("villageTalent")
      .values({
        countyCode: actor.countyCode,
        id,
        ...facts,
        helperId: actor.cadreId,
        since: dayOf(now),
        changedAt: now,
      })
      .onConflict((on) => on.columns(["countyCode", "id"]).doUpdateSet({ ...facts, changedAt: now }))
      .execute();
    mark({ place: input.place, subject: id });
    return { id };
  },
});

export const endTalent = command({
  name: "stationing.end-talent",
  verb: "stationing.report",
  input: EndTalent,
  output: z.object({ id: TalentId }),
  load: async ({ tx, actor, input }) => {
    const row = await tx
      .selectFrom("villageTalent")
      .selectAll()
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", input.id)
      .where(within(actor, "stationing.report", "place"))
      .executeTakeFirst();
    if (!row) throw no.talentNotFound({});
    return row;
  },
  whyNot: (_, row) => (row.until ? no.poolEnded({ on: row.until }) : null),
  run: async ({ tx, actor, input, now, mark }, row) => {
    await tx
      .updateTable("villageTalent")
      .set({ until: dayOf(now), endReason: input.reason, changedAt: now })
      .where("countyCode", "=", actor.countyCode)
      .where("id", "=", row.id)
      .execute();
    mark({ place: row.place, subject: row.id });
    return { id: input.id };
  },
});
