import type { Day } from "#kernel/day.ts";
import { fullPlaceNames } from "#modules/places/index.ts";
import type { Db, Tx } from "#platform/db/tables.ts";
import { AppointmentRow } from "../contract.ts";

/** Appointments with the names of person, unit and ground: the beginning of every list of them. */
export const appointmentQuery = (tx: Tx | Db, countyCode: string) =>
  tx
    .selectFrom("appointment as a")
    .innerJoin("cadre as c", (join) => join.onRef("c.countyCode", "=", "a.countyCode").onRef("c.id", "=", "a.cadreId"))
    .leftJoin("unit as u", (join) => join.onRef("u.countyCode", "=", "a.countyCode").onRef("u.id", "=", "a.unitId"))
    .select([
      "a.id",
      "a.cadreId",
      "a.post",
      "a.unitId",
      "a.territory",
      "a.documentNo",
      "a.fullTime",
      "a.since",
      "a.until",
    ])
    .select(["a.endReason", "c.name", "c.unitId as homeUnitId", "u.name as unitName"])
    .where("a.countyCode", "=", countyCode);

type Row = Awaited<ReturnType<ReturnType<typeof appointmentQuery>["execute"]>>[number];

/** Only those in force on a day: the post is held and the person serves. */
export const inForceOn = (rows: ReturnType<typeof appointmentQuery>, day: Day) =>
  rows
    .where("a.since", "<=", day)
    .where((eb) => eb.or([eb("a.until", "is", null), eb("a.until", ">", day)]))
    .where((eb) => eb.or([eb("c.until", "is", null), eb("c.until", ">", day)]));

export async function shownAppointments(tx: Tx | Db, rows: readonly Row[]): Promise<AppointmentRow[]> {
  const names = await fullPlaceNames(
    tx,
    rows.map((row) => row.territory),
  );
  return rows.map((row) =>
    AppointmentRow.parse({
      ...row,
      cadre: { id: row.cadreId, name: row.name },
      unit: row.unitId && row.unitName ? { id: row.unitId, name: row.unitName } : null,
      territoryName: names.get(row.territory) ?? row.territory,
      seconded: row.unitId !== null && row.homeUnitId !== null && row.unitId !== row.homeUnitId,
    }),
  );
}
