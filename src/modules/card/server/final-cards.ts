import type { HouseholdId } from "#kernel/ids.ts";
import type { Tx } from "#platform/db/tables.ts";

/** The version on which each of these households' cards is final (7/7); a card that is not final is missing. */
export async function findFinalVersions(
  tx: Tx,
  countyCode: string,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("card")
    .select(["id", "version"])
    .where("countyCode", "=", countyCode)
    .where("id", "in", ids)
    .where("stage", "in", ["signed", "filed"])
    .execute();
  return new Map(rows.flatMap((row) => (row.version === null ? [] : [[row.id as HouseholdId, row.version] as const])));
}
