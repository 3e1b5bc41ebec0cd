import { z } from "zod";
import { dayOf } from "#kernel/day.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import { Territory } from "#kernel/territory.ts";
import { cadreNames, notServing } from "#modules/organisation/index.ts";
import { command } from "#platform/command.ts";
import { derivedId } from "#platform/derived-id.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { HandOver, handedOverOn, successorSpan, type ToHandOver, whyNotHandOver } from "../domain/hand-over.ts";
import type { Books } from "./books.ts";

const SHOWN = 200;

/** Pairings that have not ended yet, also those that begin later, on the actor's ground. */
const pairings = ({ tx, actor, now }: Books, verb: string) =>
  tx
    .selectFrom("householdHelper as h")
    .innerJoin("householdSummary as s", (join) =>
      join.onRef("s.countyCode", "=", "h.countyCode").onRef("s.id", "=", "h.householdId"),
    )
    .select(["h.id", "h.cadreId", "h.householdId", "h.since", "h.until", "h.place", "s.headName"])
    .where("h.countyCode", "=", actor.countyCode)
    .where("s.status", "=", "active")
    .where(within(actor, verb, "h.place"))
    .where((eb) => eb.or([eb("h.until", "is", null), eb("h.until", ">", dayOf(now))]));

/** Whose households must be handed over because the cadre has left or holds no post: the most first. */
export const listToHandOver = query({
  name: "registry.to-hand-over",
  verb: "household.read",
  input: z.object({ under: Territory.optional() }),
  run: async (asked): Promise<ToHandOver[]> => {
    const { tx, actor, input, now } = asked;
    const rows = await pairings(asked, "household.read")
      .$if(input.under !== undefined, (all) => all.where("h.place", "like", `${input.under}%`))
      .orderBy("h.place")
      .orderBy("s.headPinyin")
      .execute();
    const by = Map.groupBy(rows, (row) => row.cadreId);
    const gone = await notServing(tx, actor.countyCode, [...by.keys()], dayOf(now));
    return [...gone]
      .map(([cadreId, { name, leftOn }]) => {
        const mine = by.get(cadreId) ?? [];
        return {
          cadreId: cadreId as CadreId,
          name,
          leftOn,
          count: mine.length,
          households: mine
            .slice(0, SHOWN)
            .map((row) => ({ householdId: row.householdId as HouseholdId, headName: row.headName, place: row.place })),
        };
      })
      .sort((a, b) => b.count - a.count);
  },
});

/** Households pass from one responsible cadre to another on a day: each line ends, a new one begins (dossier 2.5). */
export const handOver = command({
  name: "registry.hand-over",
  verb: "household.edit",
  input: HandOver,
  output: z.object({ households: z.int() }),
  load: async (call) => {
    const { tx, actor, input, now } = call;
    const rows = await pairings(call, "household.edit")
      .where("h.cadreId", "=", input.fromCadreId)
      .$if(input.householdIds.length > 0, (all) => all.where("h.householdId", "in", input.householdIds))
      .execute();
    const known = (await cadreNames(tx, actor.countyCode, [input.toCadreId])).has(input.toCadreId);
    const gone = await notServing(tx, actor.countyCode, [input.toCadreId], dayOf(now));
    const theirs = await pairings(call, "household.edit").where("h.cadreId", "=", input.toCadreId).execute();
    return {
      rows,
      successor: known ? { serves: !gone.has(input.toCadreId) } : undefined,
      theirs: Map.groupBy(theirs, (one) => one.householdId),
    };
  },
  whyNot: ({ input }, { rows, successor }) => whyNotHandOver(input, rows, successor),
  run: async ({ tx, actor, input, now, mark, emit }, { rows, theirs }) => {
    mark({ subject: input.fromCadreId });
    const begun = new Set<string>();
    for (const row of rows) {
      await tx
        .updateTable("householdHelper")
        .set({ until: handedOverOn(row.until, input.since), changedAt: now })
        .where("countyCode", "=", actor.countyCode)
        .where("id", "=", row.id)
        .execute();
      const span = begun.has(row.householdId) ? null : successorSpan(theirs.get(row.householdId) ?? [], input.since);
      begun.add(row.householdId);
      if (span)
        await tx
          .insertInto("householdHelper")
          .values({
            countyCode: actor.countyCode,
            id: derivedId("hand-over", input.commandId, row.id),
            place: row.place,
            householdId: row.householdId,
            cadreId: input.toCadreId,
            ...span,
            changedAt: now,
          })
          .execute();
      await emit("registry.helper-changed", { householdId: row.householdId, cadreId: input.toCadreId }, row.place);
    }
    return { households: rows.length };
  },
});
