import { dayOf } from "#kernel/day.ts";
import { HouseholdId } from "#kernel/ids.ts";
import type { Books } from "#modules/registry/index.ts";
import { within } from "#platform/scope.ts";
import type { Carry } from "../domain/carry.ts";
import type { Standing } from "../domain/news.ts";
import { revOf } from "./rev-of.ts";

/** The households a person carries, each with its revision: when anything of it last changed, and where its card stands. */
export async function standingOf({ tx, actor, now }: Books, carry: Carry): Promise<Standing<HouseholdId>[]> {
  const today = dayOf(now);
  const rows = await tx
    .selectFrom("householdSummary as h")
    .select(["h.id", "h.changedAt", "h.cardState"])
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
              .where("k.since", "<=", today)
              .where((until) => until.or([until("k.until", "is", null), until("k.until", ">", today)])),
          ),
        ]),
      ]),
    )
    .orderBy("h.place")
    .orderBy("h.headPinyin")
    .orderBy("h.id")
    .execute();
  return rows.map(({ id, changedAt, cardState }) => ({
    id: HouseholdId.parse(id),
    rev: revOf(`${changedAt}/${cardState ?? ""}`),
    cardState,
  }));
}
