import type { Actor } from "#kernel/actor.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Tx } from "#platform/db/tables.ts";
import { within } from "#platform/scope.ts";

const MOST = 100;

export const personOf = (tx: Tx, countyCode: string, cadreId: string) =>
  tx
    .selectFrom("cadre as c")
    .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "c.countyCode").onRef("u.id", "=", "c.unitId"))
    .select(["c.id", "c.name", "c.title", "u.name as unit"])
    .where("c.countyCode", "=", countyCode)
    .where("c.id", "=", cadreId)
    .executeTakeFirst();

/** Villages and terms, the first first. */
export async function placementsOf(tx: Tx, actor: Actor, cadreId: string) {
  const rows = await tx
    .selectFrom("placement as p")
    .innerJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "p.countyCode").onRef("u.id", "=", "p.unitId"))
    .selectAll("p")
    .select("u.name as unit")
    .where("p.countyCode", "=", actor.countyCode)
    .where("p.cadreId", "=", cadreId)
    .where(within(actor, "stationing.read", "p.place"))
    .orderBy("p.termSince")
    .orderBy("p.id")
    .limit(MOST)
    .execute();
  const names = await fullPlaceNames(
    tx,
    rows.map((one) => one.place),
  );
  return rows.map((one) => ({ ...one, village: names.get(one.place) ?? one.place }));
}

/** Trainings and ceremonies with a seat, and the certificates. */
export const trainingsOf = async (tx: Tx, countyCode: string, cadreId: string) =>
  (
    await tx
      .selectFrom("trainingSeat as s")
      .innerJoin("trainingEvent as e", (join) =>
        join.onRef("e.countyCode", "=", "s.countyCode").onRef("e.id", "=", "s.eventId"),
      )
      .select(["e.title", "e.heldOn", "e.hours", "s.signedAt", "s.certificateNo"])
      .where("s.countyCode", "=", countyCode)
      .where("s.cadreId", "=", cadreId)
      .orderBy("e.heldOn")
      .orderBy("s.id")
      .limit(MOST)
      .execute()
  ).map(({ signedAt, ...one }) => ({ ...one, came: signedAt !== null }));

/** Probation, bars against promotion, and the reserve pool. */
export async function standingOf(tx: Tx, countyCode: string, cadreId: string) {
  const probations = await tx
    .selectFrom("probation")
    .select(["kind", "since", "until", "outcome", "opinion"])
    .where("countyCode", "=", countyCode)
    .where("cadreId", "=", cadreId)
    .orderBy("since")
    .limit(MOST)
    .execute();
  const bars = await tx
    .selectFrom("promotionBar")
    .select(["since", "until", "reason", "appealOutcome"])
    .where("countyCode", "=", countyCode)
    .where("cadreId", "=", cadreId)
    .orderBy("since")
    .limit(MOST)
    .execute();
  const reserve = await tx
    .selectFrom("reserveCadre")
    .select(["since", "merits"])
    .where("countyCode", "=", countyCode)
    .where("cadreId", "=", cadreId)
    .where("until", "is", null)
    .executeTakeFirst();
  return { probations, bars, reserve: reserve ?? null };
}
