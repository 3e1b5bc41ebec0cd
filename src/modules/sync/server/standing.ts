import { sql } from "kysely";
import { dayOf } from "#kernel/day.ts";
import { HouseholdId } from "#kernel/ids.ts";
import { cadreNames } from "#modules/organisation/index.ts";
import { type Books, incomeLineFor } from "#modules/registry/index.ts";
import { within } from "#platform/scope.ts";
import type { Carry } from "../domain/carry.ts";
import type { Standing } from "../domain/news.ts";
import type { Carried } from "../domain/shapes.ts";
import { revOf } from "./rev-of.ts";

/** A household with what goes on the phone beside its facts: where its card stands, the line in force, who answers for it today. */
export type Stands = Standing<HouseholdId> & Pick<Carried, "cardState" | "line" | "helpers">;

/** The households a person carries. Their revision is another once anything of them has changed, or of what stands beside them. */
export async function standingOf(books: Books, carry: Carry): Promise<Stands[]> {
  const { tx, actor, now } = books;
  const today = dayOf(now);
  const inForce = sql<boolean>`k.since <= ${today} and (k.until is null or k.until > ${today})`;
  const rows = await tx
    .selectFrom("householdSummary as h")
    .select(["h.id", "h.place", "h.year", "h.changedAt", "h.cardState"])
    .select((eb) =>
      eb
        .selectFrom("householdHelper as k")
        .select(sql<string[]>`coalesce(array_agg(k.cadre_id::text order by k.since desc, k.id), '{}')`.as("cadres"))
        .whereRef("k.countyCode", "=", "h.countyCode")
        .whereRef("k.householdId", "=", "h.id")
        .where(inForce)
        .as("helpers"),
    )
    .where("h.countyCode", "=", actor.countyCode)
    .where("h.status", "=", "active")
    .where(within(actor, "household.read", "h.place"))
    .where((eb) =>
      eb.or([
        eb("h.place", "in", ["", ...carry.villages]),
        eb.and([
          eb("h.place", "in", ["", ...carry.helpedIn]),
          eb.exists(
            eb
              .selectFrom("householdHelper as k")
              .select("k.id")
              .whereRef("k.countyCode", "=", "h.countyCode")
              .whereRef("k.householdId", "=", "h.id")
              .where("k.cadreId", "=", actor.cadreId)
              .where(inForce),
          ),
        ]),
      ]),
    )
    .orderBy("h.place")
    .orderBy("h.headPinyin")
    .orderBy("h.id")
    .execute();
  const names = await cadreNames(
    tx,
    actor.countyCode,
    rows.flatMap((row) => row.helpers ?? []),
  );
  const lines = new Map<string, Carried["line"]>();
  const standing: Stands[] = [];
  for (const { id, place, year, changedAt, cardState, helpers } of rows) {
    const at = `${place} ${year}`;
    if (!lines.has(at)) lines.set(at, await incomeLineFor(books, place, year));
    const beside = {
      cardState,
      line: lines.get(at) ?? null,
      helpers: (helpers ?? []).map((one) => names.get(one) ?? ""),
    };
    standing.push({ id: HouseholdId.parse(id), rev: revOf(JSON.stringify([changedAt, beside])), ...beside });
  }
  return standing;
}
