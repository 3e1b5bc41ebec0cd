import type { Day } from "#kernel/day.ts";
import type { CadreId, HouseholdId, UnitId } from "#kernel/ids.ts";
import { cadreNames, holdersOf } from "#modules/organisation/index.ts";
import type { Tx } from "#platform/db/tables.ts";

const TEAM = ["first-secretary", "team-leader", "team-member"];

/** Who helps a household on a day, longest first. */
export async function helpersOf(
  tx: Tx,
  countyCode: string,
  householdId: HouseholdId,
  day: Day,
): Promise<{ cadreId: CadreId; name: string }[]> {
  const rows = await tx
    .selectFrom("householdHelper")
    .select("cadreId")
    .where("countyCode", "=", countyCode)
    .where("householdId", "=", householdId)
    .where("since", "<=", day)
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">", day)]))
    .orderBy("since")
    .orderBy("id")
    .execute();
  const names = await cadreNames(
    tx,
    countyCode,
    rows.map((row) => row.cadreId),
  );
  return rows.map(({ cadreId }) => ({ cadreId: cadreId as CadreId, name: names.get(cadreId) ?? "" }));
}

/** The units that send the village's resident team on a day. */
export async function teamUnitsOf(tx: Tx, countyCode: string, place: string, day: Day): Promise<UnitId[]> {
  const holders = await holdersOf(tx, countyCode, TEAM, place, day);
  return [...new Set(holders.flatMap((one) => (one.unitId === null ? [] : [one.unitId as UnitId])))];
}
