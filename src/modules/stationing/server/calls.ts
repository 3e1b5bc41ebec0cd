import { z } from "zod";
import { groundFor } from "#kernel/actor.ts";
import { dayOf } from "#kernel/day.ts";
import { getRules } from "#modules/rules/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { query } from "#platform/query.ts";
import { within } from "#platform/scope.ts";
import { CallId, type CallRead, CallRow } from "../contract.ts";
import type { ChainStep } from "../domain/chain.ts";
import { no } from "../domain/refusals.ts";
import { villagesNamed } from "./names.ts";

/** A call for candidates; refuses with `stationing.call-not-found`. */
export async function getCall(tx: Tx, countyCode: string, id: string) {
  const row = await tx
    .selectFrom("selectionCall")
    .selectAll()
    .where("countyCode", "=", countyCode)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw no.callNotFound({});
  return { ...row, steps: row.steps as unknown as ChainStep[], quota: row.quota as unknown as Record<string, number> };
}

const rowsOf = (tx: Tx, countyCode: string) =>
  tx
    .selectFrom("selectionCall as s")
    .selectAll("s")
    .select((eb) =>
      eb
        .selectFrom("callVillage as v")
        .select(eb.fn.countAll<number>().as("n"))
        .whereRef("v.countyCode", "=", "s.countyCode")
        .whereRef("v.callId", "=", "s.id")
        .where("v.endedOn", "is", null)
        .as("villages"),
    )
    .where("s.countyCode", "=", countyCode)
    .orderBy("s.opensOn", "desc")
    .orderBy("s.id", "desc");

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>["execute"]>>[number];
const shown = (row: Row) => {
  const quota = row.quota as unknown as Record<string, number>;
  const groups = Object.values(quota).reduce((sum, one) => sum + one, 0);
  return CallRow.parse({ ...row, quota, groups, villages: Number(row.villages ?? 0) });
};

/** Calls, latest first. How many villages: of one's own ground. */
export const listCalls = query({
  name: "stationing.calls",
  verb: "stationing.read",
  input: z.object({}).optional(),
  run: async ({ tx, actor }) => (await rowsOf(tx, actor.countyCode).execute()).map(shown),
});

/** One call: its villages on one's ground, and how many have applied at each level beside the quota. */
export const readCall = query({
  name: "stationing.call",
  verb: "stationing.read",
  input: z.object({ callId: CallId }),
  run: async ({ tx, actor, input, now }): Promise<CallRead> => {
    const row = await rowsOf(tx, actor.countyCode).where("s.id", "=", input.callId).executeTakeFirst();
    if (!row) throw no.callNotFound({});
    const villages = await tx
      .selectFrom("callVillage")
      .select(["place", "types", "needs", "note"])
      .where("countyCode", "=", actor.countyCode)
      .where("callId", "=", input.callId)
      .where("endedOn", "is", null)
      .where(within(actor, "stationing.read", "place"))
      .orderBy("place")
      .execute();
    const counts = await tx
      .selectFrom("candidacy")
      .select(["level", "outcome"])
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .where("countyCode", "=", actor.countyCode)
      .where("callId", "=", input.callId)
      .groupBy(["level", "outcome"])
      .execute();
    const named = await villagesNamed(
      tx,
      villages.map((one) => one.place),
    );
    const rules = await getRules(tx, actor.countyCode, dayOf(now));
    const one = shown(row);
    const count = (level: string, approved: boolean): number =>
      counts
        .filter(
          (some) =>
            some.level === level &&
            (approved ? some.outcome === "approved" : some.outcome === null || some.outcome === "approved"),
        )
        .reduce((sum, some) => sum + Number(some.n), 0);
    return {
      ...one,
      villages: groundFor(actor, "stationing.read").some((some) => some.length <= 6) ? one.villages : villages.length,
      steps: (row.steps as unknown as ChainStep[]).map(({ key, zh, en }) => ({ key, zh, en })),
      levels: rules["stationing.levels"].value.map(({ key, zh, en }) => ({
        key,
        zh,
        en,
        asked: one.quota[key] ?? 0,
        candidates: count(key, false),
        approved: count(key, true),
      })),
      list: villages.map((some) => ({ ...named(some.place), types: some.types, needs: some.needs, note: some.note })),
    };
  },
});
