import type { Actor } from "#kernel/actor.ts";
import type { Json } from "#kernel/canonical.ts";
import type { Day } from "#kernel/day.ts";
import type { Finding } from "#kernel/finding.ts";
import type { CadreId, HouseholdId } from "#kernel/ids.ts";
import type { Instant } from "#kernel/instant.ts";
import type { Tx } from "#platform/db/tables.ts";
import type { World } from "#platform/world.ts";
import type { Household } from "../domain/registry.ts";

/** The household with everything sealed opened, what the rules find on it, and its income worksheet. */
export type FromRegister = {
  household: Household;
  findings: Finding[];
  worksheet: Json;
  wanted: number;
  filled: number;
  sortKey: string;
};

export async function readHousehold(
  _by: { tx: Tx; world: World; actor: Actor; now: Instant },
  _householdId: HouseholdId,
): Promise<FromRegister> {
  throw new Error("the register is not there yet");
}

/** Who helps a household on a day, longest first. */
export async function helpersOf(
  _tx: Tx,
  _countyCode: string,
  _householdId: HouseholdId,
  _day: Day,
): Promise<{ cadreId: CadreId; name: string }[]> {
  return [];
}
