import type { Day } from "#kernel/day.ts";
import type { UnitId } from "#kernel/ids.ts";
import { holdersOf } from "#modules/organisation/index.ts";
import type { Tx } from "#platform/db/tables.ts";

const TEAM = ["first-secretary", "team-leader", "team-member"];

/** The units that send the village's resident team on a day. */
export async function teamUnitsOf(tx: Tx, countyCode: string, place: string, day: Day): Promise<UnitId[]> {
  const holders = await holdersOf(tx, countyCode, TEAM, place, day);
  return [...new Set(holders.flatMap((one) => (one.unitId === null ? [] : [one.unitId as UnitId])))];
}
